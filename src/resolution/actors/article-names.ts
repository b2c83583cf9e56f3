import type { ActorKnowledge, Person } from "./actor-knowledge.ts";
import { readMention } from "./read-mention.ts";
import { surnameKeys } from "./surname.ts";
import { HONORIFIC } from "./surname-in-mention.ts";

/** Whom an article names in full: the known by surname, and the surnames of those unknown. */
export interface ArticlePeople {
  namedInFull: ReadonlyMap<string, readonly Person[]>;
  strangers: ReadonlySet<string>;
}

const NOBODY: ArticlePeople = { namedInFull: new Map(), strangers: new Set() };
// One article resolves many mentions with one list of names; what was read from the list is kept as long as the list lives.
const read = new WeakMap<readonly string[], { knowledge: ActorKnowledge; people: ArticlePeople }>();

/** Reads the full names of an article, each as it stands in the text. */
export function articlePeople(names: readonly string[] | undefined, knowledge: ActorKnowledge): ArticlePeople {
  if (names === undefined || names.length === 0) return NOBODY;
  const known = read.get(names);
  if (known?.knowledge === knowledge) return known.people;
  const people = readPeople(names, knowledge);
  read.set(names, { knowledge, people });
  return people;
}

function readPeople(names: readonly string[], knowledge: ActorKnowledge): ArticlePeople {
  const namedInFull = new Map<string, Person[]>();
  const strangers = new Set<string>();
  for (const name of names) {
    const reading = readMention(name, knowledge);
    const persons = reading.parts.flatMap((part) => part.meanings.persons);
    for (const person of persons) addPerson(namedInFull, person);
    // "Mr Rouhani" tells no first name, so it makes no stranger of him.
    const unknown = reading.unexplained.map(({ key }) => key).filter((key) => !HONORIFIC.test(key));
    const last = unknown.at(-1);
    if (persons.length === 0 && unknown.length >= 2 && last !== undefined) strangers.add(last);
  }
  for (const key of namedInFull.keys()) strangers.delete(key);
  return { namedInFull, strangers };
}

function addPerson(index: Map<string, Person[]>, person: Person): void {
  const keys = new Set(person.offices.flatMap((office) => surnameKeys(person.name, office.code)));
  for (const key of keys) {
    const known = index.get(key) ?? [];
    if (!known.includes(person)) index.set(key, [...known, person]);
  }
}

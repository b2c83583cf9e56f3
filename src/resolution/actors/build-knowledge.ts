import type {
  ActorKnowledge,
  AmbiguousReading,
  Gender,
  Meanings,
  Named,
  NounNature,
  Organisation,
  Person,
  Role,
  StateName,
} from "./actor-knowledge.ts";
import { nameKey } from "./name-key.ts";
import { namesOf, personAt } from "./person-rows.ts";
import { spellOutGroups, type StateGroup } from "./state-groups.ts";
import { surnameKeys } from "./surname.ts";

/** The rows behind the knowledge. A later organisation or role of the same words stands before an earlier one, so that user rows win. */
export interface ActorTables {
  states: readonly StateName[];
  organisations: readonly Named<Organisation>[];
  persons: readonly Named<Person>[];
  /** Rows of thousands of ministers of their day, sorted by name; read only when a text names them. */
  officials: readonly string[];
  roles: readonly Role[];
  ambiguous: readonly { text: string; reading: AmbiguousReading }[];
  nouns: ReadonlyMap<string, NounNature>;
  genders: ReadonlyMap<string, Gender>;
  groups: readonly StateGroup[];
}

// One number says which table (by KIND) and which row, so that 45,000 names cost one map and no objects.
const ROWS = 1_000_000;
const STATE = 0;
const ORGANISATION = 1;
const PERSON = 2;
const OFFICIAL = 3;
const ROLE = 4;

const NOTHING: readonly never[] = [];

/** Indexes the tables by the words of their names. */
export function buildKnowledge(tables: ActorTables): ActorKnowledge {
  const index = new NameIndex();
  for (const [row, state] of tables.states.entries()) index.add(state.text, STATE * ROWS + row);
  for (const [row, role] of tables.roles.entries()) index.add(role.text, ROLE * ROWS + row);
  for (const [row, { names }] of tables.organisations.entries()) index.addAll(names, ORGANISATION * ROWS + row);
  for (const [row, { names }] of tables.persons.entries()) index.addAll(names, PERSON * ROWS + row);
  addOfficials(index, tables.officials);
  const people = indexPeople(tables.persons);
  const stateTexts = textsByState(tables.states);
  return {
    lookUp: (key) => index.meanings(key, tables),
    isWrittenSmall: (key) => index.isWrittenSmall(key),
    beginsSmall: (firstWord) => index.beginsSmall(firstWord),
    lengths: (firstWord) => index.lengths(firstWord),
    bySurname: (key) => people.bySurname.get(key) ?? NOTHING,
    holders: (code) => people.byCode.get(code) ?? NOTHING,
    namesState: (text, code) => (stateTexts.get(code) ?? NOTHING).some((name) => text.includes(name)),
    ambiguous: indexAmbiguous(tables.ambiguous),
    natureOf: (noun) => tables.nouns.get(noun) ?? null,
    genderOf: (word) => tables.genders.get(word) ?? null,
    withMembers: spellOutGroups(tables.groups),
  };
}

/** A longer name than any of ours is not found: its length has no bit. */
const MOST_WORDS = 30;

/** Name keys to rows, and to what they mean once that was asked for; a class, since it grows while the tables are read. */
class NameIndex {
  readonly #rows = new Map<string, number | number[] | Meanings>();
  readonly #lengths = new Map<string, number>();
  readonly #small = new Set<string>();
  readonly #smallFirst = new Set<string>();

  add(text: string, row: number): void {
    const key = nameKey(text);
    if (row < ROLE * ROWS && text === text.toLowerCase()) {
      this.#small.add(key);
      this.#smallFirst.add(key.split(" ")[0] ?? key);
    }
    const known = this.#rows.get(key);
    if (known === undefined) {
      this.#rows.set(key, row);
      this.#lengthen(key);
    } else if (Array.isArray(known)) known.push(row);
    else if (typeof known === "number" && known !== row) this.#rows.set(key, [known, row]);
  }

  addAll(names: readonly string[], row: number): void {
    for (const name of names) this.add(name, row);
  }

  /** Call it when all names are added: what a name means is worked out once. */
  meanings(key: string, tables: ActorTables): Meanings | null {
    const rows = this.#rows.get(key);
    if (rows === undefined) return null;
    if (typeof rows === "object" && !Array.isArray(rows)) return rows;
    const meanings = toMeanings(Array.isArray(rows) ? rows : [rows], tables);
    this.#rows.set(key, meanings);
    return meanings;
  }

  isWrittenSmall(key: string): boolean {
    return this.#small.has(key);
  }

  beginsSmall(firstWord: string): boolean {
    return this.#smallFirst.has(firstWord);
  }

  lengths(firstWord: string): number {
    return this.#lengths.get(firstWord) ?? 0;
  }

  #lengthen(key: string): void {
    let words = 1;
    for (let at = key.indexOf(" "); at !== -1; at = key.indexOf(" ", at + 1)) words += 1;
    const first = words === 1 ? key : key.slice(0, key.indexOf(" "));
    const bit = 1 << Math.min(words, MOST_WORDS);
    const known = this.#lengths.get(first) ?? 0;
    if ((known & bit) === 0) this.#lengths.set(first, known | bit);
  }
}

/** Each official by the first of the rows that bear the name. */
function addOfficials(index: NameIndex, lines: readonly string[]): void {
  let prefix = "\n";
  for (const [row, line] of lines.entries()) {
    if (line.startsWith(prefix)) continue;
    prefix = line.slice(0, line.indexOf("\t") + 1);
    index.addAll(namesOf(line), OFFICIAL * ROWS + row);
  }
}

function toMeanings(rows: readonly number[], tables: ActorTables): Meanings {
  const states: StateName[] = [];
  const organisations: Organisation[] = [];
  const persons: Person[] = [];
  let role: Role | null = null;
  for (const id of new Set(rows)) {
    const row = id % ROWS;
    const kind = (id - row) / ROWS;
    if (kind === STATE) states.push(...tables.states.slice(row, row + 1));
    else if (kind === ORGANISATION)
      organisations.unshift(...tables.organisations.slice(row, row + 1).map(({ value }) => value));
    else if (kind === PERSON) persons.push(...tables.persons.slice(row, row + 1).map(({ value }) => value));
    else if (kind === OFFICIAL) persons.push(personAt(tables.officials, row));
    else role = tables.roles[row] ?? role;
  }
  return { states, organisations, persons, role };
}

const COUNTRY_WORDS: ReadonlySet<StateName["kind"]> = new Set(["name", "alias", "adjective", "capital"]);

function textsByState(states: readonly StateName[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { code, kind, text } of states) {
    if (COUNTRY_WORDS.has(kind) && text.length > 2) index.set(code, [...(index.get(code) ?? []), text]);
  }
  return index;
}

function indexPeople(persons: readonly Named<Person>[]): {
  bySurname: Map<string, Person[]>;
  byCode: Map<string, Person[]>;
} {
  const bySurname = new Map<string, Person[]>();
  const byCode = new Map<string, Person[]>();
  for (const { value: person } of persons) {
    const known = person.offices.filter((office) => office.rank >= 1);
    for (const code of new Set(known.map((office) => office.code))) append(byCode, code, person);
    if (!known.some((office) => office.rank >= 2)) continue;
    for (const key of new Set(known.flatMap((office) => surnameKeys(person.name, office.code))))
      append(bySurname, key, person);
  }
  return { bySurname, byCode };
}

function append(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [person]);
  else list.push(person);
}

function indexAmbiguous(rows: ActorTables["ambiguous"]): ReadonlyMap<string, readonly AmbiguousReading[]> {
  const index = new Map<string, AmbiguousReading[]>();
  for (const { text, reading } of rows) index.set(nameKey(text), [...(index.get(nameKey(text)) ?? []), reading]);
  return index;
}

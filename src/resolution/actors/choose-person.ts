import type { ActorSurroundings } from "./actor-rule.ts";
import type { Person } from "./actor-knowledge.ts";
import { isHeld } from "./office-at.ts";

/** Among people of one name, the one the day, the state and the fame of the office speak for; null where two fit as well. */
export function choosePerson(
  persons: readonly Person[],
  codes: readonly string[],
  around: ActorSurroundings,
): Person | null {
  if (persons.length <= 1) return persons[0] ?? null;
  const scored = persons
    .map((person) => ({ person, score: scoreOf(person, codes, around) }))
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first === undefined || first.score === second?.score ? null : first.person;
}

function scoreOf(person: Person, codes: readonly string[], around: ActorSurroundings): number {
  const { on } = around;
  const held = on === null ? [] : person.offices.filter((office) => isHeld(office, on));
  const begun = on === null ? person.offices : person.offices.filter((office) => office.from <= on);
  const inState = person.offices.some((office) => codes.includes(office.code)) ? 100 : 0;
  const inContext = person.offices.some((office) => around.knowledge.namesState(around.context, office.code)) ? 10 : 0;
  const fame = Math.max(0, ...held.map((office) => 4 + office.rank * 4), ...begun.map((office) => office.rank));
  return inState + inContext + fame;
}

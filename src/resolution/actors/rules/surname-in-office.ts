import type { Person } from "../actor-knowledge.ts";
import type { ActorRule, ActorSurroundings } from "../actor-rule.ts";
import { isHeld, personOn } from "../office-at.ts";
import { statesIn } from "../states-in-mention.ts";
import { surnameOf } from "../surname-in-mention.ts";

/** Surnames that are words, months or the names of millions: only the article's own full name makes them a person. */
const COMMON =
  /^(?:may|march|april|august|day|law|long|price|church|young|green|power|ban|to|so|major|rice|fox|king|love|hope|moon|sun|ali|khan|ahmed|mohamed|mohammed|muhammad|hussein|hassan|abdullah|ibrahim|omar)$/u;
/** From this many known bearers on, the context must name the state. */
const MANY_BEARERS = 4;

/** A bare surname of somebody in high office on the day, "Putin", where nobody else of that name fits. Never guessed between two. */
export const surnameInOffice: ActorRule = {
  name: "surname-in-office",
  apply: (reading, around) => {
    const surname = surnameOf(reading);
    const { on } = around;
    if (surname === null || on === null || around.strangers.has(surname.key)) return null;
    const bearers = around.knowledge.bySurname(surname.key);
    const codes = statesIn(reading, around).map(({ state }) => state.code);
    if (COMMON.test(surname.key) && codes.length === 0) return null;
    const inOffice = bearers.filter(
      (person) =>
        rankOn(person, on) >= 2 && (codes.length === 0 || person.offices.some((office) => codes.includes(office.code))),
    );
    const only = unique(inOffice, on, around);
    if (only === null) return null;
    const placed = codes.length > 0 || bearers.length < MANY_BEARERS || isInContext(only, around);
    return placed ? personOn(only, on) : null;
  },
};

function rankOn(person: Person, on: string): number {
  return Math.max(0, ...person.offices.filter((office) => isHeld(office, on)).map((office) => office.rank));
}

function isInContext(person: Person, around: ActorSurroundings): boolean {
  return person.offices.some((office) => around.knowledge.namesState(around.context, office.code));
}

function unique(persons: readonly Person[], on: string, around: ActorSurroundings): Person | null {
  const top = Math.max(0, ...persons.map((person) => rankOn(person, on)));
  const first = persons.filter((person) => rankOn(person, on) === top);
  if (first.length === 1) return first[0] ?? null;
  const near = first.filter((person) => isInContext(person, around));
  return near.length === 1 ? (near[0] ?? null) : null;
}

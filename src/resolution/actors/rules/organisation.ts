import type { Day, Organisation } from "../actor-knowledge.ts";
import type { ActorRule, ActorSurroundings } from "../actor-rule.ts";
import type { Sector } from "../../../codebook/sector.ts";
import { headRole, type RolePart } from "../head-role.ts";
import { mainCountry } from "../main-country.ts";
import type { MentionReading, Part } from "../read-mention.ts";
import { isLeaning, statesIn } from "../states-in-mention.ts";

/** A body with a name, alone or with its people: "Hezbollah", "Hamas leaders", "NATO soldiers". What it was on the day counts. */
export const organisation: ActorRule = {
  name: "organisation",
  apply: (reading, around) => {
    const states = statesIn(reading, around).map(({ state }) => state.code);
    const part = bodyPart(reading);
    const body = part === null ? null : chooseBody(part, states, around);
    if (part === null || body === null) return null;
    const head = headRole(reading);
    // "The Nigerian Red Cross" is Nigeria's own.
    if (body.code === "NGO" && states[0] !== undefined) return { code: states[0], sector: "SOC" };
    const identity = { identifierId: body.identifier, identifierText: body.name };
    const sector = head === null ? body.sector : sectorOf(body, head);
    return { code: body.code, sector, otherSectors: body.otherSectors, ...identity };
  },
};

/** A body of states needs no sector, but its soldiers and prosecutors have theirs; a party's deputies sit in parliament; supporters are people. */
function sectorOf(body: Organisation, { part, role }: RolePart): Sector | null {
  if (role.sector === "CVL" && /^(?:supporter|follower|sympathi[sz]er|backer|voter)/u.test(part.key)) return "CVL";
  if (role.weak) return body.sector;
  if (body.sector === null) return role.sector === "MIL" || role.sector === "JUD" ? role.sector : null;
  return body.sector === "PTY" && role.sector === "LEG" ? "LEG" : body.sector;
}

/** The body the mention is about: not the one somebody is sent to, and of two the one that owns less ("the EU's Frontex"). */
function bodyPart(reading: MentionReading): Part | null {
  const named = reading.parts.filter((part) => part.meanings.organisations.length > 0 && !isLeaning(reading, part));
  return named.find((part) => !part.possessive) ?? named[0] ?? null;
}

function chooseBody(part: Part, states: readonly string[], around: ActorSurroundings): Organisation | null {
  const { organisations, states: stateNames, role } = part.meanings;
  const pool = bodiesOn(organisations, around.on);
  const inState = pool.find((body) => states.includes(body.code));
  if (inState !== undefined) return inState;
  // A word that is also a state's name or a role is the body only where the body's state is meant.
  const isOther = stateNames.length > 0 || (role !== null && states.length > 0);
  if (isOther || isElsewhere(pool[0], around)) return null;
  const inContext = pool.find((body) => around.knowledge.namesState(around.context, body.code));
  return (pool.length > 1 ? inContext : undefined) ?? pool[0] ?? null;
}

/** What the bodies were on the day; all of them where none was. */
function bodiesOn(bodies: readonly Organisation[], on: Day | null): readonly Organisation[] {
  const then = bodies.filter(({ from, to }) => on === null || ((from ?? "") <= on && (to === null || on < to)));
  return then.length > 0 ? then : bodies;
}

/** "Congress" in an article about Peru is not that of the United States. */
function isElsewhere(body: Organisation | undefined, around: ActorSurroundings): boolean {
  if (body?.kind.endsWith("generic") !== true) return false;
  const country = mainCountry(around)?.code;
  return country !== undefined && country !== body.code;
}

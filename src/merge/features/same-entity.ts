import type { Sector } from "../../codebook/sector.ts";
import type { Entity } from "../../contract/entity.ts";

/** How well two entities may be one: 3 the same identity, 2 the same code and sector, 1 one contains the other or is less exact, 0 not one. */
export type Likeness = 0 | 1 | 2 | 3;

/** Parts of the state: "Israel struck" and "the Israeli army struck" are one act. */
const STATE: ReadonlySet<Sector> = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PRM", "PTY"]);
const ARMED: ReadonlySet<Sector> = new Set(["REB", "UAF", "CRM", "PRM"]);
/** What an armed man in the street may be taken for. */
const PEOPLE: ReadonlySet<Sector> = new Set([
  "CVL",
  "EDU",
  "LAB",
  "REF",
  "JRN",
  "REL",
  "MED",
  "SOC",
  "AGR",
  "BUS",
  "OPP",
  "PTY",
  "ELI",
]);
const GROUPS: readonly ReadonlySet<Sector>[] = [STATE, ARMED, PEOPLE];
/** Codes that many bodies share: without an identity they tell little. */
const SHARED_CODES: ReadonlySet<string> = new Set(["IGO", "NGO", "ISM", "IMG", "MNC"]);

export function likeness(a: Entity, b: Entity): Likeness {
  const identity = sameIdentity(a, b);
  if (identity === true) return 3;
  if (identity === false) return 0;
  if (a.code === null || b.code === null) return sectorsMeet(a, b) ? 1 : 0;
  if (a.code !== b.code) return isUnidentified(a, b) || isUnidentified(b, a) ? 1 : 0;
  return likenessOfCode(a, b, a.code);
}

function likenessOfCode(a: Entity, b: Entity, code: string): Likeness {
  if (SHARED_CODES.has(code)) return sameName(a, b) ? 2 : 1;
  if (a.sector === b.sector) return 2;
  return sectorsMeet(a, b) ? 1 : 0;
}

/**
 * True or false where both names are known and of one kind: two office-holders, or two bodies. Null where they cannot be compared: a leader and
 * his country may stand for each other.
 */
function sameIdentity(a: Entity, b: Entity): boolean | null {
  if (a.identifier_id !== null && a.identifier_id === b.identifier_id) return true;
  if (a.identifier_text !== null && a.identifier_text === b.identifier_text) return true;
  if (a.identifier_text === null || b.identifier_text === null) return null;
  return (a.office === null) === (b.office === null) ? false : null;
}

/** Unknown gunmen carry the code of the place until somebody names them, and may be anybody who bears arms. */
function isUnidentified(a: Entity, b: Entity): boolean {
  return a.sector === "UAF" && (b.sector === null || ARMED.has(b.sector) || STATE.has(b.sector));
}

function sameName(a: Entity, b: Entity): boolean {
  return a.entity_text.toLowerCase() === b.entity_text.toLowerCase();
}

function sectorsMeet(a: Entity, b: Entity): boolean {
  const [left, right] = [a.sector, b.sector];
  if (left === null || right === null || left === "UNK" || right === "UNK" || left === right) return true;
  return GROUPS.some((group) => group.has(left) && group.has(right));
}

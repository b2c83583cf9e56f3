import type { ActorKnowledge } from "#src/resolution/actors/actor-knowledge.js";
import { resolveActor } from "#src/resolution/actors/resolve-actor.js";
import type { GoldEntity } from "./gold-article.ts";

/** Codes of bodies that are no state. */
const BODIES: ReadonlySet<string> = new Set(["UNO", "EUR", "IGO", "NGO", "MNC", "IMG", "ISM"]);

/**
 * Whether two actors, each "CODE SECTOR", have one country and sector. An organisation that is no state needs no sector (PLOVER), so one
 * given on either side alone is no fault: the corpus writes Amnesty now `NGO -`, now `NGO SOC`. Two different sectors are one.
 */
export function isSameActor(gold: string, given: string): boolean {
  if (gold === given) return true;
  const [code = "", sector] = gold.split(" ");
  const [otherCode, otherSector] = given.split(" ");
  return code === otherCode && BODIES.has(code) && (sector === "-" || otherSector === "-");
}

/** What tells one known actor from another: a state by its code and sector, everybody else by state and name; null where nobody is known. */
export interface Identified {
  code: string | null;
  sector: string | null;
  identifierText: string | null;
  rule: string;
}

const STATE_RULES: ReadonlySet<string> = new Set(["state", "seat"]);

function identityOf({ code, sector, identifierText, rule }: Identified): string | null {
  const decided = rule.split(">").at(-1) ?? rule;
  if (STATE_RULES.has(decided)) return `${code} ${sector}`;
  return identifierText === null ? null : `${code} ${identifierText}`;
}

/**
 * Whether a resolved mention names the entity of the corpus, whatever its chain: "Paris" is France though the chain of France began with
 * its minister. The entity's own name is resolved by itself and must give the same known actor.
 */
export function namesEntity(
  found: Identified,
  entity: GoldEntity,
  on: string | null,
  knowledge: ActorKnowledge,
): boolean {
  const identity = identityOf(found);
  if (identity === null || found.code !== entity.code) return false;
  const meant = resolveActor(entity.name, on === null ? {} : { on }, knowledge);
  return identityOf(meant) === identity;
}

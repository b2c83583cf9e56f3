import type { Entity } from "../../contract/entity.ts";
import type { ComparableReport } from "../comparable-report.ts";
import type { TypeFamily } from "../type-family.ts";
import { APART, type Feature } from "./feature.ts";
import { likeness } from "./same-entity.ts";

const POINTS_OF_LIKENESS = [0, 0.5, 1, 1.5] as const;
const UNSTATED = -0.5;
const LEFT_OVER = -0.75;
/** Beyond this many, lists are summaries ("19 nations") and naming fewer says nothing. */
const LONG_LIST = 4;
/** A shorter list stands in the longer one wholly; of one of three or more, half is enough. */
const SUMMARY = 3;
const LEAST_SHARE = 0.5;

/** Where it is disputed who did it, one side may be told otherwise if the other is surely the same: the shot-down plane has one owner and two culprits. */
const DISPUTED: Readonly<Partial<Record<TypeFamily, Sides>>> = {
  force: { actor: -4, recipient: -3 },
  protest: { actor: -4, recipient: -3 },
  penalty: { actor: APART, recipient: -3 },
  easing: { actor: APART, recipient: -3 },
};
/** A side whose likeness gives this much is surely the same. */
const SURE = 1;

interface Sides {
  readonly actor: number;
  readonly recipient: number;
}

/**
 * Who and whom. Each side must agree: the shorter list stands in the longer one (containment), a side not stated is a small doubt.
 * Mutual acts and those without recipient are compared as one list of all sides.
 */
export const actors: Feature = {
  name: "actors",
  points: (a, b) => {
    if (isMutual(a) || isMutual(b)) return sidePoints(everybody(a), everybody(b));
    const [actor, recipient] = [sidePoints(a.actors, b.actors), sidePoints(a.recipients, b.recipients)];
    const disputed = DISPUTED[a.family];
    if (disputed === undefined) return actor + recipient;
    if (actor === APART) return recipient >= SURE ? disputed.actor + recipient : APART;
    if (recipient === APART) return actor >= SURE ? disputed.recipient + actor : APART;
    return actor + recipient;
  },
  show: (report) => `${names(report.actors)} > ${names(report.recipients)}`,
};

/** Meetings and accords may be told from either side, or list all as actors. */
function isMutual(report: ComparableReport): boolean {
  const { family, recipients } = report;
  return family === "talks" || family === "accord" || (recipients.length === 0 && report.actors.length > 1);
}

function everybody(report: ComparableReport): readonly Entity[] {
  return [...report.actors, ...report.recipients];
}

/** Lists of one length are matched from both ends, so that the answer is the same whichever report comes first. */
function sidePoints(a: readonly Entity[], b: readonly Entity[]): number {
  if (a.length !== b.length) return a.length < b.length ? matchPoints(a, b) : matchPoints(b, a);
  return a.length < 2 ? matchPoints(a, b) : Math.max(matchPoints(a, b), matchPoints(b, a));
}

function matchPoints(few: readonly Entity[], many: readonly Entity[]): number {
  if (few.length === 0) return many.length === 0 ? 0 : UNSTATED;
  const free = new Set(many.keys());
  let sum = 0;
  let matched = 0;
  for (const entity of few) {
    const { place, like } = best(entity, many, free);
    if (like === 0) continue;
    free.delete(place);
    matched += 1;
    sum += POINTS_OF_LIKENESS[like];
  }
  if (matched < (few.length < SUMMARY ? few.length : few.length * LEAST_SHARE)) return APART;
  const unmatched = few.length - matched + (many.length >= LONG_LIST ? 0 : Math.min(1, many.length - few.length) / 2);
  return Math.min(sum, 3) + unmatched * LEFT_OVER;
}

function best(
  entity: Entity,
  many: readonly Entity[],
  free: ReadonlySet<number>,
): { place: number; like: 0 | 1 | 2 | 3 } {
  let found: { place: number; like: 0 | 1 | 2 | 3 } = { place: -1, like: 0 };
  for (const [place, other] of many.entries()) {
    const like = free.has(place) ? likeness(entity, other) : 0;
    if (like > found.like) found = { place, like };
  }
  return found;
}

function names(entities: readonly Entity[]): string {
  if (entities.length === 0) return "nobody";
  return entities
    .map(({ code, sector, identifier_text: known, entity_text: words }) =>
      [code ?? "?", sector, known ?? words].filter((part) => part !== null).join(" "),
    )
    .join(", ");
}

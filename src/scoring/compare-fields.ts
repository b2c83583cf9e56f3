import type { Entity } from "../contract/entity.ts";
import type { EventRecord } from "../contract/event-record.ts";
import type { Span } from "../contract/span.ts";
import { spanOverlap } from "./match-events.ts";
import { emptyTally, type Tally } from "./tally.ts";

/** The fields scored on matched events, each by the question it answers. */
export const SCORED_FIELDS = [
  "mode",
  "auxiliary",
  "actor",
  "actor code",
  "recipient",
  "recipient code",
  "attribution",
  "date",
  "place",
  "context",
  "count",
  "size",
] as const;

export type ScoredField = (typeof SCORED_FIELDS)[number];

type Comparison = (gold: EventRecord, predicted: EventRecord) => Tally;

const COMPARISONS: Readonly<Record<ScoredField, Comparison>> = {
  mode: (gold, predicted) => single(gold.mode[0] ?? null, predicted.mode[0] ?? null),
  auxiliary: (gold, predicted) => sets(gold.auxiliary, predicted.auxiliary),
  actor: (gold, predicted) => entities(gold.actor, predicted.actor),
  "actor code": (gold, predicted) => codes(gold.actor, predicted.actor),
  recipient: (gold, predicted) => entities(gold.recipient, predicted.recipient),
  "recipient code": (gold, predicted) => codes(gold.recipient, predicted.recipient),
  attribution: sourceTally,
  date: (gold, predicted) => single(dateOf(gold), dateOf(predicted)),
  place: (gold, predicted) => single(gold.event_loc?.country_code ?? null, predicted.event_loc?.country_code ?? null),
  context: (gold, predicted) => sets(gold.context, predicted.context),
  count: (gold, predicted) => single(gold.count, predicted.count),
  size: (gold, predicted) => single(sizeOf(gold), sizeOf(predicted)),
};

/** The tally of one field on one matched pair. */
export function compareField(field: ScoredField, gold: EventRecord, predicted: EventRecord): Tally {
  return COMPARISONS[field](gold, predicted);
}

function dateOf(record: EventRecord): string | null {
  return record.date === null ? null : `${record.date}/${record.enddate ?? record.date}`;
}

function sizeOf(record: EventRecord): string | null {
  return record.size === null ? null : [record.size.dead, record.size.injured, record.size.arrested].join("/");
}

function single(gold: string | number | null, predicted: string | number | null): Tally {
  if (gold === null && predicted === null) return emptyTally();
  if (gold === predicted) return { right: 1, missed: 0, extra: 0 };
  return { right: 0, missed: gold === null ? 0 : 1, extra: predicted === null ? 0 : 1 };
}

function sets(gold: readonly string[], predicted: readonly string[]): Tally {
  const right = gold.filter((value) => predicted.includes(value)).length;
  return { right, missed: gold.length - right, extra: predicted.length - right };
}

/** An argument is right when its span overlaps the gold one by half of the shorter, or shares its head (the last word). */
function entities(gold: readonly Entity[], predicted: readonly Entity[]): Tally {
  return { ...sidesOf(pairEntities(gold, predicted).length, gold, predicted) };
}

/** On arguments whose words are right: is their code and sector? */
function codes(gold: readonly Entity[], predicted: readonly Entity[]): Tally {
  const pairs = pairEntities(gold, predicted);
  const right = pairs.filter(([left, other]) => left.code === other.code && left.sector === other.sector).length;
  return { right, missed: pairs.length - right, extra: pairs.length - right };
}

function sidesOf(right: number, gold: readonly unknown[], predicted: readonly unknown[]): Tally {
  return { right, missed: gold.length - right, extra: predicted.length - right };
}

function pairEntities(gold: readonly Entity[], predicted: readonly Entity[]): [Entity, Entity][] {
  const free = new Set(predicted);
  return gold.flatMap((entity): [Entity, Entity][] => {
    const partner = [...free].find((other) => sameArgument(entity, other));
    if (partner === undefined) return [];
    free.delete(partner);
    return [[entity, partner]];
  });
}

function sameArgument(gold: Entity, predicted: Entity): boolean {
  if (gold.span === null || predicted.span === null) return gold.entity_text === predicted.entity_text;
  return sameSpan(gold.span, predicted.span);
}

function sameSpan(gold: Span, predicted: Span): boolean {
  const shorter = Math.min(gold.end - gold.start, predicted.end - predicted.start);
  return spanOverlap(gold, predicted) * 2 >= shorter || (gold.in === predicted.in && gold.end === predicted.end);
}

function sourceTally(gold: EventRecord, predicted: EventRecord): Tally {
  const left = gold.attribution;
  const right = predicted.attribution;
  if (left === null && right === null) return emptyTally();
  if (left === null) return { right: 0, missed: 0, extra: 1 };
  if (right === null) return { right: 0, missed: 1, extra: 0 };
  const same = left.span === null || right.span === null ? left.span === right.span : sameSpan(left.span, right.span);
  return same ? { right: 1, missed: 0, extra: 0 } : { right: 0, missed: 1, extra: 1 };
}

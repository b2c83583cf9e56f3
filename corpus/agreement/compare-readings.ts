import { cohenKappa } from "./cohen-kappa.ts";
import { f1, matchSpans, overlap, type Shared } from "./match-spans.ts";
import type { ReadEntity, Reading, ReadTrigger } from "./reading.ts";

/** Agreement of two readings on one layer. */
export interface LayerAgreement {
  layer: string;
  measure: "F1" | "kappa" | "share";
  /** What was compared: items of both readers for F1, pairs else. */
  items: number;
  value: number;
}

/** Two readings of the same text. */
export type ReadingPair = readonly [Reading, Reading];

type LabelPair = readonly [string, string];

/** Agreement on every layer over pairs of readings. Layers below the trigger are compared on matched triggers only. */
export function compareReadings(pairs: readonly ReadingPair[]): LayerAgreement[] {
  const matched = matchedTriggers(pairs);
  const label = (get: (trigger: ReadTrigger) => string): LabelPair[] => matched.map(([a, b]) => [get(a), get(b)]);
  const sameType = matched.filter(([a, b]) => a.type === b.type);
  const entities = matched.flatMap(([a, b]) => [
    ...matchEntities(a.actors, b.actors),
    ...matchEntities(a.recipients, b.recipients),
  ]);
  return [
    shared("trigger", triggersShared(pairs, matched.length)),
    kappa("sentence with or without event", pairs.flatMap(sentencePairs)),
    kappa(
      "type",
      label((trigger) => trigger.type),
    ),
    kappa(
      "mode, same type",
      sameType.map(([a, b]) => [`${a.type}/${a.mode}`, `${b.type}/${b.mode}`]),
    ),
    kappa(
      "auxiliary",
      label((trigger) => trigger.auxiliary),
    ),
    shared("actor", entitiesShared(matched.map(([a, b]) => [a.actors, b.actors]))),
    shared("recipient", entitiesShared(matched.map(([a, b]) => [a.recipients, b.recipients]))),
    kappa(
      "code of matched actors and recipients",
      entities.map(([a, b]) => [a.code, b.code]),
    ),
    kappa(
      "sector of matched actors and recipients",
      entities.map(([a, b]) => [a.sector, b.sector]),
    ),
    kappa(
      "attributed or not",
      label((trigger) => (trigger.source === undefined ? "no" : "yes")),
    ),
    shared("source of attribution", sourcesShared(matched)),
    share(
      "date of the event",
      label((trigger) => trigger.date),
    ),
    shared("time expression with its value", timesShared(pairs)),
    shared("place of the event", placesShared(matched)),
  ];
}

/** Pairs of triggers that overlap, over all texts. */
export function matchedTriggers(pairs: readonly ReadingPair[]): [ReadTrigger, ReadTrigger][] {
  return pairs.flatMap(([a, b]) => matchSpans(a.triggers, b.triggers));
}

/** How often the first reader's type met another type of the second's, most frequent first. */
export function typeConfusions(pairs: readonly ReadingPair[]): { types: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const [a, b] of matchedTriggers(pairs)) {
    if (a.type === b.type) continue;
    const types = [a.type, b.type].sort().join(" / ");
    counts.set(types, (counts.get(types) ?? 0) + 1);
  }
  return [...counts]
    .map(([types, count]) => ({ types, count }))
    .sort((x, y) => y.count - x.count || (x.types < y.types ? -1 : 1));
}

function kappa(layer: string, labels: readonly LabelPair[]): LayerAgreement {
  return { layer, measure: "kappa", items: labels.length, value: cohenKappa(labels).kappa };
}

function share(layer: string, labels: readonly LabelPair[]): LayerAgreement {
  return { layer, measure: "share", items: labels.length, value: cohenKappa(labels).observed };
}

function shared(layer: string, counts: Shared): LayerAgreement {
  return { layer, measure: "F1", items: counts.first + counts.second, value: f1(counts) };
}

function triggersShared(pairs: readonly ReadingPair[], both: number): Shared {
  return {
    first: sum(pairs.map(([a]) => a.triggers.length)),
    second: sum(pairs.map(([, b]) => b.triggers.length)),
    both,
  };
}

function sentencePairs([a, b]: ReadingPair): LabelPair[] {
  const holds = (reading: Reading, index: number): string => {
    const sentence = a.layout.sentences[index];
    return sentence !== undefined && reading.triggers.some((trigger) => overlap(trigger, sentence) > 0)
      ? "event"
      : "none";
  };
  return a.layout.sentences.map((_, index): LabelPair => [holds(a, index), holds(b, index)]);
}

function matchEntities(first: readonly ReadEntity[], second: readonly ReadEntity[]): [ReadEntity, ReadEntity][] {
  const left = [...second];
  return first.flatMap((a): [ReadEntity, ReadEntity][] => {
    const index = left.findIndex((b) => sameChain(a, b));
    const [b] = index < 0 ? [] : left.splice(index, 1);
    return b === undefined ? [] : [[a, b]];
  });
}

function sameChain(a: ReadEntity, b: ReadEntity): boolean {
  return a.mentions.some((mention) => b.mentions.some((other) => overlap(mention, other) > 0));
}

function entitiesShared(lists: readonly (readonly [ReadEntity[], ReadEntity[]])[]): Shared {
  return {
    first: sum(lists.map(([a]) => a.length)),
    second: sum(lists.map(([, b]) => b.length)),
    both: sum(lists.map(([a, b]) => matchEntities(a, b).length)),
  };
}

function sourcesShared(matched: readonly [ReadTrigger, ReadTrigger][]): Shared {
  const same = ([a, b]: [ReadTrigger, ReadTrigger]): boolean => {
    if (a.source === undefined || b.source === undefined) return false;
    return a.source === null || b.source === null ? a.source === b.source : sameChain(a.source, b.source);
  };
  return {
    first: matched.filter(([a]) => a.source !== undefined).length,
    second: matched.filter(([, b]) => b.source !== undefined).length,
    both: matched.filter(same).length,
  };
}

function timesShared(pairs: readonly ReadingPair[]): Shared {
  return {
    first: sum(pairs.map(([a]) => a.times.length)),
    second: sum(pairs.map(([, b]) => b.times.length)),
    both: sum(pairs.map(([a, b]) => matchSpans(a.times, b.times).filter(([x, y]) => x.value === y.value).length)),
  };
}

function placesShared(matched: readonly [ReadTrigger, ReadTrigger][]): Shared {
  return {
    first: matched.filter(([a]) => a.place !== null).length,
    second: matched.filter(([, b]) => b.place !== null).length,
    both: matched.filter(([a, b]) => a.place !== null && b.place !== null && overlap(a.place, b.place) > 0).length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

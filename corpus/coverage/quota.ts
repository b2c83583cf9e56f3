import { AUXILIARIES } from "#src/codebook/auxiliary.js";
import { EVENT_TYPE_NAMES } from "#src/codebook/event-type.js";
import { modesOf } from "#src/codebook/mode.js";
import { countOf, type Tally } from "./tally.ts";

/** One line of the coverage table. A share is a percentage. */
export interface CoverageLine {
  name: string;
  count: number;
  quota: number;
  /** `most` lines are upper bounds. */
  bound: "least" | "most";
}

/** Quotas of issue B ("Coverage" and "Done when"). */
export const QUOTA = {
  texts: 1000,
  sentences: 4500,
  focusTexts: 250,
  type: 150,
  mode: 25,
  auxiliary: 250,
  attributed: 600,
  withoutRecipient: 300,
  compoundActors: 250,
  passive: 300,
  nominal: 400,
  severalEvents: 700,
  anaphoricActors: 500,
  casualties: 150,
  withoutEventShare: 30,
  trapShare: 50,
  lemmas: 25,
  lemmaShare: 12,
} as const;

/** The coverage table of a tally against the quotas. */
export function coverageLines(tally: Tally): CoverageLine[] {
  return [...wholeLines(tally), ...labelLines(tally), ...lemmaLines(tally)];
}

/** True when a line does not reach its quota (or passes an upper bound). */
export function isShort(line: CoverageLine): boolean {
  return line.bound === "least" ? line.count < line.quota : line.count > line.quota;
}

function least(name: string, count: number, quota: number): CoverageLine {
  return { name, count, quota, bound: "least" };
}

function wholeLines(tally: Tally): CoverageLine[] {
  return [
    least("texts", tally.texts, QUOTA.texts),
    least("sentences", tally.sentences, QUOTA.sentences),
    least("texts on the Koreas, US, China, Japan, Russia", tally.focusTexts, QUOTA.focusTexts),
    least("events with attribution", tally.attributed, QUOTA.attributed),
    least("events without recipient", tally.withoutRecipient, QUOTA.withoutRecipient),
    least("events with several actors", tally.compoundActors, QUOTA.compoundActors),
    least("passive events", tally.passive, QUOTA.passive),
    least("nominal events", tally.nominal, QUOTA.nominal),
    least("sentences with two or more events", tally.severalEvents, QUOTA.severalEvents),
    least("pronoun or description as actor", tally.anaphoricActors, QUOTA.anaphoricActors),
    least("events with casualty counts", tally.casualties, QUOTA.casualties),
    least("sentences without event, %", share(tally.withoutEvent, tally.sentences), QUOTA.withoutEventShare),
    least("of those traps, %", share(tally.traps, tally.withoutEvent), QUOTA.trapShare),
  ];
}

function labelLines(tally: Tally): CoverageLine[] {
  return [
    ...EVENT_TYPE_NAMES.map((type) => least(type, countOf(tally.types, type), QUOTA.type)),
    ...EVENT_TYPE_NAMES.flatMap((type) =>
      modesOf(type).map((mode) => least(`${type}/${mode}`, countOf(tally.modes, `${type}/${mode}`), QUOTA.mode)),
    ),
    ...AUXILIARIES.map((name) => least(`+${name}`, countOf(tally.auxiliaries, name), QUOTA.auxiliary)),
  ];
}

function lemmaLines(tally: Tally): CoverageLine[] {
  return EVENT_TYPE_NAMES.flatMap((type) => {
    const lemmas = [...(tally.lemmas.get(type) ?? new Map<string, number>())].sort(
      ([a, n], [b, m]) => m - n || (a < b ? -1 : 1),
    );
    const total = lemmas.reduce((sum, [, count]) => sum + count, 0);
    const [top, most = 0] = lemmas[0] ?? [];
    return [
      least(`${type}: different trigger lemmas`, lemmas.length, QUOTA.lemmas),
      {
        name: `${type}: share of "${top ?? "-"}", %`,
        count: share(most, total),
        quota: QUOTA.lemmaShare,
        bound: "most" as const,
      },
    ];
  });
}

/** A percentage with one decimal; 0 of nothing is 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}

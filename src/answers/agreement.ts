import type { Agreement } from "../contract/answers/review.ts";
import type { Correction } from "../store/correction.ts";

/** The last word of one person on one event. */
export interface Judgement {
  readonly event: string;
  /** The ids of the reports that the verdict was kept for. */
  readonly ids: readonly string[];
  readonly by: string;
  /** "accept", "reject", or what was set, as text: equal where two people say the same. */
  readonly says: string;
}

/**
 * The judgements in corrections, oldest first as they are given; a later one of the same person on the same event takes the place of the earlier.
 * `eventOf` gives the event that a report belongs to now; a report of none stands for itself.
 */
export function judgements(corrections: readonly Correction[], eventOf: ReadonlyMap<string, string>): Judgement[] {
  const last = new Map<string, { event: string; ids: Set<string>; by: string; says: string }>();
  for (const one of corrections) {
    const event = eventOf.get(one.event) ?? one.event;
    const key = `${one.who}\u0000${event}`;
    const ids = (last.get(key)?.ids ?? new Set()).add(one.event);
    last.set(key, { event, ids, by: one.who, says: wordsOf(one) });
  }
  return [...last.values()].map(({ ids, ...judgement }) => ({ ...judgement, ids: [...ids].toSorted() }));
}

function wordsOf({ verdict, changes }: Correction): string {
  if (verdict !== "set") return verdict;
  return `set ${JSON.stringify(Object.entries(changes).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`;
}

/** How far each two people agree on what both judged; pairs by name. */
export function agreements(all: readonly Judgement[]): Agreement[] {
  const coders = [...new Set(all.map(({ by }) => by))].toSorted();
  return coders.flatMap((a, place) =>
    coders.slice(place + 1).flatMap((b) => {
      const pairs = pairsOf(all, a, b);
      if (pairs.length === 0) return [];
      const same = pairs.filter(([one, other]) => one === other).length;
      return [{ coders: [a, b] as [string, string], both: pairs.length, same, kappa: kappaOf(pairs) }];
    }),
  );
}

function pairsOf(all: readonly Judgement[], a: string, b: string): [string, string][] {
  const ofB = new Map(all.filter(({ by }) => by === b).map(({ event, says }) => [event, says]));
  return all.flatMap(({ by, event, says }): [string, string][] => {
    const other = by === a ? ofB.get(event) : undefined;
    return other === undefined ? [] : [[says, other]];
  });
}

/** Cohen's kappa (1960) over what was said; null where both always say the same one thing, for which it is not defined. */
export function kappaOf(pairs: readonly (readonly [string, string])[]): number | null {
  const share = (count: number): number => count / pairs.length;
  const words = [...new Set(pairs.flat())];
  const observed = share(pairs.filter(([a, b]) => a === b).length);
  const expected = words
    .map((word) => share(pairs.filter(([a]) => a === word).length) * share(pairs.filter(([, b]) => b === word).length))
    .reduce((sum, part) => sum + part, 0);
  return pairs.length === 0 || expected === 1
    ? null
    : Math.round(((observed - expected) / (1 - expected)) * 1000) / 1000;
}

/** Events on which two people differ: what a third must settle. What one alone judged is not among them, so that its word is not seen before a second has judged. */
export function disputed(all: readonly Judgement[]): string[] {
  const said = new Map<string, Set<string>>();
  for (const { event, says } of all) said.set(event, (said.get(event) ?? new Set()).add(says));
  return [...said]
    .filter(([, words]) => words.size > 1)
    .map(([event]) => event)
    .toSorted();
}

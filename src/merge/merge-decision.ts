import type { EventRecord } from "../contract/event-record.ts";
import type { MergedEvent } from "./merged-event.ts";

/**
 * A report as a person pointed at it: its article and where the trigger stands. Ids change when a new model reads another type; these do not.
 * A trigger that a new model cuts a little differently is found by overlap.
 */
export interface ReportKey {
  readonly article: string;
  readonly in: "text" | "title";
  readonly start: number;
  readonly end: number;
  /** Tells records of one trigger apart; the decision holds for all of them where it is null or no longer read. */
  readonly type: string | null;
}

/** A decision by hand about two reports; the later one of two about the same pair counts. */
export interface MergeDecision {
  readonly verdict: "together" | "apart";
  readonly left: ReportKey;
  readonly right: ReportKey;
}

/** The key of a record; null for an imported row without spans, which no decision can hold fast. */
export function reportKey(record: EventRecord): ReportKey | null {
  if (record.spans === null) return null;
  const { start, end, in: field } = record.spans.trigger;
  return { article: record.article, in: field, start, end, type: record.event[0] ?? null };
}

/** "This report is of another event": decisions that keep it apart from every other report of the event. */
export function unmergeReport(event: MergedEvent, reportId: string): MergeDecision[] {
  const left = event.reports.find((report) => report.id === reportId)?.key ?? null;
  if (left === null) return [];
  return event.reports.flatMap(({ id, key }) =>
    id === reportId || key === null ? [] : [{ verdict: "apart" as const, left, right: key }],
  );
}

/** "These two are one event": the decision that joins them, by a report of each; null where either has no words. */
export function mergeByHand(one: MergedEvent, other: MergedEvent): MergeDecision | null {
  const [left, right] = [one.reports[0]?.key ?? null, other.reports[0]?.key ?? null];
  return left === null || right === null ? null : { verdict: "together", left, right };
}

/** A decision as places of reports, the smaller first. */
export interface PlacedDecision {
  readonly verdict: MergeDecision["verdict"];
  readonly left: number;
  readonly right: number;
}

/** Finds the reports that decisions speak of; what is not there (an article left out) is passed over and counted. */
export function placeDecisions(
  records: readonly EventRecord[],
  decisions: readonly MergeDecision[],
): { placed: PlacedDecision[]; unplaced: number } {
  const byArticle = new Map<string, number[]>();
  const wanted = new Set(decisions.flatMap(({ left, right }) => [left.article, right.article]));
  for (const [place, { article }] of records.entries()) {
    if (wanted.has(article)) byArticle.set(article, [...(byArticle.get(article) ?? []), place]);
  }
  const find = (key: ReportKey): number[] => findReports(key, byArticle.get(key.article) ?? [], records);
  const placed = new Map<string, PlacedDecision>();
  let unplaced = 0;
  for (const { verdict, left, right } of decisions) {
    const pairs = find(left).flatMap((a) =>
      find(right).flatMap((b) => (a === b ? [] : [[a, b].toSorted((x, y) => x - y)])),
    );
    if (pairs.length === 0) unplaced += 1;
    for (const [a = 0, b = 0] of pairs) placed.set(`${a} ${b}`, { verdict, left: a, right: b });
  }
  return { placed: [...placed.values()], unplaced };
}

function findReports(key: ReportKey, places: readonly number[], records: readonly EventRecord[]): number[] {
  const overlapping = places.filter((place) => {
    const trigger = records[place]?.spans?.trigger;
    return trigger !== undefined && trigger.in === key.in && trigger.start < key.end && key.start < trigger.end;
  });
  const typed = overlapping.filter((place) => records[place]?.event[0] === key.type);
  return typed.length > 0 ? typed : overlapping;
}

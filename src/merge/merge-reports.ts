import type { EventRecord } from "../contract/event-record.ts";
import { bestValues } from "./best-values.ts";
import { visitCandidates } from "./candidate-pairs.ts";
import { claimedIds } from "./claims.ts";
import { clusterReports, type Edge } from "./cluster-reports.ts";
import { compareReports, explainComparison } from "./compare-reports.ts";
import { comparable, type ComparableReport } from "./comparable-report.ts";
import { APART } from "./features/feature.ts";
import type { MergeKnowledge } from "./merge-knowledge.ts";
import { placeDecisions, reportKey, type MergeDecision } from "./merge-decision.ts";
import type { MergedEvent, MergeStep } from "./merged-event.ts";
import { NOT_NAMED } from "./not-named.ts";
import type { Report } from "./report.ts";
import { groupReprints } from "./reprints.ts";

export interface MergeOptions {
  readonly knowledge: MergeKnowledge;
  /** Decisions by hand, oldest first. */
  readonly decisions?: readonly MergeDecision[];
  /** Ids of reports that are only claims, where the caller knows them (a store that merges a part); else found among `reports`. */
  readonly claimed?: ReadonlySet<string>;
}

export interface MergeResult {
  /** Sorted by id. */
  readonly events: readonly MergedEvent[];
  /** Decisions that could not be carried out: their report is not there, or a decision "apart" stands against them. */
  readonly voidDecisions: number;
}

/**
 * Makes events of reports. The result is the same for every order of reports, and merging the reports of a result again gives that result.
 * A report given twice (same id and article) counts once; the same text in two articles is two reports of one origin.
 */
export function mergeReports(reports: readonly Report[], options: MergeOptions): MergeResult {
  const unique = uniqueReports(reports);
  const list = comparableReports(unique, options.knowledge);
  const edges: Edge[] = [];
  visitCandidates(list, (left, right) => {
    const points = pairPoints(list, left, right);
    if (points > 0) edges.push({ left, right, points, byHand: false });
  });
  return mergeAlong(list, edges, options);
}

/** Reports ready to be compared with each other; the order is kept. */
export function comparableReports(reports: readonly Report[], knowledge: MergeKnowledge): ComparableReport[] {
  const index = new Map<string, number>();
  return reports.map((report) => comparable(report, knowledge.fillers, index));
}

/**
 * Makes events of reports whose accepted pairs are known: `list` sorted by id and article (`byReport`), none twice, with every report that an edge leads to.
 */
export function mergeAlong(
  list: readonly ComparableReport[],
  edges: readonly Edge[],
  options: MergeOptions,
): MergeResult {
  const unique = list.map(({ report }) => report);
  const records = unique.map(({ record }) => record);
  const { placed, unplaced } = placeDecisions(records, options.decisions ?? []);
  const clash = (left: number, right: number): boolean => pairPoints(list, left, right) === APART;
  const clusters = clusterReports(list.length, edges, placed, clash, twinsOf(unique));
  const steps = new Map<number, MergeStep[]>();
  const claimed = options.claimed ?? claimedIds(records);
  const firstOf = new Map<number, number>();
  for (const members of clusters.members) for (const place of members) firstOf.set(place, members[0] ?? place);
  for (const join of clusters.joins) {
    const first = firstOf.get(join.left) ?? join.left;
    steps.set(first, [...(steps.get(first) ?? []), stepOf(join, list)]);
  }
  const events = clusters.members.map((members) => {
    const own = members.flatMap((place) => unique[place] ?? []);
    return mergedEvent(own, steps.get(members[0] ?? -1) ?? [], options.knowledge, claimed);
  });
  return { events, voidDecisions: unplaced + clusters.void.length };
}

/** Pairs of neighbours with the same id: a reprint read a second time is the same report of the same act, so that an id names one event. */
function twinsOf(reports: readonly Report[]): [number, number][] {
  return reports.flatMap((report, place): [number, number][] =>
    place > 0 && reports[place - 1]?.record.id === report.record.id ? [[place - 1, place]] : [],
  );
}

/** The order in which places stand for reports: by id, then article. */
export function byReport(a: Report, b: Report): number {
  const [left, right] = [`${a.record.id} ${a.record.article}`, `${b.record.id} ${b.record.article}`];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Sorted by id and article, so that places stand for them; of two readings of one report the smaller text counts. */
function uniqueReports(reports: readonly Report[]): Report[] {
  const byKey = new Map<string, Report>();
  for (const report of reports) {
    const key = `${report.record.id} ${report.record.article}`;
    const known = byKey.get(key);
    if (known === undefined || JSON.stringify(report) < JSON.stringify(known)) byKey.set(key, report);
  }
  return [...byKey.values()].toSorted(byReport);
}

function pairPoints(list: readonly ComparableReport[], left: number, right: number): number {
  const [a, b] = [list[left], list[right]];
  return a === undefined || b === undefined ? APART : compareReports(a, b);
}

function stepOf({ left, right, points, byHand }: Edge, list: readonly ComparableReport[]): MergeStep {
  const [a, b] = [list[left], list[right]];
  return {
    left: a?.report.record.id ?? "",
    right: b?.report.record.id ?? "",
    byHand,
    points,
    reasons: byHand || a === undefined || b === undefined ? [] : explainComparison(a, b),
  };
}

function mergedEvent(
  reports: readonly Report[],
  steps: readonly MergeStep[],
  knowledge: MergeKnowledge,
  claimed: ReadonlySet<string>,
): MergedEvent {
  const groups = groupReprints(reports, knowledge.publishers);
  const groupOf = new Map(groups.flatMap(({ members }, group) => members.map((place) => [place, group] as const)));
  const ownerOf = (place: number): string | null => groups[groupOf.get(place) ?? -1]?.owner ?? null;
  const { fields, record } = bestValues(
    reports.map((report, place) => ({ record: report.record, owner: ownerOf(place) ?? NOT_NAMED })),
  );
  const ids = [...new Set(reports.map((report) => report.record.id))];
  const [id = "", ...aliases] = ids;
  return {
    id,
    aliases,
    // Every cluster has a report, so there is a record.
    record: { ...(record as EventRecord), aliases },
    reports: reports.map((report, place) => ({
      id: report.record.id,
      article: report.record.article,
      key: reportKey(report.record),
      publisher: report.publisher,
      url: report.url,
      group: groupOf.get(place) ?? place,
      owner: ownerOf(place),
    })),
    owners: [...new Set(groups.map(({ owner }) => owner ?? NOT_NAMED))].toSorted(),
    claimed: ids.every((one) => claimed.has(one)),
    fields,
    steps,
  };
}

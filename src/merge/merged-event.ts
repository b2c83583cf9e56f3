import type { EventRecord } from "../contract/event-record.ts";
import type { Reason } from "./compare-reports.ts";
import type { ReportKey } from "./merge-decision.ts";

/** A value that reports give a field, and who stands behind it. */
export interface Alternative {
  /** The value as the record has it; null where reports state none. */
  readonly value: unknown;
  readonly owners: number;
  readonly reports: number;
  /** Ids of the reports that give it, sorted. */
  readonly ids: readonly string[];
}

/** What reports say of one field, best supported first. */
export interface FieldSupport {
  readonly field: MergedField;
  readonly alternatives: readonly Alternative[];
  /** Two of the values cannot both be true: "killed 14" and "killed 17", happened and denied. */
  readonly contradicted: boolean;
}

/** The fields that reports are asked for one by one. */
export const MERGED_FIELDS = [
  "event",
  "mode",
  "auxiliary",
  "context",
  "date",
  "time",
  "actor",
  "recipient",
  "event_loc",
  "dead",
  "injured",
  "arrested",
  "count",
  "attribution",
] as const;

export type MergedField = (typeof MERGED_FIELDS)[number];

/** A report of a merged event; id and article together are its name, since a reprint has the same id. `group`: reports with the same number are prints of one text. */
export interface MergedReport {
  readonly id: string;
  readonly article: string;
  readonly key: ReportKey | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly group: number;
  /** Who its words come from: of a reprint, its origin. Null where no publisher is named. */
  readonly owner: string | null;
}

/** Why two reports stand in one event. */
export interface MergeStep {
  readonly left: string;
  readonly right: string;
  readonly byHand: boolean;
  /** Sum of the reasons' points; 0 and no reasons for a decision by hand. */
  readonly points: number;
  readonly reasons: readonly Reason[];
}

/** One act with all its reports. */
export interface MergedEvent {
  /** The smallest id of its reports. */
  readonly id: string;
  /** The ids of the other reports, sorted. */
  readonly aliases: readonly string[];
  /**
   * The event as one record: article, words, spans and citation are those of the report whose id it has, so the id can be checked; fields carry the
   * best-supported values, without spans where they come from another article.
   */
  readonly record: EventRecord;
  readonly reports: readonly MergedReport[];
  /** Owners of independent texts, sorted; reports that name no publisher count as one, "(not named)". */
  readonly owners: readonly string[];
  /** Every report is the claim of a party in conflict with the actor. */
  readonly claimed: boolean;
  readonly fields: readonly FieldSupport[];
  readonly steps: readonly MergeStep[];
}

import type { EventType } from "../codebook/event-type.ts";
import type { Entity } from "../contract/entity.ts";
import { parseDay } from "../resolution/time/day.ts";
import { evidenceWords, plainWords, type EvidenceWords, type WordIndex } from "./evidence-words.ts";
import type { Report } from "./report.ts";
import { familyOf, type TypeFamily } from "./type-family.ts";

/** When a report says the act was: day numbers [from, to), and how well that is known. */
export interface ActDays {
  readonly from: number;
  readonly to: number;
  /** stated: words of the text; published: from the day of publication; none: nothing dates it. */
  readonly basis: "stated" | "published" | "none";
}

/** A report with all that comparing needs, computed once. */
export interface ComparableReport {
  readonly report: Report;
  readonly type: EventType | undefined;
  readonly family: TypeFamily;
  readonly mode: string | undefined;
  readonly actors: readonly Entity[];
  readonly recipients: readonly Entity[];
  readonly days: ActDays;
  readonly words: EvidenceWords;
  /** The evidence in small letters without punctuation: equal ones are the same sentence. */
  readonly sentence: string;
  readonly negated: boolean;
  readonly hypothetical: boolean;
}

/** An undated report is taken to speak of the week up to its publication. */
const UNDATED_DAYS = 7;

export function comparable(report: Report, fillers: ReadonlySet<string>, index: WordIndex): ComparableReport {
  const { record, evidence } = report;
  const known = [...record.actor, ...record.recipient].flatMap((entity) =>
    plainWords(`${entity.entity_text} ${entity.identifier_text ?? ""}`),
  );
  const [type] = record.event;
  return {
    report,
    type,
    family: familyOf(type),
    mode: record.mode[0],
    actors: record.actor,
    recipients: record.recipient,
    days: actDays(report),
    words: evidenceWords(evidence, known, fillers, index),
    sentence: plainWords(evidence).join(" "),
    negated: record.auxiliary.includes("negation"),
    hypothetical: record.auxiliary.includes("hypothetical"),
  };
}

function actDays({ record }: Report): ActDays {
  const reported = record.reported === null ? null : parseDay(record.reported);
  const first = record.date === null ? null : parseDay(record.date);
  if (first !== null) {
    const last = record.enddate === null ? first : (parseDay(record.enddate) ?? first);
    return { from: first, to: last + 1, basis: record.date_basis === "text" ? "stated" : "published" };
  }
  if (reported !== null) return { from: reported + 1 - UNDATED_DAYS, to: reported + 1, basis: "none" };
  return { from: 0, to: 0, basis: "none" };
}

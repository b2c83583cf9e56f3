import type { EventDetail, FieldSupport } from "../../../src/contract/answers/event-detail.ts";
import { formatMany, formatShare } from "../design/number.ts";

/** What a field of the record rests on. */
export interface Basis {
  /** "rule person", "reader, 93% sure". */
  readonly rules: readonly string[];
  /** "4 of 5 reports, 3 owners"; null where there is one report. */
  readonly support: string | null;
  /** Other values that reports give, with how many; empty where they agree. */
  readonly others: readonly { readonly value: string; readonly reports: number }[];
  readonly isContradicted: boolean;
}

/** Fields of the record page and where their basis stands: names of trace steps, and of the support of reports. */
const BASES: Readonly<Record<string, { readonly trace: RegExp; readonly support: string }>> = {
  what: { trace: /^(?:trigger|type|event|mode)$/, support: "event" },
  mode: { trace: /^mode$/, support: "mode" },
  auxiliary: { trace: /^auxiliary/, support: "auxiliary" },
  context: { trace: /^context/, support: "context" },
  date: { trace: /^(?:date|time)$/, support: "date" },
  place: { trace: /^(?:place|event_loc)/, support: "event_loc" },
  attribution: { trace: /^attribution/, support: "attribution" },
  dead: { trace: /^size/, support: "dead" },
  injured: { trace: /^size/, support: "injured" },
  arrested: { trace: /^size/, support: "arrested" },
  count: { trace: /^count/, support: "count" },
};

/** What a field rests on: the rules that decided, and how many reports say the same. `entityText` narrows to one actor or recipient. */
export function basisOf(event: EventDetail, field: string, entityText?: string): Basis {
  const place = BASES[field];
  const steps = event.record.trace.filter((step) =>
    entityText === undefined ? place?.trace.test(step.field) === true : step.field === `entity ${entityText}`,
  );
  const rules = [
    ...new Set(steps.map(({ rule, score }) => (score === null ? rule : `${rule} (${formatShare(score)})`))),
  ];
  const support = event.fields.find((one) => one.field === (place?.support ?? field));
  return { rules, ...supportOf(support, event.reports.length) };
}

function supportOf(support: FieldSupport | undefined, reports: number): Omit<Basis, "rules"> {
  const [best, ...others] = support?.alternatives ?? [];
  return {
    support:
      best === undefined || reports < 2
        ? null
        : `${best.reports} of ${formatMany(reports, "report")}, ${formatMany(best.owners, "owner")}`,
    others: others
      .filter(({ value }) => value !== null)
      .map(({ value, reports: count }) => ({ value: valueInWords(value), reports: count })),
    isContradicted: support?.contradicted === true,
  };
}

/** A value of a field as short words: names of lists joined, entities by code. */
export function valueInWords(value: unknown): string {
  if (value === null || value === undefined) return "none";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(valueInWords).join(", ");
  if (typeof value !== "object") return JSON.stringify(value).replaceAll('"', "");
  const known = value as Readonly<Record<string, unknown>>;
  // Who says so: the entity is what a reader wants of it, else its cue.
  if ("entity" in known) return known["entity"] === null ? valueInWords(known["cue"]) : valueInWords(known["entity"]);
  for (const name of ["resolved_place", "identifier_text", "entity_text", "extracted_place", "date"]) {
    if (typeof known[name] === "string") return known[name];
  }
  return JSON.stringify(value);
}

import type { EventRecord } from "../contract/event-record.ts";

/** The PLOVER data fields of an event, in the manual's order; fields of our own are not among them. */
const EVENT_FIELDS = [
  "id",
  "date",
  "enddate",
  "time",
  "actor",
  "recipient",
  "event",
  "mode",
  "context",
  "quad_code",
  "event_scale",
  "event_text",
  "event_loc",
  "size",
  "link",
  "text",
  "text_info",
  "cite_info",
  "coder",
  "coded_date",
  "coded_time",
  "comment",
] as const satisfies readonly (keyof EventRecord)[];

const OWN_ENTITY_FIELDS: ReadonlySet<string> = new Set(["span", "other_sectors"]);

/**
 * True when an event goes into other formats and series: dated, and neither negated nor hypothetical
 * (plover.md, auxiliary modes).
 */
export function isExported(record: EventRecord): boolean {
  const leftOut = record.auxiliary.includes("negation") || record.auxiliary.includes("hypothetical");
  return !leftOut && record.date !== null && record.event.length > 0;
}

/** A record in PLOVER's own fields alone; empty fields are left out, `auxiliary` stands with the contexts as the manual's text has it. */
export function toPlover(record: EventRecord): Record<string, unknown> {
  const fields = EVENT_FIELDS.map((field): [string, unknown] => [field, record[field]]);
  const plover = Object.fromEntries(fields.filter(([, value]) => value !== null));
  return {
    ...plover,
    context: [...record.context, ...record.auxiliary],
    actor: record.actor.map(withoutOwnFields),
    recipient: record.recipient.map(withoutOwnFields),
  };
}

function withoutOwnFields(entity: EventRecord["actor"][number]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entity).filter(([field, value]) => value !== null && !OWN_ENTITY_FIELDS.has(field)),
  );
}

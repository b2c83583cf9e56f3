import type { Entity } from "../../../src/contract/entity.ts";
import type { EventRecord } from "../../../src/contract/event-record.ts";

/** The fields of a record that a reviewer sets, as words: what `thaw correct --set` takes. */
export const EDITED = ["type", "mode", "actor", "recipient", "date", "enddate", "auxiliary", "context"] as const;

export type Edited = (typeof EDITED)[number];
export type EditValues = Readonly<Record<Edited, string>>;

/** The values of a record as words. */
export function valuesOf(record: EventRecord): EditValues {
  return {
    type: record.event[0] ?? "",
    mode: record.mode[0] ?? "",
    actor: record.actor.map(codesOf).join(","),
    recipient: record.recipient.map(codesOf).join(","),
    date: record.date ?? "",
    enddate: record.enddate ?? "",
    auxiliary: record.auxiliary.join(","),
    context: record.context.join(","),
  };
}

/** The values that differ; a day of begin takes its day of end along, as setting the first moves the second. */
export function changedValues(before: EditValues, after: EditValues): Record<string, string> {
  const changed = EDITED.filter((field) => before[field].trim() !== after[field].trim());
  const set = Object.fromEntries(changed.map((field) => [field, after[field].trim()]));
  if (set["date"] !== undefined && set["date"] !== "") set["enddate"] = after.enddate.trim() || set["date"];
  if (set["type"] !== undefined && after.mode !== "") set["mode"] = after.mode;
  return set;
}

/** Fields changed by somebody's hand, as words that can be set again: to take one coder's word over another's. */
export function wordsOfChanges(changes: Readonly<Record<string, unknown>>): Record<string, string> {
  const set: Record<string, string> = {};
  for (const [field, value] of Object.entries(changes)) {
    const word = WRITERS[field]?.(value);
    if (word !== undefined) Object.assign(set, word);
  }
  return set;
}

/** How each field of a record is said in words. What follows from others (quad, scale, basis) is not said. */
const WRITERS: Readonly<Record<string, (value: unknown) => Record<string, string>>> = {
  event: (value) => ({ type: listOf(value)[0] ?? "" }),
  mode: (value) => ({ mode: listOf(value)[0] ?? "" }),
  actor: (value) => ({ actor: entitiesOf(value) }),
  recipient: (value) => ({ recipient: entitiesOf(value) }),
  date: (value) => ({ date: wordOf(value) }),
  enddate: (value) => ({ enddate: wordOf(value) }),
  auxiliary: (value) => ({ auxiliary: listOf(value).join(",") }),
  context: (value) => ({ context: listOf(value).join(",") }),
  count: (value) => ({ count: wordOf(value) }),
};

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function wordOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function entitiesOf(value: unknown): string {
  // The server wrote the entities of its own records here.
  return Array.isArray(value) ? (value as Pick<Entity, "code" | "sector">[]).map(codesOf).join(",") : "";
}

function codesOf({ code, sector }: Pick<Entity, "code" | "sector">): string {
  return sector === null ? (code ?? "") : `${code ?? ""}:${sector}`;
}

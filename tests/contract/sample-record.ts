import type { z } from "zod";
import { EventRecord } from "../../src/contract/event-record.ts";

/** The fields a record cannot do without, as they would stand in a file: the rest comes from the schema's defaults. */
export const BARE: z.input<typeof EventRecord> = {
  id: "0123456789abcdef",
  article: "a1",
  reported: "2018-06-13",
  date: "2018-06-12",
  enddate: "2018-06-12",
  date_precision: "day",
  date_basis: "text",
  actor: [],
  recipient: [],
  event: ["CONSULT"],
  mode: [],
  auxiliary: [],
  context: [],
  quad_code: 1,
  event_scale: 2.5,
  event_text: ["met"],
  event_loc: null,
  confidence: 0.8,
  spans: { evidence: { start: 0, end: 30 }, trigger: { start: 10, end: 13 } },
};

/** A whole record, some fields changed. */
export function record(changes: Partial<z.input<typeof EventRecord>> = {}): EventRecord {
  return EventRecord.parse({ ...BARE, ...changes });
}

/** An entity of these words standing at a place of the text. */
export function entity(
  text: string,
  start: number,
  code: string | null = null,
  sector: "GOV" | null = null,
): EventRecord["actor"][number] {
  return record({ actor: [{ code, sector, entity_text: text, span: { start, end: start + text.length } }] }).actor[0]!;
}

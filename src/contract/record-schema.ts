import { z } from "zod";
import { EventRecord } from "./event-record.ts";

/**
 * The JSON Schema (draft 2020-12) of a record as Thaw writes it, for readers in other languages. What a schema cannot say
 * (a mode of its type, an end after its start, the list of actor codes) stands in docs/data-format.md.
 */
export function eventRecordSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(EventRecord, { io: "output" });
  return {
    $schema,
    title: "Thaw event record",
    description: "One political event of one article: the PLOVER data fields and Thaw's own. See docs/data-format.md.",
    ...schema,
  };
}

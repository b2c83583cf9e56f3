import { EventRecord } from "../../contract/event-record.ts";
import type { ImportedRow, RefusalReason, RowReader } from "../format.ts";
import { ploverFields } from "./plover-fields.ts";

const DETAIL_LENGTH = 80;
const WRONG_CODE_PAGE = /[\0\uFFFD]/;

/**
 * Reads JSON lines: Thaw's own records as they are, and PLOVER objects of others with what they leave out filled in.
 * Own records keep their dates, historical ones too; so no range of years is asked for.
 */
export function createJsonReader(): RowReader {
  let line = 0;
  return {
    read: (text) => {
      line += 1;
      return text.trim() === "" ? [] : [readObject(text, line)];
    },
    end: () => [],
  };
}

function readObject(text: string, line: number): ImportedRow {
  const refuse = (refused: RefusalReason, detail: string): ImportedRow => ({
    refused,
    line,
    detail: detail.slice(0, DETAIL_LENGTH),
  });
  if (WRONG_CODE_PAGE.test(text)) return refuse("encoding", text);
  const value = parse(text);
  if (!isObject(value)) return refuse("json", text);
  const parsed = EventRecord.safeParse(isOwn(value) ? value : ploverFields(value, text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? "");
  return refuse(FIELD_REASONS[field] ?? "record", `${field}: ${issue?.message ?? ""}`);
}

/** What a fault in a field is called, so that it counts with the same fault of other formats. */
const FIELD_REASONS: Readonly<Record<string, RefusalReason>> = { date: "date", event: "code", mode: "code" };

/** The value of a JSON text, null when it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Fields that PLOVER does not have and our own records always do. */
function isOwn(value: Record<string, unknown>): boolean {
  return "date_basis" in value && "spans" in value;
}

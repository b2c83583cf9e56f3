import { CONTEXTS, type Context } from "../../codebook/context.ts";
import { EVENT_TYPE_NAMES, type EventType } from "../../codebook/event-type.ts";
import { isModeOf } from "../../codebook/mode.ts";
import { listOf, type ReadTable } from "./read-table.ts";

/** Version of data/formats/plover-cameo.tsv. A change of any row raises it, and the table's first line with it. */
export const CROSSWALK_VERSION = "1";

/** What a code says in PLOVER. `type` is null where PLOVER has none (CAMEO 01, statements). */
export interface CodeMeaning {
  readonly code: string;
  readonly type: EventType | null;
  readonly mode: string | null;
  readonly contexts: readonly Context[];
}

/** PLOVER to CAMEO and back. */
export interface Crosswalk {
  /** The meaning of a code as found in a file, null when it is no CAMEO code. */
  readonly meaningOf: (found: string) => CodeMeaning | null;
  /** The code of an event: the row of type, mode and first context that has one, else without context, else without mode. */
  readonly codeOf: (type: EventType, mode: string | null, contexts: readonly Context[]) => string | null;
  /** CAMEO's name of a code, as ICEWS writes it under Event Text. */
  readonly labelOf: (code: string) => string | null;
}

/** The crosswalk over data/formats/plover-cameo.tsv. */
export function buildCrosswalk(read: ReadTable): Crosswalk {
  const rows = read("formats/plover-cameo.tsv");
  const meanings = new Map<string, CodeMeaning>();
  const labels = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const row of rows) {
    const code = row["cameo"] ?? "";
    const meaning = meaningOfRow(code, row["type"], row["mode"], row["context"]);
    if (row["use"] !== "export") {
      meanings.set(code, meaning);
      labels.set(code, row["label"] ?? "");
    }
    if (row["use"] !== "import" && meaning.type !== null)
      codes.set(key(meaning.type, meaning.mode, meaning.contexts[0]), code);
  }
  return {
    meaningOf: (found) => findCode(found, meanings),
    codeOf: (type, mode, contexts) => {
      const withContext = contexts.map((context) => codes.get(key(type, mode, context))).find(Boolean);
      return withContext ?? codes.get(key(type, mode)) ?? codes.get(key(type, null)) ?? null;
    },
    labelOf: (code) => labels.get(code) ?? null,
  };
}

/** A row's meaning; what is not in the codebook is left out. */
export function meaningOfRow(
  code: string,
  typeCell: string | undefined,
  modeCell: string | undefined,
  contextCell: string | undefined,
): CodeMeaning {
  const type = EVENT_TYPE_NAMES.find((name) => name === typeCell) ?? null;
  const mode = type !== null && modeCell !== undefined && isModeOf(type, modeCell) ? modeCell : null;
  const named = listOf(contextCell, ";");
  return { code, type, mode, contexts: CONTEXTS.filter((context) => named.includes(context)) };
}

function key(type: EventType, mode: string | null, context?: Context): string {
  return `${type}|${mode ?? ""}|${context ?? ""}`;
}

/**
 * Tolerates what coders left behind: brackets of a code pair (`0841]`) and a zero too many (`0330` for 033).
 * A lost leading zero is not guessed: `20` may be 020 (appeal) or 20 (mass violence).
 */
function findCode(found: string, meanings: ReadonlyMap<string, CodeMeaning>): CodeMeaning | null {
  const bare = found.replace(/^\[|\]$/g, "");
  const exact = meanings.get(bare);
  if (exact !== undefined) return exact;
  return bare.length === 4 && bare.endsWith("0") ? (meanings.get(bare.slice(0, 3)) ?? null) : null;
}

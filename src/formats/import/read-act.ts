import { AUXILIARIES, type Auxiliary } from "../../codebook/auxiliary.ts";
import { CONTEXTS, type Context } from "../../codebook/context.ts";
import { EVENT_TYPE_NAMES, type EventType } from "../../codebook/event-type.ts";
import { isModeOf } from "../../codebook/mode.ts";
import type { CodeSystem } from "../format.ts";
import type { ActingSide } from "../tables/acled-acts.ts";
import type { FormatTables } from "../tables/format-tables.ts";
import type { Transforms } from "./mapping.ts";
import { remember } from "./remember.ts";

/** What a row says was done. `rule` names the code of a system that the record has no field for. */
export interface Act {
  readonly type: EventType | null;
  readonly mode: string | null;
  readonly contexts: readonly Context[];
  readonly auxiliary: readonly Auxiliary[];
  readonly cameo: string | null;
  readonly rule: string | null;
  readonly comment: string | null;
  readonly side: ActingSide | null;
}

/** The cells that tell the act, null where the layout has no such column or the cell is empty. */
export interface ActCells {
  readonly code: string | null;
  readonly type: string | null;
  readonly mode: string | null;
  readonly contexts: string | null;
}

const NOTHING_MORE = {
  mode: null,
  contexts: [],
  auxiliary: [],
  cameo: null,
  rule: null,
  comment: null,
  side: null,
} as const;

/** The reader of acts for a layout; null means that the code or type is not known. */
export function createActReader(
  coding: Transforms["act"],
  codes: CodeSystem,
  tables: FormatTables,
): (cells: ActCells) => Act | null {
  if (coding === "type") {
    // The three cells as one, so that each combination is read once.
    const read = remember((cell) => readType(cell.split("\t"), tables.modeNames));
    return ({ type, mode, contexts }) => read(`${type ?? ""}\t${mode ?? ""}\t${contexts ?? ""}`);
  }
  if (coding === "sub-event") return (cells) => readSubEvent(cells, tables);
  const read = remember((code) => (codes === "weis" ? readWeis(code, tables) : readCameo(code, tables)));
  return ({ code }) => (code === null ? null : read(code));
}

function readCameo(code: string, tables: FormatTables): Act | null {
  const meaning = tables.crosswalk.meaningOf(code);
  if (meaning === null) return null;
  const { type, mode, contexts } = meaning;
  return { ...NOTHING_MORE, type, mode, contexts, cameo: meaning.code };
}

function readWeis(code: string, tables: FormatTables): Act | null {
  const meaning = tables.weis.meaningOf(code);
  if (meaning === null) return null;
  return { ...NOTHING_MORE, type: meaning.type, mode: meaning.mode, rule: `weis ${meaning.code}` };
}

function readSubEvent(cells: ActCells, tables: FormatTables): Act | null {
  const act = cells.mode === null ? null : tables.acledActs(cells.mode);
  if (act === null) return null;
  return { ...NOTHING_MORE, type: act.type, mode: act.mode, rule: `acled ${act.code}`, side: act.side };
}

function readType(cells: readonly string[], modeNames: ReadonlyMap<string, string>): Act | null {
  const [typeCell = "", modeCell = "", contextCell = ""] = cells;
  const type = EVENT_TYPE_NAMES.find((name) => name === typeCell.toUpperCase());
  if (type === undefined) return null;
  const spelt = modeCell.toLowerCase().replace(/[_ ]/g, "-");
  const mode = modeNames.get(spelt) ?? spelt;
  const isKnown = isModeOf(type, mode);
  const named = new Set(contextCell.split(/; ?|\|/).map((name) => name.toLowerCase().replace(/[- ]/g, "_")));
  return {
    ...NOTHING_MORE,
    type,
    mode: isKnown ? mode : null,
    contexts: CONTEXTS.filter((context) => named.has(context)),
    // PLOVER's manual puts the auxiliary marks among the contexts.
    auxiliary: AUXILIARIES.filter((mark) => named.has(mark)),
    comment: isKnown || mode === "" ? null : `the source's mode ${modeCell} is not in the codebook`,
  };
}

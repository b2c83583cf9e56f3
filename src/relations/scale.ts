import { EVENT_TYPE_NAMES, type EventType } from "../codebook/event-type.ts";
import { eventScale, isModeOf } from "../codebook/mode.ts";
import type { Weighed } from "./relation-event.ts";

/** What an event weighs, from conflict (below 0) to cooperation (above 0). Null: the scale says nothing of it, and it is left out. */
export interface Scale {
  readonly name: string;
  readonly weigh: (event: Weighed) => number | null;
}

/** The scale of the PLOVER manual, -10 to +10: the mode's score, else the type's. */
export const PLOVER_SCALE: Scale = {
  name: "plover",
  weigh: ({ type, mode }) => (type === null ? null : eventScale(type, mode)),
};

/**
 * The Goldstein scale by CAMEO code. `table` gives the value of a code; a code that is not listed takes its parent's. `toCameo` gives the code of an
 * event coded in PLOVER, null where the versioned table has none.
 */
export function goldsteinScale(
  table: ReadonlyMap<string, number>,
  toCameo: (type: EventType, mode: string | null) => string | null,
): Scale {
  return {
    name: "goldstein",
    weigh: ({ cameo, type, mode }) => {
      const code = cameo ?? (type === null ? null : toCameo(type, mode));
      for (let known = code ?? ""; known.length >= 2; known = known.slice(0, -1)) {
        const value = table.get(known);
        if (value !== undefined) return value;
      }
      return null;
    },
  };
}

/** A line of a weights file that cannot be used. Line numbers count from 1. */
export interface WeightProblem {
  readonly line: number;
  readonly reason: string;
}

/** The user's own weights: "TYPE" or "TYPE mode" to weight. A mode that is not listed takes its type's; a type that is not listed is left out. */
export function customScale(weights: ReadonlyMap<string, number>): Scale {
  return {
    name: "custom",
    weigh: ({ type, mode }) => {
      if (type === null) return null;
      return (mode === null ? undefined : weights.get(`${type} ${mode}`)) ?? weights.get(type) ?? null;
    },
  };
}

/** Reads a CSV of weights: type, mode (may be empty), weight; a header line is passed over. Bad lines are values: nothing of them is guessed. */
export function parseWeights(csv: string): { weights: Map<string, number>; problems: WeightProblem[] } {
  const weights = new Map<string, number>();
  const problems: WeightProblem[] = [];
  for (const [index, line] of csv.split(/\r?\n/).entries()) {
    const cells = line.split(",").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    if (line.trim() === "" || (index === 0 && /^\ufeff?type$/i.test(cells[0] ?? ""))) continue;
    const problem = problemOf(cells);
    if (problem !== null) {
      problems.push({ line: index + 1, reason: problem });
      continue;
    }
    const [type = "", mode = "", weight = ""] = cells.length === 2 ? [cells[0], "", cells[1]] : cells;
    weights.set(mode === "" ? type.toUpperCase() : `${type.toUpperCase()} ${mode}`, Number(weight));
  }
  return { weights, problems };
}

function problemOf(cells: readonly string[]): string | null {
  if (cells.length < 2 || cells.length > 3) return "a line is type, mode, weight";
  const type = EVENT_TYPE_NAMES.find((name) => name === (cells[0] ?? "").toUpperCase());
  if (type === undefined) return `"${cells[0] ?? ""}" is no event type; types are ${EVENT_TYPE_NAMES.join(", ")}`;
  const mode = cells.length === 3 ? (cells[1] ?? "") : "";
  if (mode !== "" && !isModeOf(type, mode)) return `"${mode}" is no mode of ${type}`;
  const weight = cells.at(-1) ?? "";
  return weight === "" || !Number.isFinite(Number(weight)) ? `"${weight}" is no number` : null;
}

import { EVENT_TYPE_NAMES } from "../codebook/event-type.ts";
import { isModeOf } from "../codebook/mode.ts";
import type { WeighingQuery } from "../contract/queries/relation-query.ts";
import { ThawError } from "../errors.ts";
import { goldsteinScale, PLOVER_SCALE, type Scale } from "../relations/scale.ts";
import { readDataTable } from "../pipeline/data-files.ts";
import type { AnswerParts } from "./answer-parts.ts";

/** The scale that a query asks for. Throws `usage` for weights of what is no type or mode. */
export function scaleOf(query: Pick<WeighingQuery, "scale" | "weights">, parts: Pick<AnswerParts, "tables">): Scale {
  const base = query.scale === "goldstein" ? goldstein(parts) : PLOVER_SCALE;
  return query.weights === undefined ? base : withWeights(base, query.weights);
}

function goldstein({ tables }: Pick<AnswerParts, "tables">): Scale {
  const rows = readDataTable("formats/goldstein.tsv");
  const scores = new Map(rows.map((row) => [row["cameo"] ?? "", Number(row["score"])]));
  return goldsteinScale(scores, (type, mode) => tables.crosswalk.codeOf(type, mode, []));
}

/** "AID:6,ASSAULT drone:-9.5" on top of a scale: what is not listed keeps its weight; a mode that is not listed takes its type's. */
function withWeights(base: Scale, text: string): Scale {
  const weights = new Map(text.split(",").map(weightOf));
  return {
    name: `${base.name}, own weights`,
    weigh: (event) => {
      const { type, mode } = event;
      if (type === null) return base.weigh(event);
      return (mode === null ? undefined : weights.get(`${type} ${mode}`)) ?? weights.get(type) ?? base.weigh(event);
    },
  };
}

function weightOf(entry: string): [string, number] {
  const [name = "", weight = ""] = entry.split(":");
  const [word = "", mode] = name.split(" ");
  const type = EVENT_TYPE_NAMES.find((one) => one === word);
  if (type !== undefined && (mode === undefined || isModeOf(type, mode))) return [name, Number(weight)];
  throw new ThawError(
    "usage",
    `weights: ${JSON.stringify(name)} is no type, and no mode of one`,
    `weights are TYPE:weight or TYPE mode:weight, joined by commas; types are ${EVENT_TYPE_NAMES.join(", ")}`,
  );
}

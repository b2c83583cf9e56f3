import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ThawError } from "../errors.ts";
import { PACKAGE_ROOT, readDataTable } from "../pipeline/data-files.ts";
import { parseBlocs, type BlocTable } from "../relations/bloc.ts";
import { customScale, goldsteinScale, parseWeights, PLOVER_SCALE, type Scale } from "../relations/scale.ts";
import { parseSide, type Side } from "../relations/side.ts";
import { loadFormatTables } from "./store-knowledge.ts";

/** The blocs of data/blocs.tsv. Throws `data-missing`. */
export function loadBlocs(): BlocTable {
  try {
    return parseBlocs(readFileSync(join(PACKAGE_ROOT, "data", "blocs.tsv"), "utf8"));
  } catch (cause) {
    throw new ThawError(
      "data-missing",
      "the data file data/blocs.tsv cannot be read",
      "install the package again: data files ship with it",
      {
        cause,
      },
    );
  }
}

/** One end of a relation. Throws `usage`. */
export function sideOption(text: string, blocs: BlocTable): Side {
  const side = parseSide(text, blocs);
  if (side !== null) return side;
  throw new ThawError(
    "usage",
    `${JSON.stringify(text)} is no side of a relation`,
    `a side is a country code (ISR), a code and sector (ISR:MIL), a Wikidata id (Q22686), UNO, EUR, or a bloc: ${[...blocs.keys()].join(", ")}`,
  );
}

/** The scale of --scale: plover, goldstein, or a CSV of the user's own weights. Throws `usage`. */
export function scaleOption(value: string | boolean | undefined): Scale {
  if (value === undefined || value === "plover") return PLOVER_SCALE;
  if (value === "goldstein") return loadGoldstein();
  return readWeights(String(value));
}

function loadGoldstein(): Scale {
  const rows = readDataTable("formats/goldstein.tsv");
  const scores = new Map(rows.map((row) => [row["cameo"] ?? "", Number(row["score"])]));
  const { crosswalk } = loadFormatTables();
  return goldsteinScale(scores, (type, mode) => crosswalk.codeOf(type, mode, []));
}

function readWeights(file: string): Scale {
  let csv: string;
  try {
    csv = readFileSync(file, "utf8");
  } catch (cause) {
    throw new ThawError(
      "usage",
      `--scale ${file} cannot be read`,
      "--scale takes plover, goldstein, or a CSV file of type,mode,weight",
      {
        cause,
      },
    );
  }
  const { weights, problems } = parseWeights(csv);
  const [problem] = problems;
  if (problem !== undefined) {
    throw new ThawError(
      "usage",
      `--scale ${file}, line ${problem.line}: ${problem.reason}`,
      "mend that line; a line is type,mode,weight",
    );
  }
  if (weights.size === 0)
    throw new ThawError("usage", `--scale ${file} has no weights`, "a line is type,mode,weight, such as ASSAULT,,-9");
  return customScale(weights);
}

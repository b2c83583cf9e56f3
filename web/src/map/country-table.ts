import text from "../../../data/formats/countries.tsv?raw";

/** A country of the atlas: its own code, and the code of the state that the codebook counts it to. */
export interface Country {
  readonly code: string;
  readonly state: string;
}

/** Countries by their ISO 3166 number, as the atlas has it ("408"). */
export const COUNTRIES: ReadonlyMap<string, Country> = readCountries(text);

/** Reads data/formats/countries.tsv. */
export function readCountries(table: string): Map<string, Country> {
  const [header = "", ...lines] = table.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  const names = header.split("\t");
  const [code, state, numeric] = ["iso3", "state", "numeric"].map((name) => names.indexOf(name));
  return new Map(
    lines.flatMap((line): [string, Country][] => {
      const cells = line.split("\t");
      const number = cells[numeric ?? -1] ?? "";
      return number === "" ? [] : [[number, { code: cells[code ?? -1] ?? "", state: cells[state ?? -1] ?? "" }]];
    }),
  );
}

import type { SideName } from "../contract/answers/relations.ts";
import { NON_STATE_CODES } from "../codebook/actor-code.ts";
import { SECTORS } from "../codebook/sector.ts";
import { ThawError } from "../errors.ts";
import { parseSide, type Side } from "../relations/side.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { countryWords } from "./reader-names.ts";

/** One end of a relation. Throws `usage` for what is none. */
export function sideOf(text: string, { blocs }: Pick<AnswerParts, "blocs">): Side {
  const side = parseSide(text, blocs);
  if (side !== null) return side;
  throw new ThawError(
    "usage",
    `${JSON.stringify(text)} is no side of a relation`,
    `a side is a country code (ISR), a code and sector (ISR:MIL), a Wikidata id (Q22686), UNO, EUR, or a bloc: ${[...blocs.keys()].join(", ")}`,
  );
}

/** A side as a reader sees it. `known` gives names of actors by their Wikidata id. */
export function sideName(
  side: Side,
  parts: Pick<AnswerParts, "tables">,
  known: ReadonlyMap<string, string> = new Map(),
): SideName {
  const { kind, label } = side;
  switch (side.kind) {
    case "code":
      return { id: label, name: codeName(side.code, parts), kind };
    case "sector":
      return { id: label, name: `${codeName(side.code, parts)}, ${sectorName(side.sector)}`, kind };
    case "actor":
      return { id: label, name: known.get(side.identifier) ?? side.identifier, kind };
    case "bloc":
      return { id: label, name: side.bloc.name, kind };
  }
}

/** The English name of a code of the codebook; the code itself where there is none. */
export function codeName(code: string, { tables }: Pick<AnswerParts, "tables">): string {
  if (Object.hasOwn(NON_STATE_CODES, code)) {
    // Just asked.
    return NON_STATE_CODES[code as keyof typeof NON_STATE_CODES];
  }
  // Tables of the formats write names as lists of states do.
  return countryWords().nameOf.get(code) ?? tables.countries.nameOf.get(code) ?? code;
}

function sectorName(sector: string): string {
  // A side's sector is one of the codebook's.
  return Object.hasOwn(SECTORS, sector) ? SECTORS[sector as keyof typeof SECTORS] : sector;
}

/** The name of a side of the tables of all relations, where it is a code or a Wikidata id. */
export function keyName(key: string, parts: Pick<AnswerParts, "tables">, known: ReadonlyMap<string, string>): SideName {
  const isActor = /^Q\d+$/.test(key);
  return isActor
    ? { id: key, name: known.get(key) ?? key, kind: "actor" }
    : { id: key, name: codeName(key, parts), kind: "code" };
}

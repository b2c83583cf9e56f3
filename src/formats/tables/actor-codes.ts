import { NON_STATE_CODES } from "../../codebook/actor-code.ts";
import { COUNTRY_CODES } from "../../codebook/country-code.ts";
import { SECTOR_NAMES, type Sector } from "../../codebook/sector.ts";
import type { Countries } from "./countries.ts";
import { listOf, type ReadTable } from "./read-table.ts";

/** Who an actor is to PLOVER: state or organisation, and sectors, the first one leading. */
export interface ActorRole {
  readonly code: string | null;
  readonly sectors: readonly Sector[];
}

/** The links of a CAMEO actor code, as GDELT spreads them over its columns. */
export interface ActorChain {
  readonly chain: string;
  readonly country: string;
  readonly group: string;
  readonly types: readonly string[];
}

/** CAMEO actor codes (chains of three-letter links: LBNREBHEZ) and back. */
export interface ActorCodes {
  readonly roleOf: (chain: string) => ActorRole;
  readonly chainOf: (role: ActorRole) => ActorChain;
}

const NO_CHAIN: ActorChain = { chain: "", country: "", group: "", types: [] };

/** UNO and EUR stand behind IGO in a chain, and the EU behind its region: IGOUNO, IGOEUREEC. */
const ORGANISATION_CHAINS: Readonly<Record<string, ActorChain>> = {
  UNO: { chain: "IGOUNO", country: "", group: "UNO", types: ["IGO"] },
  EUR: { chain: "IGOEUREEC", country: "EUR", group: "EEC", types: ["IGO"] },
  // CAMEO has no word for a social movement; the non-governmental movement is the nearest.
  ISM: { chain: "NGM", country: "", group: "", types: ["NGM"] },
};

/** The lookups over data/formats/actor-codes.tsv. */
export function buildActorCodes(read: ReadTable, countries: Countries): ActorCodes {
  const rows = read("formats/actor-codes.tsv");
  const lookup = (kind: string, not: "import" | "export"): [code: string, value: string][] =>
    rows
      .filter((row) => row["kind"] === kind && row["use"] !== not)
      .map((row) => [row["code"] ?? "", row["value"] ?? ""]);
  const reversed = (kind: string): Map<string, string> =>
    // The first row of a value wins: it is the usual spelling.
    new Map(
      lookup(kind, "import")
        .toReversed()
        .map(([code, value]) => [value, code]),
    );
  const regions = new Set(lookup("region", "export").map(([code]) => code));
  const links: Links = {
    states: new Map([
      ...[...countries.stateOf].filter(([iso3, state]) => COUNTRY_CODES.has(state) && !regions.has(iso3)),
      ...lookup("state", "export"),
    ]),
    organisations: new Map(lookup("organisation", "export")),
    sectors: new Map(lookup("sector", "export").map(([code, value]) => [code, sectorsIn(value)])),
  };
  const writing: Writing = { states: reversed("state"), sectors: reversed("sector") };
  return { roleOf: (chain) => readChain(chain, links), chainOf: (role) => writeChain(role, writing) };
}

interface Links {
  readonly states: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly sectors: ReadonlyMap<string, readonly Sector[]>;
}

interface Writing {
  readonly states: ReadonlyMap<string, string>;
  readonly sectors: ReadonlyMap<string, string>;
}

/** The sectors named in a table's cell, in its order. */
export function sectorsIn(cell: string): Sector[] {
  return listOf(cell, "|").flatMap((name) => SECTOR_NAMES.filter((sector) => sector === name));
}

/** The state is the first link; an organisation may be told more exactly by a later one (IGO, then UNO). */
function readChain(chain: string, links: Links): ActorRole {
  const parts = chain.match(/.{3}/g) ?? [];
  const state = links.states.get(parts[0] ?? "") ?? null;
  const organisations = parts.flatMap((part) => links.organisations.get(part) ?? []);
  const exact = organisations.find((code) => code === "UNO" || code === "EUR") ?? organisations[0] ?? null;
  const sectors = new Set(parts.flatMap((part) => links.sectors.get(part) ?? []));
  return { code: state ?? exact, sectors: [...sectors] };
}

function writeChain(role: ActorRole, writing: Writing): ActorChain {
  const types = [...new Set(role.sectors.flatMap((sector) => writing.sectors.get(sector) ?? []))];
  const base = baseChain(role.code, writing);
  return { ...base, chain: base.chain + types.join(""), types: [...base.types, ...types] };
}

function baseChain(code: string | null, writing: Writing): ActorChain {
  if (code === null) return NO_CHAIN;
  const organisation = ORGANISATION_CHAINS[code];
  if (organisation !== undefined) return organisation;
  if (Object.hasOwn(NON_STATE_CODES, code)) return { chain: code, country: "", group: "", types: [code] };
  const country = writing.states.get(code) ?? code;
  return { chain: country, country, group: "", types: [] };
}

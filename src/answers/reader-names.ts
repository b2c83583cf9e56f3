import { NON_STATE_CODES } from "../codebook/actor-code.ts";
import { SECTORS } from "../codebook/sector.ts";
import type { Entity } from "../contract/entity.ts";
import { readDataTable } from "../pipeline/data-files.ts";

/** Names of countries as readers know them, by code, and the other words for them by lower-case form. */
export interface CountryWords {
  readonly nameOf: ReadonlyMap<string, string>;
  /** Codes by adjective or demonym ("palestinian"). */
  readonly byAdjective: ReadonlyMap<string, string>;
}

/** Data do not change while a process runs: read when first asked for. */
let words: CountryWords | null = null;

/** The words of data/actors/states.tsv. Of several names the last one stands, which has its accents. Throws `data-missing`. */
export function countryWords(): CountryWords {
  if (words !== null) return words;
  const rows = readDataTable("actors/states.tsv").map(({ code = "", kind = "", text = "" }) => ({ code, kind, text }));
  words = {
    nameOf: new Map(rows.filter(({ kind }) => kind === "name").map(({ code, text }) => [code, text])),
    byAdjective: new Map(
      rows
        .filter(({ kind }) => kind === "adjective" || kind === "demonym")
        .map(({ code, text }) => [text.toLowerCase(), code]),
    ),
  };
  return words;
}

/** Marks of a name as lists of states write it: "Iran (Islamic Republic of)", "Korea, Republic of", "Russian Federation". */
const FORMAL = /[(,]|\b(?:Republic|Federation|Kingdom|State|Territory|Territories|Darussalam|Jamahiriya)\b/;

/** Who a sector's people are, in words that a country's name can follow. */
const PEOPLE: Readonly<Record<string, string>> = {
  COP: "police",
  GOV: "government",
  JUD: "courts",
  LEG: "parliament",
  MIL: "military",
  PRM: "pro-government militias",
  PTY: "a party",
  REB: "armed groups",
  SPY: "intelligence services",
  UAF: "unidentified armed people",
  AGR: "farmers",
  BUS: "companies",
  CRM: "criminals",
  CVL: "civilians",
  EDU: "schools and students",
  ELI: "former officials",
  JRN: "media",
  LAB: "workers",
  MED: "health workers",
  REF: "refugees",
  OPP: "opposition",
  REL: "religious groups",
  SOC: "civil society",
};

/**
 * The name of an actor as a reader knows it. Long forms of a country's name become its short one ("Korea, Republic of": South Korea); what data sets of others
 * give in place of a name, codes run together ("PSEREB") or an adjective in capitals, is said in words made of code and sector ("armed groups of
 * Palestine"); other names in capitals get small letters. Words of a text stay as they stand there.
 */
export function readerName(entity: Pick<Entity, "code" | "sector" | "identifier_text" | "entity_text">): string {
  const { code, sector } = entity;
  const raw = entity.identifier_text ?? entity.entity_text;
  const country = code === null ? undefined : countryWords().nameOf.get(code);
  if (country !== undefined && code !== null && isFormal(raw, code, country)) return country;
  return /^[A-Z][A-Z .'’&-]+$/.test(raw) ? fromCapitals(raw, country, { code, sector }) : raw;
}

function fromCapitals(
  raw: string,
  country: string | undefined,
  { code, sector }: Pick<Entity, "code" | "sector">,
): string {
  if (isCodes(raw, code) || countryWords().byAdjective.get(raw.toLowerCase()) === code) {
    return roleName(code ?? raw, sector);
  }
  if (country !== undefined && raw.toLowerCase() === country.toLowerCase()) return country;
  return raw.length <= 5 ? raw : smallLetters(raw);
}

/** "armed groups of Palestine"; the country alone where no sector is known, the code where it has no name. */
export function roleName(code: string, sector: string | null): string {
  // The table's own keys are asked for.
  const organisation = Object.hasOwn(NON_STATE_CODES, code)
    ? NON_STATE_CODES[code as keyof typeof NON_STATE_CODES]
    : null;
  const whose = countryWords().nameOf.get(code) ?? organisation ?? code;
  const people = sector === null ? undefined : PEOPLE[sector];
  return people === undefined ? whose : `${people} of ${whose}`;
}

function isFormal(raw: string, code: string, country: string): boolean {
  if (raw === code) return true;
  if (!FORMAL.test(raw)) return false;
  const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const known = countryWords().byAdjective.get(plain(raw).split(" ")[0] ?? "") === code && raw.endsWith(" Federation");
  const stem = plain(raw)
    .replace(/[(,].*$/s, "")
    .replace(/^(?:the )?(?:[a-z]+ )*(?:republic|kingdom|state) of (?:the )?/, "")
    .trim();
  return known || stem === plain(country) || (/[(,]/.test(raw) && plain(country).endsWith(` ${stem}`));
}

/** A country's code with codes of sectors behind it. */
function isCodes(raw: string, code: string | null): boolean {
  if (code === null || !raw.startsWith(code) || raw.length % 3 !== 0) return false;
  const rest = raw.slice(3).match(/.{3}/g) ?? [];
  return rest.every((part) => Object.hasOwn(SECTORS, part) || Object.hasOwn(NON_STATE_CODES, part));
}

const SMALL: ReadonlySet<string> = new Set(["of", "the", "and", "for", "in", "on", "al", "de"]);

/** "BASHAR AL-ASSAD" with small letters: "Bashar al-Assad". */
function smallLetters(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\p{L}\p{N}]+/gu, (word, at: number) =>
      at > 0 && SMALL.has(word) ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    );
}

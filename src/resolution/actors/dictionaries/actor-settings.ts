import { NON_STATE_CODES } from "../../../codebook/actor-code.ts";
import { COUNTRY_CODES } from "../../../codebook/country-code.ts";
import { SECTORS, type Sector } from "../../../codebook/sector.ts";
import type { Office } from "../actor-knowledge.ts";
import type { ActorTables } from "../build-knowledge.ts";
import { officeRank } from "../office-rank.ts";
import type { ActorAdditions } from "./add-dictionary.ts";

/** An entry of `actors:` in thaw.yml that cannot be used; `at` counts from 1. */
export interface SettingsProblem {
  at: number;
  message: string;
}

type Entry = Readonly<Record<string, unknown>>;

/**
 * Reads the value of `actors:` in thaw.yml, parsed already:
 * `{name, aliases?, code, sector?, wikidata?, offices?: [{office, code?, sector?, from, to?}]}`.
 */
export function readActorSettings(value: unknown): {
  added: Partial<ActorAdditions>;
  problems: readonly SettingsProblem[];
} {
  if (value === undefined || value === null) return { added: {}, problems: [] };
  if (!Array.isArray(value))
    return { added: {}, problems: [{ at: 0, message: "actors must be a list of entries with name and code" }] };
  const organisations: ActorTables["organisations"][number][] = [];
  const persons: ActorTables["persons"][number][] = [];
  const problems: SettingsProblem[] = [];
  for (const [index, item] of value.entries()) {
    const message = isEntry(item) ? problemOf(item) : "an entry must be a mapping with name and code";
    if (message !== null || !isEntry(item)) problems.push({ at: index + 1, message: message ?? "" });
    else if (Array.isArray(item["offices"])) persons.push(toPerson(item));
    else organisations.push(toBody(item));
  }
  return { added: { organisations, persons }, problems };
}

function isEntry(item: unknown): item is Entry {
  return typeof item === "object" && item !== null && !Array.isArray(item);
}

function problemOf(entry: Entry): string | null {
  if (textOf(entry, "name") === "") return "name is missing";
  if (!Array.isArray(entry["offices"])) return codesProblem(entry, entry);
  for (const office of entry["offices"].filter(isEntry)) {
    const problem = codesProblem(office, entry) ?? daysProblem(office);
    if (problem !== null) return problem;
  }
  return null;
}

/** What is wrong with the code and sector of an entry, or of an office that takes what it lacks from its entry. */
function codesProblem(part: Entry, entry: Entry): string | null {
  const code = textOf(part, "code") || textOf(entry, "code");
  const sector = textOf(part, "sector") || textOf(entry, "sector");
  if (!COUNTRY_CODES.has(code) && !Object.hasOwn(NON_STATE_CODES, code)) {
    const others = Object.keys(NON_STATE_CODES).join(", ");
    return `the code ${code || "(none)"} is no ISO 3166 alpha-3 state and none of ${others}`;
  }
  const isSector = sector === "" || Object.hasOwn(SECTORS, sector);
  return isSector ? null : `the sector ${sector} is none of ${Object.keys(SECTORS).join(", ")}`;
}

const DAY = /^\d{4}-\d\d-\d\d$/u;

function daysProblem(office: Entry): string | null {
  const title = textOf(office, "office") || "an office";
  const [from, to] = [textOf(office, "from"), textOf(office, "to")];
  if (!DAY.test(from)) return `from of ${title} is no day such as 2024-05-20`;
  return to === "" || (DAY.test(to) && to >= from) ? null : `to of ${title} is no day from ${from} on`;
}

function textOf(entry: Entry, field: string): string {
  const value = entry[field];
  return typeof value === "string" ? value.trim() : "";
}

// problemOf has told that the text is a sector or empty.
function sectorOf(text: string): Sector | null {
  return text === "" ? null : (text as Sector);
}

function namesOf(entry: Entry): string[] {
  const aliases = entry["aliases"];
  return [
    textOf(entry, "name"),
    ...(Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === "string") : []),
  ];
}

function toBody(entry: Entry): ActorTables["organisations"][number] {
  const value = {
    code: textOf(entry, "code"),
    sector: sectorOf(textOf(entry, "sector")),
    otherSectors: [],
    name: textOf(entry, "name"),
    identifier: textOf(entry, "wikidata") || null,
    kind: "user",
    from: null,
    to: null,
  };
  return { value, names: namesOf(entry) };
}

function toPerson(entry: Entry): ActorTables["persons"][number] {
  const offices = (Array.isArray(entry["offices"]) ? entry["offices"] : []).filter(isEntry).map((office): Office => {
    const title = textOf(office, "office").toLowerCase();
    return {
      code: textOf(office, "code") || textOf(entry, "code"),
      office: title,
      sector: sectorOf(textOf(office, "sector") || textOf(entry, "sector")),
      from: textOf(office, "from"),
      to: textOf(office, "to") || null,
      rank: officeRank(title) || 1,
    };
  });
  return {
    value: { name: textOf(entry, "name"), wikidata: textOf(entry, "wikidata") || null, offices },
    names: namesOf(entry),
  };
}

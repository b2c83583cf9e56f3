import { NON_STATE_CODES } from "../../../codebook/actor-code.ts";
import { COUNTRY_CODES } from "../../../codebook/country-code.ts";
import { SECTORS, type Sector } from "../../../codebook/sector.ts";

/** A CAMEO code chain (AFGGOVBUS, IGOUNO, ~REB) as a PLOVER code and sectors, the first the primary. */
export interface PloverChain {
  code: string | null;
  sectors: readonly Sector[];
}

/** Countries CAMEO wrote otherwise than ISO 3166 does today, and dependencies that count as their state. */
const COUNTRIES: Readonly<Record<string, string>> = {
  ROM: "ROU",
  ZAR: "COD",
  TMP: "TLS",
  KSV: "KOS",
  SRP: "SRB",
  YUG: "SRB",
  GZA: "PSE",
  WBK: "PSE",
  PAL: "PSE",
  MAC: "CHN",
  FRY: "SRB",
};
/** Role codes of CAMEO that PLOVER spells otherwise: CAMEO MED is media, HLH is health. */
const ROLES: Readonly<Record<string, Sector>> = {
  HLH: "MED",
  MED: "JRN",
  DEV: "SOC",
  HRI: "SOC",
  ENV: "SOC",
  MUS: "REL",
  CHR: "REL",
  JEW: "REL",
  HIN: "REL",
  BUD: "REL",
  INS: "REB",
  MOD: "UNK",
  RAD: "REB",
  SET: "CVL",
};
const BODIES: Readonly<Record<string, Sector | null>> = {
  NGO: "SOC",
  ISM: "SOC",
  MNC: "BUS",
  IMG: "REB",
  IGO: null,
  UNO: null,
  EUR: null,
};

/** Translates a chain; null where it is no chain of three-letter codes. Role codes that neither book knows are left out. */
export function ploverChain(chain: string): PloverChain | null {
  if (!/^(?:[A-Z]{3})+$/u.test(chain)) return null;
  const [head = "", ...rest] = chain.match(/.{3}/gu) ?? [];
  const code = COUNTRIES[head] ?? head;
  if (COUNTRY_CODES.has(code)) return { code, sectors: sectorsOf(rest) };
  if (Object.hasOwn(NON_STATE_CODES, code)) return bodyChain(code, rest[0] ?? "");
  return { code: null, sectors: sectorsOf([head, ...rest]) };
}

function bodyChain(code: string, next: string): PloverChain {
  if (code === "IGO" && (next === "UNO" || next === "EUR")) return { code: next, sectors: [] };
  const sector = BODIES[code] ?? null;
  return { code, sectors: sector === null ? [] : [sector] };
}

function sectorsOf(roles: readonly string[]): readonly Sector[] {
  return [...new Set(roles.flatMap((role) => sectorOf(role) ?? []))];
}

function sectorOf(role: string): Sector | null {
  const translated = ROLES[role];
  if (translated !== undefined) return translated;
  // hasOwn tells that the role is a key of the table of sectors.
  return Object.hasOwn(SECTORS, role) ? (role as Sector) : null;
}

import { COUNTRY_CODES } from "../../codebook/country-code.ts";
import { NON_STATE_CODES } from "../../codebook/actor-code.ts";
import type { Entity } from "../../contract/entity.ts";
import type { ActorRole } from "../tables/actor-codes.ts";
import { sectorsIn } from "../tables/actor-codes.ts";
import { nameKey } from "../tables/countries.ts";
import type { FormatTables } from "../tables/format-tables.ts";
import { acledRole } from "./acled-actor.ts";
import type { Mapping } from "./mapping.ts";
import { remember } from "./remember.ts";

/** The cells of one side of a row, null where the layout has no such column or the cell is empty. */
export interface EntityCells {
  readonly chain: string | null;
  readonly name: string | null;
  readonly raw: string | null;
  readonly country: string | null;
  readonly sectors: string | null;
  readonly title: string | null;
  readonly id: string | null;
  readonly kind: string | null;
}

const NOBODY: ActorRole = { code: null, sectors: [] };

/** The lookups of one import, each remembered. */
interface Lookups {
  readonly roleOfChain: (chain: string) => ActorRole;
  readonly roleOfSectors: (cell: string) => ActorRole;
  readonly codeOfCountry: (country: string) => string | null;
  readonly codeOfName: (name: string) => string | null;
}

/** The reader of a row's actors or recipients; none where the cells name nobody. `place` is the row's country, English name. */
export function createEntityReader(
  mapping: Mapping,
  tables: FormatTables,
): (cells: EntityCells, place: string | null) => Entity[] {
  const { entity, sectors } = mapping.transforms;
  const lookups: Lookups = {
    roleOfChain: remember(tables.actorCodes.roleOf),
    roleOfSectors: remember(
      sectors === "icews"
        ? tables.icewsSectors.roleOf
        : (cell): ActorRole => ({ code: null, sectors: sectorsIn(cell.toUpperCase()) }),
    ),
    codeOfCountry: remember((country) => actorCode(country, tables)),
    codeOfName: remember((name) => organisationNamed(name, tables)),
  };
  if (entity === "chain") return (cells) => readChain(cells, lookups);
  if (entity === "acled") return (cells, place) => readAcled(cells, place, tables);
  const separator = mapping.listSeparator;
  if (separator === null) return (cells) => readNamed(cells, lookups);
  const nulls = new Set(mapping.nulls);
  return (cells) => membersOf(cells, separator, nulls).flatMap((member) => readNamed(member, lookups));
}

function readChain({ chain, name }: EntityCells, lookups: Lookups): Entity[] {
  const text = name ?? chain;
  if (text === null) return [];
  return [toEntity(chain === null ? NOBODY : lookups.roleOfChain(chain), text, null, null, null)];
}

function readNamed(cells: EntityCells, lookups: Lookups): Entity[] {
  const text = cells.raw ?? cells.name ?? cells.country;
  if (text === null) return [];
  const role = cells.sectors === null ? NOBODY : lookups.roleOfSectors(cells.sectors);
  const code =
    (cells.country === null ? null : lookups.codeOfCountry(cells.country)) ??
    (cells.name === null ? null : lookups.codeOfName(cells.name)) ??
    role.code;
  return [toEntity({ code, sectors: role.sectors }, text, cells.name, cells.title, cells.id)];
}

function readAcled(cells: EntityCells, place: string | null, tables: FormatTables): Entity[] {
  if (cells.name === null) return [];
  return [toEntity(acledRole(cells.name, cells.kind, place, tables.countries), cells.name, null, null, null)];
}

/** The actor code of a country given by English name, alpha-3 or an actor code itself. */
function actorCode(country: string, tables: FormatTables): string | null {
  if (COUNTRY_CODES.has(country) || Object.hasOwn(NON_STATE_CODES, country)) return country;
  const iso3 = tables.countries.byName.get(nameKey(country)) ?? tables.countries.byCow.get(country);
  const state = iso3 === undefined ? undefined : tables.countries.stateOf.get(iso3);
  return state !== undefined && COUNTRY_CODES.has(state) ? state : null;
}

/** The UN and the EU and their organs have a code of their own; sources file them under no country. Old series name them by their code. */
function organisationNamed(name: string, tables: FormatTables): string | null {
  if (/^(?:united nations|un|un .*|u\.n\..*)$/i.test(name)) return "UNO";
  if (/^(?:european (?:union|commission|parliament|council)|eu)$/i.test(name)) return "EUR";
  if (!/^(?:[A-Z]{3}){2,}$/.test(name)) return null;
  const { code } = tables.actorCodes.roleOf(name);
  return code === "UNO" || code === "EUR" ? code : null;
}

/** The members of a compound side: the names tell how many, the other lists follow their order. */
function membersOf(cells: EntityCells, separator: string, nulls: ReadonlySet<string>): EntityCells[] {
  if (!hasList(cells, separator)) return [cells];
  const list = (cell: string | null): (string | null)[] =>
    (cell ?? "").split(separator).map((part) => (part.trim() === "" || nulls.has(part.trim()) ? null : part.trim()));
  const [names, raws, countries] = [list(cells.name), list(cells.raw), list(cells.country)];
  const [sectors, titles, ids] = [list(cells.sectors), list(cells.title), list(cells.id)];
  const count = cells.name === null ? Math.max(raws.length, countries.length) : names.length;
  return Array.from({ length: count }, (_, at) => ({
    chain: null,
    name: names[at] ?? null,
    raw: raws[at] ?? null,
    country: countries[at] ?? null,
    sectors: sectors[at] ?? null,
    title: titles[at] ?? null,
    id: ids[at] ?? null,
    kind: null,
  }));
}

function hasList({ name, raw, country }: EntityCells, separator: string): boolean {
  return [name, raw, country].some((cell) => cell?.includes(separator));
}

function toEntity(role: ActorRole, text: string, name: string | null, title: string | null, id: string | null): Entity {
  return {
    code: role.code,
    sector: role.sectors[0] ?? null,
    other_sectors: role.sectors.slice(1),
    entity_text: text,
    identifier_id: id,
    identifier_text: name,
    religion: null,
    ethnicity: null,
    office: title,
    gender: null,
    age: null,
    span: null,
  };
}

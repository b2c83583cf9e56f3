import type { Entity } from "../../contract/entity.ts";
import type { EventRecord } from "../../contract/event-record.ts";
import type { Location } from "../../contract/location.ts";
import { GDELT1_COLUMNS, GDELT2_COLUMNS } from "../layouts/gdelt-columns.ts";
import type { ActorChain } from "../tables/actor-codes.ts";
import type { FormatTables } from "../tables/format-tables.ts";
import { cameoOf, quadOf } from "./cameo-of.ts";
import { tabCell } from "./cell.ts";
import { expandPairs } from "./expand-pairs.ts";
import { rowNumber } from "./row-number.ts";

type Cell = string | number | null;

/** GDELT spreads a year over 365 days as if every month had 30. */
const MONTH_DAYS = 30;
const YEAR_DAYS = 365;

/** An event as rows of GDELT 1.0 or 2.0, none where it has no date or no CAMEO code. Mentions count as one: the record is one report. */
export function gdeltRows(record: EventRecord, version: 1 | 2, tables: FormatTables): string[] {
  const cameo = cameoOf(record, tables);
  if (record.date === null || cameo === null) return [];
  const columns = version === 1 ? GDELT1_COLUMNS : GDELT2_COLUMNS;
  const shared = { ...dayCells(record.date), ...actCells(record, cameo, tables), ...placeCells(record, tables) };
  const pairs = expandPairs(record);
  return pairs.map((pair, at) => {
    const cells: Record<string, Cell> = {
      ...shared,
      GLOBALEVENTID: rowNumber(record, "gdelt", at, pairs.length),
      ...actorCells("Actor1", pair.actor, tables),
      ...actorCells("Actor2", pair.recipient, tables),
      DATEADDED: (record.reported ?? record.date ?? "").replaceAll("-", "") + (version === 2 ? "000000" : ""),
      SOURCEURL: record.link ?? record.cite_info?.url ?? null,
    };
    return columns.map((column) => tabCell(cells[column])).join("\t");
  });
}

function dayCells(date: string): Record<string, Cell> {
  const [year = "", month = "", day = ""] = date.split("-");
  const fraction = ((Number(month) - 1) * MONTH_DAYS + Number(day)) / YEAR_DAYS;
  return {
    SQLDATE: `${year}${month}${day}`,
    MonthYear: `${year}${month}`,
    Year: year,
    FractionDate: (Number(year) + fraction).toFixed(4),
  };
}

function actCells(record: EventRecord, cameo: string, tables: FormatTables): Record<string, Cell> {
  return {
    IsRootEvent: (record.text_info?.sequence ?? 0) === 0 ? 1 : 0,
    EventCode: cameo,
    EventBaseCode: cameo.slice(0, 3),
    EventRootCode: cameo.slice(0, 2),
    QuadClass: quadOf(cameo),
    GoldsteinScale: tables.goldstein(cameo),
    NumMentions: 1,
    NumSources: 1,
    NumArticles: 1,
    AvgTone: 0,
    Actor1Geo_Type: 0,
    Actor2Geo_Type: 0,
  };
}

function actorCells(column: string, entity: Entity | null, tables: FormatTables): Record<string, Cell> {
  if (entity === null) return {};
  const chain: ActorChain = tables.actorCodes.chainOf({
    code: entity.code,
    sectors: [...(entity.sector === null ? [] : [entity.sector]), ...entity.other_sectors],
  });
  return {
    [`${column}Code`]: chain.chain,
    [`${column}Name`]: entity.identifier_text ?? entity.entity_text,
    [`${column}CountryCode`]: chain.country,
    [`${column}KnownGroupCode`]: chain.group,
    [`${column}Type1Code`]: chain.types[0] ?? null,
    [`${column}Type2Code`]: chain.types[1] ?? null,
    [`${column}Type3Code`]: chain.types[2] ?? null,
  };
}

function placeCells(record: EventRecord, tables: FormatTables): Record<string, Cell> {
  const place = record.event_loc;
  const type = place === null ? 0 : geoType(place);
  if (place === null || type === 0) return { ActionGeo_Type: 0 };
  const fips = (place.country_code === null ? null : tables.countries.fipsOf.get(place.country_code)) ?? null;
  return {
    ActionGeo_Type: type,
    ActionGeo_FullName: fullName(place),
    ActionGeo_CountryCode: fips,
    ActionGeo_ADM1Code: fips,
    ActionGeo_Lat: place.lat,
    ActionGeo_Long: place.lon,
    ActionGeo_FeatureID: type === 1 ? fips : null,
  };
}

/** 1 country, 2 and 3 state and city of the United States, 5 and 4 of the rest of the world, 0 unknown. */
function geoType(place: Location): number {
  const isUnitedStates = place.country_code === "USA";
  if (place.resolution === null) return 0;
  if (place.resolution === 1) return 1;
  if (place.resolution === 2) return isUnitedStates ? 2 : 5;
  return isUnitedStates ? 3 : 4;
}

/** A name that came from GDELT is written as it came; else city, province, country. */
function fullName(place: Location): string {
  const parts = [place.city ?? place.resolved_place, place.province, place.country];
  if (place.resolved_place !== null && place.resolved_place.includes(", ")) return place.resolved_place;
  const own = place.resolution === 1 ? [place.country ?? place.resolved_place] : parts;
  return [...new Set(own.filter((part) => part !== null))].join(", ");
}

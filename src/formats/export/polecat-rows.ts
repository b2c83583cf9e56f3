import { QUAD_NAMES } from "../../codebook/event-type.ts";
import type { Entity } from "../../contract/entity.ts";
import type { EventRecord } from "../../contract/event-record.ts";
import type { Location } from "../../contract/location.ts";
import { POLECAT } from "../layouts/polecat.ts";
import type { FormatTables } from "../tables/format-tables.ts";
import { tabCell } from "./cell.ts";
import { NOWHERE } from "./nowhere.ts";

type Cell = string | number | null;

/** The header line of POLECAT files. */
export const POLECAT_HEADER: string = POLECAT.columns.join("\t");

/** An event as one POLECAT row, lists in one cell; null where it has no date or no PLOVER type. */
export function polecatRow(record: EventRecord, tables: FormatTables): string | null {
  const [type] = record.event;
  if (record.date === null || type === undefined) return null;
  const cells: Record<string, Cell> = {
    ...actCells(record, type),
    ...sideCells("Actor", record.actor, tables),
    ...sideCells("Recipient", record.recipient, tables),
    ...placeCells(record.event_loc ?? NOWHERE),
    ...sourceCells(record),
  };
  return POLECAT.columns.map((column) => tabCell(cells[column]) || "None").join("\t");
}

function actCells(record: EventRecord, type: string): Record<string, Cell> {
  return {
    "Event ID": eventIdOf(record, type),
    "Event Date": record.date,
    "Event Type": type,
    "Event Mode": record.mode[0] ?? null,
    Intensity: record.event_scale,
    "Quad Code": record.quad_code === null ? null : QUAD_NAMES[record.quad_code].toUpperCase(),
    Contexts: [...record.context, ...record.auxiliary].join("; "),
  };
}

function placeCells(place: Location): Record<string, Cell> {
  return {
    Placename: place.resolved_place,
    City: place.city,
    District: place.district,
    Province: place.province,
    Country: place.country,
    Latitude: place.lat,
    Longitude: place.lon,
    "GeoNames ID": place.geonameid,
    "Raw Placename": place.extracted_place,
    "Feature Type": place.feature_code,
  };
}

function sourceCells(record: EventRecord): Record<string, Cell> {
  return {
    Source: record.cite_info?.publication ?? null,
    "Publication Date": record.reported,
    Language: record.cite_info?.language ?? null,
    Version: record.cite_info?.version ?? record.coder,
  };
}

/** The story's id and the type; a row that came from POLECAT keeps its own. */
function eventIdOf(record: EventRecord, type: string): string {
  const own = record.aliases.find((alias) => alias.startsWith("polecat:"));
  return own === undefined ? `${record.article}_${type}` : own.slice("polecat:".length);
}

function sideCells(
  side: "Actor" | "Recipient",
  entities: readonly Entity[],
  tables: FormatTables,
): Record<string, Cell> {
  const list = (value: (entity: Entity) => string | null): string | null => {
    const values = entities.map((entity) => value(entity)?.replaceAll(";", ",") ?? null);
    return values.every((part) => part === null) ? null : values.map((part) => part ?? "None").join("; ");
  };
  return {
    [`${side} Name`]: list((entity) => entity.identifier_text ?? entity.entity_text),
    [`${side} Country`]: list((entity) => entity.code),
    [`${side} COW`]: list((entity) => tables.countries.cowOf.get(entity.code ?? "") ?? null),
    [`Primary ${side} Sector`]: list((entity) => entity.sector),
    [`${side} Sectors`]: list((entity) => sectorList(entity)),
    [`${side} Title`]: list((entity) => entity.office),
    [`${side} Name Raw`]: list((entity) => entity.entity_text),
  };
}

function sectorList(entity: Entity): string | null {
  return entity.sector === null ? null : [entity.sector, ...entity.other_sectors].join("|");
}

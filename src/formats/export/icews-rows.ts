import type { Entity } from "../../contract/entity.ts";
import type { EventRecord } from "../../contract/event-record.ts";
import type { Location } from "../../contract/location.ts";
import { ICEWS } from "../layouts/icews.ts";
import type { FormatTables } from "../tables/format-tables.ts";
import { cameoOf } from "./cameo-of.ts";
import { tabCell } from "./cell.ts";
import { expandPairs } from "./expand-pairs.ts";
import { NOWHERE } from "./nowhere.ts";
import { rowNumber } from "./row-number.ts";

type Cell = string | number | null;

/** The header line of ICEWS files. */
export const ICEWS_HEADER: string = ICEWS.columns.join("\t");

/** An event as ICEWS rows, none where it has no date or no CAMEO code. Intensity is the Goldstein score of the code. */
export function icewsRows(record: EventRecord, tables: FormatTables): string[] {
  const cameo = cameoOf(record, tables);
  if (record.date === null || cameo === null) return [];
  const shared: Record<string, Cell> = {
    "Event Date": record.date,
    "Event Text": tables.crosswalk.labelOf(cameo),
    "CAMEO Code": cameo,
    Intensity: tables.goldstein(cameo),
    "Story ID": record.article,
    "Sentence Number": record.text_info === null ? null : record.text_info.sequence + 1,
    Publisher: record.cite_info?.publication ?? null,
    ...placeCells(record.event_loc ?? NOWHERE, tables),
  };
  const pairs = expandPairs(record);
  return pairs.map((pair, at) => {
    const cells: Record<string, Cell> = {
      ...shared,
      "Event ID": rowNumber(record, "icews", at, pairs.length),
      ...sideCells("Source", pair.actor, tables),
      ...sideCells("Target", pair.recipient, tables),
    };
    return ICEWS.columns.map((column) => tabCell(cells[column])).join("\t");
  });
}

function placeCells(place: Location, tables: FormatTables): Record<string, Cell> {
  return {
    City: place.city,
    District: place.district,
    Province: place.province,
    Country: countryName(place.country_code, tables) ?? place.country,
    Latitude: place.lat,
    Longitude: place.lon,
  };
}

function sideCells(side: "Source" | "Target", entity: Entity | null, tables: FormatTables): Record<string, Cell> {
  if (entity === null) return {};
  return {
    [`${side} Name`]: entity.identifier_text ?? entity.entity_text,
    [`${side} Sectors`]: tables.icewsSectors.namesOf({
      code: entity.code,
      sectors: [...(entity.sector === null ? [] : [entity.sector]), ...entity.other_sectors],
    }),
    [`${side} Country`]: countryName(entity.code, tables),
  };
}

function countryName(code: string | null, tables: FormatTables): string | null {
  return code === null ? null : (tables.countries.nameOf.get(code) ?? null);
}

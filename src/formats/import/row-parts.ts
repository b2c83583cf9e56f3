import { EVENT_TYPES } from "../../codebook/event-type.ts";
import { eventScale } from "../../codebook/mode.ts";
import type { Entity } from "../../contract/entity.ts";
import type { EventRecord } from "../../contract/event-record.ts";
import type { ImportOptions, RefusalReason } from "../format.ts";
import type { FormatTables } from "../tables/format-tables.ts";
import { intervalAround, type Interval } from "./interval.ts";
import type { Mapping, RowField } from "./mapping.ts";
import { createActReader, type Act } from "./read-act.ts";
import { BEFORE_DAY, EARLIEST_DAY, readDay } from "./read-day.ts";
import { createEntityReader, type EntityCells } from "./read-entity.ts";
import { createPlaceReader } from "./read-place.ts";
import { remember } from "./remember.ts";

/** Gives the cell that fills a field, null where the layout has none or it means nothing. */
export type CellOf = (field: RowField) => string | null;

/** Why a row is refused, with the value at fault. */
export interface Fault {
  readonly refused: RefusalReason;
  readonly detail: string;
}

/** The readers of the parts of a row: each a function of the cells of `PART_FIELDS` alone, so that a store may ask once for each distinct set of them. */
export interface RowParts {
  readonly when: (cell: CellOf) => Interval | Fault;
  readonly reported: (cell: CellOf) => string | null;
  readonly act: (cell: CellOf) => Act | Fault;
  readonly actor: (cell: CellOf) => Entity[];
  readonly recipient: (cell: CellOf) => Entity[];
  readonly place: (cell: CellOf) => EventRecord["event_loc"];
}

/** The cells that each part is read from. `country` is the row's, where a side's own cells do not tell it (ACLED). */
export const PART_FIELDS: Readonly<Record<keyof RowParts, readonly RowField[]>> = {
  when: ["date", "datePrecision"],
  reported: ["reported"],
  act: ["code", "type", "mode", "contexts"],
  actor: [
    "actorChain",
    "actorName",
    "actorRaw",
    "actorCountry",
    "actorSectors",
    "actorTitle",
    "actorId",
    "actorKind",
    "country",
  ],
  recipient: [
    "recipientChain",
    "recipientName",
    "recipientRaw",
    "recipientCountry",
    "recipientSectors",
    "recipientTitle",
    "recipientId",
    "recipientKind",
    "country",
  ],
  place: ["placeRaw", "placeName", "city", "district", "province", "country", "lat", "lon", "geonameid", "placeKind"],
};

/** True for a part that cannot be read. */
export function isFault(part: object): part is Fault {
  return "refused" in part;
}

/** The readers of a layout. */
export function createRowParts(mapping: Mapping, tables: FormatTables, options: ImportOptions): RowParts {
  const readAct = createActReader(mapping.transforms.act, options.codes ?? "cameo", tables);
  const readDate = remember((cell) => readDay(cell, mapping.transforms.date));
  const readReported = remember((cell) => readDay(cell, mapping.transforms.reported));
  const readEntities = createEntityReader(mapping, tables);
  const readPlace = createPlaceReader(mapping.transforms.place, mapping.transforms.country, tables.countries);
  const earliest = options.earliest ?? EARLIEST_DAY;
  const before = options.before ?? BEFORE_DAY;
  return {
    when: (cell) => {
      const found = cell("date") ?? "";
      const date = readDate(found);
      if (date === null) return { refused: "date", detail: found };
      if (date < earliest || date >= before) return { refused: "date-range", detail: found };
      return intervalAround(date, cell("datePrecision"));
    },
    reported: (cell) => {
      const found = cell("reported");
      return found === null ? null : readReported(found);
    },
    act: (cell) => {
      const cells = { code: cell("code"), type: cell("type"), mode: cell("mode"), contexts: cell("contexts") };
      return readAct(cells) ?? { refused: "code", detail: cells.code ?? cells.mode ?? cells.type ?? "" };
    },
    actor: (cell) => readEntities(actorCells(cell), cell("country")),
    recipient: (cell) => readEntities(recipientCells(cell), cell("country")),
    place: (cell) => readPlace(placeCells(cell)),
  };
}

/** The fields of a record that its act alone fills. */
export function actFields(
  act: Act,
): Pick<
  EventRecord,
  "event" | "mode" | "auxiliary" | "context" | "quad_code" | "event_scale" | "cameo" | "comment" | "spans" | "trace"
> {
  return {
    event: act.type === null ? [] : [act.type],
    mode: act.mode === null ? [] : [act.mode],
    auxiliary: [...act.auxiliary],
    context: [...act.contexts],
    quad_code: act.type === null ? null : EVENT_TYPES[act.type].quad,
    event_scale: act.type === null ? null : eventScale(act.type, act.mode),
    cameo: act.cameo,
    comment: act.comment,
    spans: null,
    trace: act.rule === null ? [] : [{ field: "event", rule: act.rule, score: null }],
  };
}

function actorCells(cell: CellOf): EntityCells {
  return {
    chain: cell("actorChain"),
    name: cell("actorName"),
    raw: cell("actorRaw"),
    country: cell("actorCountry"),
    sectors: cell("actorSectors"),
    title: cell("actorTitle"),
    id: cell("actorId"),
    kind: cell("actorKind"),
  };
}

function recipientCells(cell: CellOf): EntityCells {
  return {
    chain: cell("recipientChain"),
    name: cell("recipientName"),
    raw: cell("recipientRaw"),
    country: cell("recipientCountry"),
    sectors: cell("recipientSectors"),
    title: cell("recipientTitle"),
    id: cell("recipientId"),
    kind: cell("recipientKind"),
  };
}

function placeCells(cell: CellOf): Parameters<ReturnType<typeof createPlaceReader>>[0] {
  return {
    raw: cell("placeRaw"),
    name: cell("placeName"),
    city: cell("city"),
    district: cell("district"),
    province: cell("province"),
    country: cell("country"),
    lat: cell("lat"),
    lon: cell("lon"),
    geonameid: cell("geonameid"),
    kind: cell("placeKind"),
  };
}

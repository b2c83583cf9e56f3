import { EVENT_TYPES } from "../../codebook/event-type.ts";
import { eventScale } from "../../codebook/mode.ts";
import type { Entity } from "../../contract/entity.ts";
import type { EventRecord } from "../../contract/event-record.ts";
import type { ImportOptions, RefusalReason } from "../format.ts";
import type { FormatTables } from "../tables/format-tables.ts";
import { isCrowd } from "./acled-actor.ts";
import type { Mapping, RowField } from "./mapping.ts";
import { createActReader, type Act } from "./read-act.ts";
import { BEFORE_DAY, EARLIEST_DAY, readDay } from "./read-day.ts";
import { createEntityReader } from "./read-entity.ts";
import { createPlaceReader } from "./read-place.ts";
import { remember } from "./remember.ts";
import { rowId } from "./row-id.ts";
import { intervalAround, type Interval } from "./interval.ts";

/** Why a row is refused, with the value at fault. */
export interface Fault {
  readonly refused: RefusalReason;
  readonly detail: string;
}

/** Gives the cell that fills a field, null where the layout has none or it means nothing. */
export type CellOf = (field: RowField) => string | null;

/** Builds the record of one row whose cells are at hand; `row` is its text, the cells joined by tabs. */
export function createRowReader(
  mapping: Mapping,
  tables: FormatTables,
  options: ImportOptions,
): (cell: CellOf, row: string) => EventRecord | Fault {
  const readAct = createActReader(mapping.transforms.act, options.codes ?? "cameo", tables);
  const readDate = remember((cell) => readDay(cell, mapping.transforms.date));
  const readReported = remember((cell) => readDay(cell, mapping.transforms.reported));
  const readEntities = createEntityReader(mapping, tables);
  const { place, country } = mapping.transforms;
  const readPlace = createPlaceReader(place, country, tables.countries);
  const earliest = options.earliest ?? EARLIEST_DAY;
  const before = options.before ?? BEFORE_DAY;

  return (cell, row) => {
    const found = cell("date") ?? "";
    const date = readDate(found);
    if (date === null) return { refused: "date", detail: found };
    if (date < earliest || date >= before) return { refused: "date-range", detail: found };
    const act = readAct({
      code: cell("code"),
      type: cell("type"),
      mode: cell("mode"),
      contexts: cell("contexts"),
    });
    if (act === null) return { refused: "code", detail: cell("code") ?? cell("mode") ?? cell("type") ?? "" };
    const where = cell("country");
    const sides = sidesOf(act, cell, readEntities(actorCells(cell), where), readEntities(recipientCells(cell), where));
    if (sides.actor.length + sides.recipient.length === 0) return { refused: "no-actor", detail: "" };
    const reportedCell = cell("reported");
    const reported = reportedCell === null ? null : readReported(reportedCell);
    const when = { ...intervalAround(date, cell("datePrecision")), reported };
    return toRecord({ mapping, cell, row, act, when, sides, place: readPlace(placeCells(cell)) });
  };
}

interface Parts {
  readonly mapping: Mapping;
  readonly cell: CellOf;
  readonly row: string;
  readonly act: Act;
  readonly when: Interval & { readonly reported: string | null };
  readonly sides: Pick<EventRecord, "actor" | "recipient">;
  readonly place: EventRecord["event_loc"];
}

function toRecord({ mapping, cell, row, act, when, sides, place }: Parts): EventRecord {
  const id = rowId(mapping.name, row);
  const alias = cell("alias");
  return {
    id,
    aliases: alias === null ? [] : [`${mapping.corpus}:${alias}`],
    article: articleOf(mapping, cell("article")) ?? `${mapping.corpus}:${id}`,
    reported: when.reported,
    date: when.date,
    enddate: when.enddate,
    time: null,
    date_precision: when.precision,
    date_basis: when.reported === when.date ? "publication" : "text",
    actor: sides.actor,
    recipient: sides.recipient,
    event: act.type === null ? [] : [act.type],
    mode: act.mode === null ? [] : [act.mode],
    auxiliary: [...act.auxiliary],
    context: [...act.contexts],
    quad_code: act.type === null ? null : EVENT_TYPES[act.type].quad,
    event_scale: act.type === null ? null : eventScale(act.type, act.mode),
    event_text: [],
    event_loc: place,
    size: sizeOf(cell("dead")),
    count: null,
    attribution: null,
    cameo: act.cameo,
    // The source stands behind its row; how sure it was it does not say.
    confidence: 1,
    link: cell("link"),
    text: cell("notes"),
    text_info: null,
    cite_info: citationOf(mapping, cell),
    coder: mapping.corpus,
    coded_date: null,
    coded_time: null,
    comment: act.comment,
    spans: null,
    trace: act.rule === null ? [] : [{ field: "event", rule: act.rule, score: null }],
  };
}

function articleOf(mapping: Mapping, found: string | null): string | null {
  if (found === null || mapping.transforms.article === "whole") return found;
  const [first = ""] = found.split(";");
  const cut = first.lastIndexOf("_");
  return cut > 0 ? first.slice(0, cut) : first;
}

/** ACLED's columns imply no direction: its table of acts does (see acled-acts.ts). */
function sidesOf(act: Act, cell: CellOf, actor: Entity[], recipient: Entity[]): Parts["sides"] {
  if (act.side === null) return { actor, recipient };
  const firstIsCrowd = isCrowd(cell("actorKind"));
  const secondIsCrowd = isCrowd(cell("recipientKind"));
  if (recipient.length === 0) {
    return act.side === "on-civilians" && firstIsCrowd ? { actor: [], recipient: actor } : { actor, recipient };
  }
  if (act.side === "mutual" || firstIsCrowd === secondIsCrowd)
    return { actor: [...actor, ...recipient], recipient: [] };
  const firstActs = act.side === "by-crowd" ? firstIsCrowd : secondIsCrowd;
  return firstActs ? { actor, recipient } : { actor: recipient, recipient: actor };
}

function actorCells(cell: CellOf): Parameters<ReturnType<typeof createEntityReader>>[0] {
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

function recipientCells(cell: CellOf): Parameters<ReturnType<typeof createEntityReader>>[0] {
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

function sizeOf(dead: string | null): EventRecord["size"] {
  return dead !== null && /^\d{1,9}$/.test(dead) ? { dead: Number(dead), injured: null, arrested: null } : null;
}

function citationOf(mapping: Mapping, cell: CellOf): EventRecord["cite_info"] {
  return {
    corpus: mapping.corpus,
    citation: null,
    url: cell("link"),
    title: cell("headline"),
    language: cell("language"),
    publication: cell("publisher"),
    license: null,
    copyright: null,
    version: null,
  };
}

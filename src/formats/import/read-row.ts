import type { Entity } from "../../contract/entity.ts";
import type { EventRecord } from "../../contract/event-record.ts";
import type { ImportOptions } from "../format.ts";
import type { FormatTables } from "../tables/format-tables.ts";
import { isCrowd } from "./acled-actor.ts";
import type { Interval } from "./interval.ts";
import type { Mapping } from "./mapping.ts";
import type { Act } from "./read-act.ts";
import { rowId } from "./row-id.ts";
import { actFields, createRowParts, isFault, type CellOf, type Fault } from "./row-parts.ts";

/** Builds the record of one row whose cells are at hand; `row` is its text, the cells joined by tabs. */
export function createRowReader(
  mapping: Mapping,
  tables: FormatTables,
  options: ImportOptions,
): (cell: CellOf, row: string) => EventRecord | Fault {
  const parts = createRowParts(mapping, tables, options);
  return (cell, row) => {
    const days = parts.when(cell);
    if (isFault(days)) return days;
    const act = parts.act(cell);
    if (isFault(act)) return act;
    const sides = sidesOf(act, cell, parts.actor(cell), parts.recipient(cell));
    if (sides.actor.length + sides.recipient.length === 0) return { refused: "no-actor", detail: "" };
    const when = { ...days, reported: parts.reported(cell) };
    return toRecord({ mapping, cell, row, act, when, sides, place: parts.place(cell) });
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
  const acted = actFields(act);
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
    event: acted.event,
    mode: acted.mode,
    auxiliary: acted.auxiliary,
    context: acted.context,
    quad_code: acted.quad_code,
    event_scale: acted.event_scale,
    event_text: [],
    event_loc: place,
    size: sizeOf(cell("dead")),
    count: null,
    attribution: null,
    cameo: acted.cameo,
    // The source stands behind its row; how sure it was it does not say.
    confidence: 1,
    link: cell("link"),
    text: cell("notes"),
    text_info: null,
    cite_info: citationOf(mapping, cell),
    coder: mapping.corpus,
    coded_date: null,
    coded_time: null,
    comment: acted.comment,
    spans: acted.spans,
    trace: acted.trace,
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

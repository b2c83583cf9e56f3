import type { DuckDBConnection } from "@duckdb/node-api";
import type { EventRecord } from "../contract/event-record.ts";
import { toParty } from "../relations/relation-event.ts";
import { partyKey } from "../relations/side.ts";
import { appendRows, keysJson, keysOf, type Cell } from "./append-rows.ts";
import { textKey } from "./event-key.ts";

/** What many events share, kept once: the actors or recipients, a place, an act. */
export interface Part {
  readonly key: bigint;
  readonly json: string;
  /** What search looks in. */
  readonly words: string;
  /** Rows of `party` without their part. */
  readonly parties: readonly (readonly Cell[])[];
}

type Entities = EventRecord["actor"];

/** The actors or recipients of an event. Where their words stand is the event's own and no part of it. */
export function castPart(entities: Entities): Part {
  const json = JSON.stringify(entities.map((entity) => ({ ...entity, span: null })));
  const words = joinWords(entities.flatMap(({ entity_text, identifier_text }) => [entity_text, identifier_text]));
  return { key: textKey(json), json, words, parties: entities.map(partyCells) };
}

/** The place of an event. */
export function placePart(place: NonNullable<EventRecord["event_loc"]>): Part {
  const json = JSON.stringify(place);
  return { key: textKey(json), json, words: joinWords([place.extracted_place, place.resolved_place]), parties: [] };
}

/** The fields that only the act fills, in the three stretches between which a row's own cells stand (`event_json` in the schema). */
export function actPart(record: EventRecord): Part {
  const { event, mode, auxiliary, context, quad_code, event_scale, cameo, comment, spans, trace } = record;
  const json = [{ event, mode, auxiliary, context, quad_code, event_scale }, { cameo }, { comment, spans, trace }]
    .map((fields) => `,${JSON.stringify(fields).slice(1, -1)}`)
    .join("\u001e");
  return { key: textKey(json), json, words: "", parties: [] };
}

/** The distinct texts of a list as one, without what is empty. */
export function joinWords(words: readonly (string | null)[]): string {
  return [...new Set(words.flatMap((word) => (word === null || word === "" ? [] : [word])))].join(" ");
}

function partyCells(entity: Entities[number], place: number): Cell[] {
  const party = toParty(entity);
  return [place, party.code, party.sector, party.name, party.identifier, partyKey(party)];
}

/** Writes the parts that the store does not have, with their searched words. */
export async function writeParts(connection: DuckDBConnection, parts: Iterable<Part>): Promise<void> {
  const wanted = new Map([...parts].map((part) => [part.key, part]));
  const known = await connection.runAndReadAll(`SELECT part FROM part WHERE part IN ${keysOf("$1")}`, [
    keysJson(wanted.keys()),
  ]);
  // UBIGINT columns come as bigint.
  for (const [key] of known.getRows()) wanted.delete(key as bigint);
  if (wanted.size === 0) return;
  const fresh = [...wanted.values()];
  await connection.run("CREATE OR REPLACE TEMP TABLE new_part (part UBIGINT, json VARCHAR, words VARCHAR)");
  await appendRows(
    connection,
    "new_part",
    fresh.map(({ key, json, words }) => [key, json, words]),
  );
  await connection.run("INSERT INTO part SELECT part, json, term_keys(words) FROM new_part ORDER BY part");
  await appendRows(
    connection,
    "party",
    fresh.flatMap(({ key, parties }) => parties.map((cells) => [key, ...cells])),
  );
  await connection.run("DROP TABLE new_part");
}

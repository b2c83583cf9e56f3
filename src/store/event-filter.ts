import type { DuckDBValue } from "@duckdb/node-api";
import { keysJson, keysOf, stringsOf } from "./append-rows.ts";
import { keyOf } from "./event-key.ts";
import { isOfSource } from "./of-source.ts";
import { rankedEvents } from "./search.ts";

/** Which events are asked for; what is not given does not narrow. Days as YYYY-MM-DD, [since, until) on the day where series place an event. */
export interface EventFilter {
  /** A code (`ISR`), a code and sector (`ISR:MIL`), or a name. */
  readonly actor?: string;
  readonly recipient?: string;
  readonly type?: readonly string[];
  /** Any of these marks; `none` for an event without. */
  readonly auxiliary?: readonly string[];
  /** A country code, or part of a place's name. */
  readonly place?: string;
  /** Where rows came from (`thaw`, `icews` ...), or a publisher or owner of one of the reports. */
  readonly source?: string;
  /** Words that all must occur. */
  readonly q?: string;
  readonly since?: string;
  readonly until?: string;
  readonly mode?: readonly string[];
  /** Quad classes, 1 to 4. */
  readonly quad?: readonly number[];
  /** Any of these contexts. */
  readonly context?: readonly string[];
  readonly minOwners?: number;
  readonly minConfidence?: number;
  /** False leaves out what only a party in conflict with the actor claims; true gives only that. */
  readonly claimed?: boolean;
  readonly ids?: readonly string[];
  /** Events to leave out. */
  readonly notIds?: readonly string[];
}

/** A filter as SQL: what follows `FROM event_fact e`, with its parameters by number. `ranked` tells that `score` can be sorted by. */
export interface FilterSql {
  readonly sql: string;
  readonly values: DuckDBValue[];
  readonly ranked: boolean;
  /** The same from FROM on, for those who ask for `e.number` alone: no events are read where words alone tell which. */
  readonly keys: string;
}

/** Compiles a filter; every value is bound, none is written into the SQL. */
export function filterSql(filter: EventFilter): FilterSql {
  const values: DuckDBValue[] = [];
  const bind = (value: DuckDBValue): string => `$${values.push(value)}`;
  const conditions: string[] = [];
  const found = filter.q === undefined ? "" : rankedEvents(bind(filter.q), filter.q);
  const join = found === "" ? "" : `JOIN ${found} found ON found.number = e.number`;
  if (filter.actor !== undefined) conditions.push(sideSql("actor", filter.actor, bind));
  if (filter.recipient !== undefined) conditions.push(sideSql("recipient", filter.recipient, bind));
  if (filter.type !== undefined) conditions.push(`e.type IN (${filter.type.map(bind).join(", ")})`);
  if (filter.auxiliary !== undefined) conditions.push(auxiliarySql(filter.auxiliary, bind));
  if (filter.place !== undefined) {
    conditions.push(
      `(e.country = ${bind(filter.place.toUpperCase())} OR contains(lower(e.place), ${bind(filter.place.toLowerCase())}))`,
    );
  }
  if (filter.source !== undefined) {
    conditions.push(isOfSource("e.source", bind(filter.source), "e.key"));
  }
  conditions.push(...within(filter, bind), ...narrowing(filter, bind));
  const where = conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
  const sql = `${join} ${where}`;
  const keys = found !== "" && where === "" ? `FROM ${found} e` : `FROM event_fact e ${sql}`;
  return { sql, values, ranked: found !== "", keys };
}

type Bind = (value: DuckDBValue) => string;

function within({ since, until }: EventFilter, bind: Bind): string[] {
  return [
    ...(since === undefined ? [] : [`e.day >= ${bind(since)}::DATE`]),
    ...(until === undefined ? [] : [`e.day < ${bind(until)}::DATE`]),
  ];
}

function narrowing(filter: EventFilter, bind: Bind): string[] {
  const { mode, quad, context, minOwners, minConfidence, claimed, ids, notIds } = filter;
  const conditions: string[] = [];
  if (mode !== undefined) conditions.push(`e.mode IN ${stringsOf(bind(JSON.stringify(mode)))}`);
  if (quad !== undefined) conditions.push(`e.quad::VARCHAR IN ${stringsOf(bind(JSON.stringify(quad.map(String))))}`);
  if (context !== undefined) {
    const wanted = `from_json(${bind(JSON.stringify(context))}, '["VARCHAR"]')`;
    const among = (json: string): string =>
      `list_has_any(from_json(json_extract(${json}, '$.context'), '["VARCHAR"]'), ${wanted})`;
    // The contexts of a row that came in a set are those of its act.
    const act = `'{' || substr(split_part(json, chr(30), 1), 2) || '}'`;
    conditions.push(
      `(${among("e.record")} OR e.act IN (SELECT part FROM part WHERE starts_with(json, ',"event"') AND ${among(act)}))`,
    );
  }
  if (minOwners !== undefined) conditions.push(`e.owners >= ${bind(minOwners)}`);
  if (minConfidence !== undefined) conditions.push(`e.confidence >= ${bind(minConfidence)}`);
  if (claimed !== undefined) conditions.push(`e.claimed = ${bind(claimed)}`);
  if (ids !== undefined) conditions.push(`e.key IN ${keysOf(bind(keysOfIds(ids)))}`);
  if (notIds !== undefined) conditions.push(`e.key NOT IN ${keysOf(bind(keysOfIds(notIds)))}`);
  return conditions;
}

/** "ISR" is a code, "ISR:MIL" a code and sector, "Q22686" a known actor, anything else part of a name. */
function sideSql(side: "actor" | "recipient", wanted: string, bind: Bind): string {
  const among = (condition: string): string => `e.${side}s IN (SELECT part FROM party WHERE ${condition})`;
  if (/^Q\d{1,12}$/.test(wanted)) return among(`wikidata = ${bind(wanted)}`);
  const coded = /^([A-Z]{3})(?:[:/]([A-Z]{3}))?$/.exec(wanted);
  if (coded === null) return among(`contains(lower(name), ${bind(wanted.toLowerCase())})`);
  return among(`code = ${bind(coded[1] ?? "")}${coded[2] === undefined ? "" : ` AND sector = ${bind(coded[2])}`}`);
}

/** What is no id stands for no event. */
function keysOfIds(ids: readonly string[]): string {
  return keysJson(ids.flatMap((id) => keyOf(id) ?? []));
}

function auxiliarySql(marks: readonly string[], bind: Bind): string {
  const each = marks.map((mark) =>
    mark === "none" ? "e.auxiliary = ''" : `list_contains(string_split(e.auxiliary, ' '), ${bind(mark)})`,
  );
  return `(${each.join(" OR ")})`;
}

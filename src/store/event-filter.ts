import type { DuckDBValue } from "@duckdb/node-api";
import { rankedKeys } from "./search.ts";

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
}

/** A filter as SQL: what follows `FROM event_row e`, with its parameters by number. `ranked` tells that `found.score` can be sorted by. */
export interface FilterSql {
  readonly sql: string;
  readonly values: DuckDBValue[];
  readonly ranked: boolean;
}

/** Compiles a filter; every value is bound, none is written into the SQL. */
export function filterSql(filter: EventFilter): FilterSql {
  const values: DuckDBValue[] = [];
  const bind = (value: DuckDBValue): string => `$${values.push(value)}`;
  const conditions: string[] = [];
  const join = filter.q === undefined ? "" : `JOIN ${rankedKeys("event", bind(filter.q))} found ON found.key = e.id`;
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
    const source = bind(filter.source);
    conditions.push(
      `(e.source = ${source} OR e.id IN (SELECT event FROM event_report WHERE publisher = ${source} OR owner = ${source}))`,
    );
  }
  if (filter.since !== undefined) conditions.push(`e.day >= ${bind(filter.since)}::DATE`);
  if (filter.until !== undefined) conditions.push(`e.day < ${bind(filter.until)}::DATE`);
  const where = conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
  return { sql: `${join} ${where}`, values, ranked: filter.q !== undefined };
}

type Bind = (value: DuckDBValue) => string;

/** "ISR" is a code, "ISR:MIL" a code and sector, anything else part of a name. */
function sideSql(side: "actor" | "recipient", wanted: string, bind: Bind): string {
  const coded = /^([A-Z]{3})(?:[:/]([A-Z]{3}))?$/.exec(wanted);
  const condition =
    coded === null
      ? `contains(lower(name), ${bind(wanted.toLowerCase())})`
      : `code = ${bind(coded[1] ?? "")}${coded[2] === undefined ? "" : ` AND sector = ${bind(coded[2])}`}`;
  return `e.id IN (SELECT event FROM entity_row WHERE side = '${side}' AND ${condition})`;
}

function auxiliarySql(marks: readonly string[], bind: Bind): string {
  const each = marks.map((mark) =>
    mark === "none" ? "e.auxiliary = ''" : `list_contains(string_split(e.auxiliary, ' '), ${bind(mark)})`,
  );
  return `(${each.join(" OR ")})`;
}

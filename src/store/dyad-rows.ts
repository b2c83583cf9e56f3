import type { DuckDBValue } from "@duckdb/node-api";
import { SHARED_CODES, type Side } from "../relations/side.ts";
import { isKeyOfSource } from "./of-source.ts";

/** A query with its parameters. */
export interface Query {
  readonly sql: string;
  readonly values: readonly DuckDBValue[];
}

/** From whom to whom. */
export interface Ends {
  readonly actor: Side;
  readonly recipient: Side;
  /** Only what came from there: see `isOfSource`. */
  readonly source?: string;
}

type Bind = (value: DuckDBValue) => string;

/**
 * The rows of `dyad_row` that count from one side to the other, one an event, as (day, kind, days, reports, owner_set, event); as `countsFrom` of
 * relations/direction.ts has it. `values` are parameters that are bound already.
 */
export function rowsBetween({ actor, recipient, source }: Ends, values: readonly DuckDBValue[]): Query {
  const bound = [...values];
  const bind = (value: DuckDBValue): string => `$${bound.push(value)}`;
  // An act without recipient is no act of a side towards itself.
  const other = actor.label === recipient.label ? " AND NOT mutual" : "";
  const from = source === undefined ? "" : ` AND ${isKeyOfSource(bind(source), "event")}`;
  const where = `${stands("a", actor, bind)} AND ${stands("b", recipient, bind)}${other}${from}`;
  const columns = "day, kind, days, reports, owner_set, event";
  const plain = [actor, recipient].every((side) => side.kind === "code" && !SHARED_CODES.has(side.code));
  const sql = plain
    ? `SELECT ${columns} FROM dyad_row WHERE ${where} AND lead`
    : `SELECT DISTINCT ${columns} FROM dyad_row WHERE ${where}`;
  return { sql, values: bound };
}

function stands(end: "a" | "b", side: Side, bind: Bind): string {
  switch (side.kind) {
    case "code":
      return code(end, side.code, bind);
    case "sector":
      return `${code(end, side.code, bind)} AND ${end}_sector = ${bind(side.sector)}`;
    case "actor":
      return `${end}_id = ${bind(side.identifier)}`;
    case "bloc":
      return ofBloc(end, side.bloc, bind);
  }
}

/** The key of a party is its code unless many bodies share that code; rows are sorted by key. */
function code(end: "a" | "b", wanted: string, bind: Bind): string {
  return `${SHARED_CODES.has(wanted) ? `${end}_code` : end} = ${bind(wanted)}`;
}

/** Its members on the day, and the organisation itself. */
function ofBloc(end: "a" | "b", bloc: Extract<Side, { kind: "bloc" }>["bloc"], bind: Bind): string {
  const members = bloc.members.map(({ code: member, from, to }) => {
    const until = Number.isFinite(to) ? ` AND day < ${to}` : "";
    return `(${end}_code = ${bind(member)} AND day >= ${from}${until})`;
  });
  const itself = `${end}_id = ${bind(bloc.identifier)} OR (${end}_code = 'IGO' AND ${end}_name = ${bind(bloc.name.toLowerCase())})`;
  return `(${[...members, itself].join(" OR ")})`;
}

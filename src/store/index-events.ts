import type { DuckDBConnection } from "@duckdb/node-api";
import { SHARED_CODES } from "../relations/side.ts";
import { readSetting, writeSetting } from "./setting.ts";

/** Rows added behind the sorted part of a table before it is sorted anew: this many, or a share of what is there. */
const UNSORTED_ROWS = 200_000;
const UNSORTED_SHARE = 0.5;

/** Adds the events of the temporary table `fresh` (column key) to the relations and to the search index. Within a transaction of the caller. */
export async function indexEvents(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE fresh_event AS
    SELECT number, key, day, kind, type, (coalesce(enddate, date) - date + 1)::INTEGER AS days, reports, owner_set, actors, recipients, location, words
    FROM event_fact SEMI JOIN fresh USING (key)`);
  await addRelations(connection);
  await addWords(connection);
  await connection.run("DROP TABLE fresh_event");
  await connection.run("DROP TABLE fresh");
}

/** One row for each pair of parties, as `countsFrom` of relations/direction.ts has it; `lead` marks one row of an event and pair of keys. */
const ADD_RELATIONS = `
  INSERT INTO dyad_row
  WITH combination AS (SELECT DISTINCT actors, recipients, coalesce(type = 'COOPERATE', false) AS twoway FROM fresh_event WHERE day IS NOT NULL),
  sided AS (
    SELECT actors, recipients, twoway, x AS one, y AS other, false AS mutual
    FROM combination JOIN party x ON x.part = actors JOIN party y ON y.part = recipients
    UNION ALL
    SELECT actors, recipients, twoway, y, x, false
    FROM combination JOIN party x ON x.part = actors JOIN party y ON y.part = recipients WHERE twoway
    UNION ALL
    SELECT actors, recipients, twoway, x, y, true
    FROM combination JOIN party x ON x.part = actors JOIN party y ON y.part = actors AND y.place <> x.place
    WHERE recipients NOT IN (SELECT part FROM party)
  ), pair AS (
    SELECT DISTINCT actors, recipients, twoway, mutual, one.side AS a, other.side AS b,
      one.code AS a_code, one.sector AS a_sector, one.wikidata AS a_id, CASE WHEN one.code = 'IGO' THEN lower(one.name) END AS a_name,
      other.code AS b_code, other.sector AS b_sector, other.wikidata AS b_id, CASE WHEN other.code = 'IGO' THEN lower(other.name) END AS b_name
    FROM sided WHERE one.side IS NOT NULL AND other.side IS NOT NULL
  ), led AS (
    SELECT *, row_number() OVER (PARTITION BY actors, recipients, twoway, a, b ORDER BY a_sector, b_sector, a_id, b_id) = 1 AS lead FROM pair
  )
  SELECT a, b, (day - DATE '1970-01-01')::INTEGER, kind, days, reports, owner_set, key,
    a_code, a_sector, a_id, a_name, b_code, b_sector, b_id, b_name, mutual, lead
  FROM fresh_event e JOIN led l ON l.actors = e.actors AND l.recipients = e.recipients AND l.twoway = coalesce(e.type = 'COOPERATE', false)
  WHERE day IS NOT NULL ORDER BY a, b, day`;

async function addRelations(connection: DuckDBConnection): Promise<void> {
  const { rowsChanged } = await connection.run(ADD_RELATIONS);
  await keepSorted(connection, { table: "dyad_row", order: "a, b, day", added: rowsChanged });
}

async function addWords(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE said AS
    SELECT number, list_distinct(list_concat(a.terms, r.terms, coalesce(l.terms, []), coalesce(term_keys(e.words), []))) AS terms
    FROM fresh_event e JOIN part a ON a.part = actors JOIN part r ON r.part = recipients LEFT JOIN part l ON l.part = location`);
  const { rowsChanged } = await connection.run(
    "INSERT INTO event_word SELECT unnest(terms) AS term, number, len(terms) AS length FROM said ORDER BY term, number",
  );
  await connection.run("DROP TABLE said");
  await keepSorted(connection, { table: "event_word", order: "term, number", added: rowsChanged });
}

interface Sorting {
  readonly table: "dyad_row" | "event_word";
  readonly order: string;
  /** Rows of the last, sorted run. */
  readonly added: number;
}

/** A query reads few blocks of a sorted table. What is added comes in sorted runs; when they are many, the table is sorted as a whole. */
async function keepSorted(connection: DuckDBConnection, { table, order, added }: Sorting): Promise<void> {
  const counted = await connection.runAndReadAll(`SELECT count(*) FROM ${table}`);
  const rows = Number(counted.getRows()[0]?.[0] ?? 0);
  const sorted = Number((await readSetting(connection, `sorted-${table}`)) ?? 0);
  if (rows - sorted <= Math.max(UNSORTED_ROWS, rows * UNSORTED_SHARE)) return;
  if (rows > added) {
    await connection.run(`CREATE TABLE sorted_anew AS SELECT * FROM ${table} ORDER BY ${order}`);
    await connection.run(`DROP TABLE ${table}`);
    await connection.run(`ALTER TABLE sorted_anew RENAME TO ${table}`);
  }
  await writeSetting(connection, `sorted-${table}`, String(rows));
}

/** SQL that is true for pairs of `dyad_row` of which each side is known, not one of many bodies that share a code. */
export const KNOWN_SIDES: string = ["a", "b"].map(isSide).join(" AND ");

/** SQL that is true for rows of `dyad_row` of the table of all relations: two different sides, each known. */
export const BETWEEN_SIDES: string = `lead AND a <> b AND ${KNOWN_SIDES}`;

function isSide(column: string): string {
  const shared = [...SHARED_CODES].map((code) => `'${code} %'`);
  return shared.map((pattern) => `${column} NOT LIKE ${pattern}`).join(" AND ");
}

import type { DuckDBConnection } from "@duckdb/node-api";
import type { RefusalReason, SetImport } from "../formats/format.ts";
import type { Layout } from "../formats/import/layout.ts";
import { appendRows, inTransaction } from "./append-rows.ts";
import { rowCells, tupleOf, type SetPart } from "./import-cells.ts";
import { createPartMaps } from "./import-parts.ts";
import type { Store } from "./open-store.ts";
import { PENDING } from "./pending-events.ts";
import { nextNumber } from "./write-events.ts";

/** What came of a batch of lines. */
export interface BatchCounts {
  /** Rows that became events, those that the store had among them. */
  readonly imported: number;
  readonly known: number;
  readonly refused: ReadonlyMap<RefusalReason, number>;
  /** Rows that the row-by-row reader must judge: another number of cells, or signs of a wrong code page. */
  readonly odd: readonly string[];
}

/** Takes lines of one layout in sets: cells are cut in SQL, each distinct part is read once, and events are put together by joins. */
export interface SetImporter {
  take(lines: readonly string[]): Promise<BatchCounts>;
}

const TAB = "chr(9)";
/** NUL stands in UTF-16 read as bytes, U+FFFD in Latin-1 read as UTF-8. */
const WRONG_CODE_PAGE = "contains(line, chr(0)) OR contains(line, chr(65533))";

/** The importer of one file; `source` is the corpus of its layouts. One transaction a batch. The result is that of `createRowReader`, row by row. */
export function createSetImporter({ connection }: Store, source: string, sets: SetImport, layout: Layout): SetImporter {
  const maps = createPartMaps(connection, layout, sets.partsOf(layout.mapping));
  return {
    take: async (lines) => {
      await cutCells(connection, lines, layout);
      let counts = { imported: 0, known: 0, refused: new Map<RefusalReason, number>() };
      await inTransaction(connection, async () => {
        await maps.read();
        counts = await writeRows(connection, source, layout);
      });
      const odd = await connection.runAndReadAll("SELECT odd FROM row_cell WHERE odd IS NOT NULL ORDER BY rowid");
      return { ...counts, odd: odd.getRows().map(([line]) => String(line)) };
    },
  };
}

/** Fills the temporary table `row_cell`; a row that does not fit stands in its column `odd` and counts for nothing else. */
async function cutCells(connection: DuckDBConnection, lines: readonly string[], layout: Layout): Promise<void> {
  await connection.run("CREATE OR REPLACE TEMP TABLE taken_line (line VARCHAR)");
  await appendRows(
    connection,
    "taken_line",
    lines.map((line) => [line]),
  );
  const tuples = (["when", "reported", "act", "actor", "recipient", "place"] as const).map(
    (part: SetPart) => `${tupleOf(part, layout)} AS ${part}_cells`,
  );
  const own = rowCells(layout).map(({ name, sql }) => `${sql} AS ${name}`);
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE row_cell AS
    SELECT CASE WHEN len(cells) <> ${layout.width} OR ${WRONG_CODE_PAGE} THEN line END AS odd,
      ('0x' || sha256('${layout.mapping.name}' || ${TAB} || line)[1:16])::UBIGINT AS key, ${[...tuples, ...own].join(", ")}
    FROM (SELECT line, string_split(line, ${TAB}) AS cells FROM taken_line)`);
  await connection.run("DROP TABLE taken_line");
}

/** Writes the events of `row_cell` by the maps of its parts, and counts what was refused, in the order in which a row is judged. */
async function writeRows(
  connection: DuckDBConnection,
  source: string,
  layout: Layout,
): Promise<{ imported: number; known: number; refused: Map<RefusalReason, number> }> {
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE judged AS
    SELECT c.rowid AS row, c.key, coalesce(w.fault, t.fault, CASE WHEN a.empty AND r.empty THEN 'no-actor' END) AS fault
    FROM row_cell c JOIN map_when w ON w.tuple = c.when_cells JOIN map_act t ON t.tuple = c.act_cells
    JOIN map_actor a ON a.tuple = c.actor_cells JOIN map_recipient r ON r.tuple = c.recipient_cells
    WHERE c.odd IS NULL`);
  const counted = await connection.runAndReadAll("SELECT fault, count(*)::INTEGER FROM judged GROUP BY fault");
  const refused = new Map<RefusalReason, number>();
  let imported = 0;
  for (const [fault, count] of counted.getRows()) {
    // The maps hold the reasons of the readers.
    if (typeof fault === "string") refused.set(fault as RefusalReason, Number(count));
    else imported += Number(count);
  }
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE fresh AS
    SELECT key, min(row) AS row FROM judged ANTI JOIN event_fact USING (key)
      ANTI JOIN (SELECT key_of(id) AS key FROM report_row WHERE source <> 'thaw') USING (key)
    WHERE fault IS NULL GROUP BY key`);
  const own = rowCells(layout).map(({ name }) => name);
  const first = await nextNumber(connection);
  const { rowsChanged } = await connection.run(`
    INSERT INTO event_fact BY NAME
    SELECT (${first} + row_number() OVER () - 1)::INTEGER AS number, c.key, '${source}' AS source, w.date, w.enddate, m.reported, least(w.date, m.reported) AS day, t.type, t.mode, t.auxiliary, t.quad, t.scale, t.cameo,
      l.country, l.place, l.lat, l.lon, 1.0 AS confidence, false AS claimed, 1 AS reports, 1 AS owners, t.kind, a.part AS actors, r.part AS recipients,
      l.part AS location, t.part AS act, w.date_precision, ${own.map((name) => `c.${name}`).join(", ")}
    FROM row_cell c JOIN fresh f ON f.row = c.rowid JOIN map_when w ON w.tuple = c.when_cells JOIN map_reported m ON m.tuple = c.reported_cells
    JOIN map_act t ON t.tuple = c.act_cells JOIN map_actor a ON a.tuple = c.actor_cells JOIN map_recipient r ON r.tuple = c.recipient_cells
    JOIN map_place l ON l.tuple = c.place_cells`);
  await connection.run(`INSERT INTO ${PENDING} SELECT key FROM fresh`);
  await connection.run("DROP TABLE judged");
  await connection.run("DROP TABLE fresh");
  return { imported, known: imported - rowsChanged, refused };
}

import type { DuckDBConnection } from "@duckdb/node-api";
import type { EventRecord } from "../contract/event-record.ts";
import type { Layout } from "../formats/import/layout.ts";
import { actFields, isFault, type CellOf, type RowParts } from "../formats/import/row-parts.ts";
import { appendRows, type Cell } from "./append-rows.ts";
import { kindCells } from "./event-cells.ts";
import { actPart, castPart, placePart, writeParts, type Part } from "./event-parts.ts";
import { cellsOf, type SetPart } from "./import-cells.ts";
import { writeMissing } from "./write-events.ts";

/** The temporary tables that say what each distinct part of a file means. */
export interface PartMaps {
  /** Reads the parts of the table `row_cell` that no earlier batch had, and keeps what they mean for the store. Within a transaction of the caller. */
  read(): Promise<void>;
}

interface MapTable {
  readonly part: SetPart;
  /** Columns after `tuple`. */
  readonly columns: string;
  readonly row: (cell: CellOf, found: Found) => Cell[];
}

/** What reading parts found for the tables that events share. Mutated by the rows of a map. */
interface Found {
  readonly parts: Part[];
  readonly kinds: Cell[][];
}

/** Makes the maps of a file, empty. */
export function createPartMaps(connection: DuckDBConnection, layout: Layout, parts: RowParts): PartMaps {
  const tables = mapTables(parts);
  let isMade = false;
  return {
    read: async () => {
      const found: Found = { parts: [], kinds: [] };
      for (const table of tables) {
        const name = `map_${table.part}`;
        if (!isMade) await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} (tuple VARCHAR, ${table.columns})`);
        const rows = await connection.runAndReadAll(
          `SELECT DISTINCT ${table.part}_cells FROM row_cell ANTI JOIN ${name} ON tuple = ${table.part}_cells WHERE odd IS NULL`,
        );
        const read = rows.getRows().map(([tuple]): Cell[] => {
          const text = String(tuple);
          return [text, ...table.row(cellsOf(table.part, text, layout), found)];
        });
        await appendRows(connection, name, read);
      }
      isMade = true;
      await writeParts(connection, found.parts);
      await writeMissing(
        connection,
        "kind",
        found.kinds.map((cells) => [cells]),
      );
    },
  };
}

function mapTables(parts: RowParts): MapTable[] {
  const side = (part: "actor" | "recipient"): MapTable => ({
    part,
    columns: "part UBIGINT, empty BOOLEAN",
    row: (cell, found) => {
      const entities = parts[part](cell);
      return [added(castPart(entities), found), entities.length === 0];
    },
  });
  return [
    {
      part: "when",
      columns: "date DATE, enddate DATE, date_precision VARCHAR, fault VARCHAR",
      row: (cell) => {
        const days = parts.when(cell);
        return isFault(days) ? [null, null, null, days.refused] : [days.date, days.enddate, days.precision, null];
      },
    },
    { part: "reported", columns: "reported DATE", row: (cell) => [parts.reported(cell)] },
    {
      part: "act",
      columns:
        "part UBIGINT, kind UBIGINT, type VARCHAR, mode VARCHAR, auxiliary VARCHAR, quad INTEGER, scale DOUBLE, cameo VARCHAR, fault VARCHAR",
      row: (cell, found) => actRow(parts, cell, found),
    },
    side("actor"),
    side("recipient"),
    {
      part: "place",
      columns: "part UBIGINT, country VARCHAR, place VARCHAR, lat DOUBLE, lon DOUBLE",
      row: (cell, found) => {
        const place = parts.place(cell);
        if (place === null) return [null, null, null, null, null];
        const name = place.resolved_place ?? place.extracted_place;
        return [added(placePart(place), found), place.country_code, name, place.lat, place.lon];
      },
    },
  ];
}

function actRow(parts: RowParts, cell: CellOf, found: Found): Cell[] {
  const act = parts.act(cell);
  if (isFault(act)) return [null, null, null, null, null, null, null, null, act.refused];
  const fields = actFields(act);
  // `actPart` and `kindCells` look at these fields alone.
  const record = fields as EventRecord;
  const kind = kindCells(record, false);
  found.kinds.push(kind);
  return [
    added(actPart(record), found),
    kind[0] ?? null,
    fields.event[0] ?? null,
    fields.mode[0] ?? null,
    fields.auxiliary.join(" "),
    fields.quad_code,
    fields.event_scale,
    fields.cameo,
    null,
  ];
}

function added(part: Part, { parts }: Found): bigint {
  parts.push(part);
  return part.key;
}

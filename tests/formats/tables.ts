import { buildFormatTables, type FormatTables } from "../../src/formats/tables/format-tables.ts";
import { readDataTable } from "../../src/pipeline/data-files.ts";

/** The shipped tables, as every test of this folder uses them. */
export const TABLES: FormatTables = buildFormatTables((path) => readDataTable(path));

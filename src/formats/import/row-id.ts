import { hash } from "node:crypto";

/**
 * The id of an imported row: first 16 hex digits of SHA-256 over the layout's name and the row's cells, joined by tabs.
 * The same row has the same id in every file, so a second import of it changes nothing.
 */
export function rowId(layout: string, row: string): string {
  return hash("sha256", `${layout}\t${row}`, "hex").slice(0, 16);
}

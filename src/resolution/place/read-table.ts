import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ThawError } from "../../errors.ts";

/** The bytes of a file of the gazetteer, unpacked where its name ends in .gz. Throws `data-missing`. */
export function readBytes(folder: string, name: string): Uint8Array {
  try {
    const bytes = readFileSync(join(folder, name));
    return name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  } catch (cause) {
    throw new ThawError(
      "data-missing",
      `the gazetteer file ${join(folder, name)} cannot be read`,
      "install the package again: data/gazetteer ships with it",
      { cause },
    );
  }
}

/** The lines of a file, and of a table those after its header. */
export function readLines(folder: string, name: string): readonly string[] {
  return new TextDecoder()
    .decode(readBytes(folder, name))
    .split("\n")
    .filter((line) => line !== "");
}

/** A cell of a row by its column, from 0; empty where the row is short. */
export type Cell = (column: number) => string;

/** The rows of a table with a header. */
export function readTable(folder: string, name: string): readonly Cell[] {
  return readRows(folder, name).map(cellOf);
}

export function cellOf(cells: readonly string[]): Cell {
  return (column) => cells[column] ?? "";
}

/** The cells of each row of a table with a header. */
export function readRows(folder: string, name: string): readonly (readonly string[])[] {
  return readLines(folder, name)
    .slice(1)
    .map((line) => line.split("\t"));
}

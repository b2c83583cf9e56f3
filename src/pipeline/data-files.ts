import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ThawError } from "../errors.ts";

/** The package's root, where data/ lies: one folder above dist/ (and above src/ when tests run from source). */
export const PACKAGE_ROOT: string = join(import.meta.dirname, "..", "..");

/** The text of a file under data/. Throws `data-missing` when it is not there. */
export function readDataFile(path: string, root: string = PACKAGE_ROOT): string {
  try {
    return readFileSync(join(root, "data", path), "utf8");
  } catch (cause) {
    throw new ThawError(
      "data-missing",
      `the data file data/${path} cannot be read`,
      "install the package again: data files ship with it",
      { cause },
    );
  }
}

/** The rows of a TSV file under data/, each a map from column to cell. Throws `data-missing` when the file is not there. */
export function readDataTable(path: string, root: string = PACKAGE_ROOT): Record<string, string>[] {
  const content = readDataFile(path, root).split("\n");
  const [header = "", ...lines] = content.filter((line) => line !== "" && !line.startsWith("#"));
  const columns = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
}

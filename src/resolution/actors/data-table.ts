import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ThawError } from "../../errors.ts";

/** The rows of a TSV file of data/actors, without its header. Throws `data-missing` where it cannot be read. */
export function readActorTable(dataDir: string, name: string): string[] {
  const file = join(dataDir, name);
  try {
    const lines = readFileSync(file, "utf8").split("\n");
    return lines.slice(1).filter((line) => line !== "");
  } catch (cause) {
    throw new ThawError(
      "data-missing",
      `the actor table ${file} cannot be read`,
      "install the package again: data files ship with it",
      { cause },
    );
  }
}

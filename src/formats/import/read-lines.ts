import type { ImportedRow, ImportOptions, RowReader } from "../format.ts";

/** Turns a reader that is fed line by line into a plain function over lines. */
export function readLines(
  open: (options?: ImportOptions) => RowReader,
): (lines: Iterable<string>, options?: ImportOptions) => Iterable<ImportedRow> {
  return function* rows(lines, options) {
    const reader = open(options);
    for (const line of lines) yield* reader.read(line);
    yield* reader.end();
  };
}

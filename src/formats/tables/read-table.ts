/** Reads one TSV under data/ (header row, `#` comments): the caller does the reading, so that formats stay free of files. */
export type ReadTable = (path: string) => readonly Readonly<Record<string, string>>[];

/** The parts of a cell that holds a list, without empty ones. */
export function listOf(cell: string | undefined, separator: string): string[] {
  return (cell ?? "").split(separator).filter((part) => part !== "");
}

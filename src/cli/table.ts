const GAP = "  ";
const WIDEST = 60;

/** Rows under their titles, columns as wide as their widest cell; numbers stand to the right. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => titles.map((_, column) => cut(row[column] ?? "")));
  const numeric = titles.map(
    (_, column) => cells.length > 0 && cells.every((row) => /^(?:[+-]?[\d.]+)?$/.test(row[column] ?? "")),
  );
  const widths = titles.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        numeric[column] === true ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join(GAP)
      .trimEnd();
  return [line(titles), ...cells.map(line)].join("\n");
}

function cut(cell: string): string {
  const flat = cell.replaceAll(/\s+/g, " ");
  return flat.length <= WIDEST ? flat : `${flat.slice(0, WIDEST - 1)}…`;
}

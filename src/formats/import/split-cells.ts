/** The cells of one line. Quotes mean something only in comma-separated files (RFC 4180); tab-separated ones are cut as they stand. */
export function splitCells(line: string, separator: "\t" | ","): string[] {
  if (separator === "\t") return line.split("\t");
  return line.includes('"') ? splitQuoted(line) : line.split(",");
}

/** True when a quoted cell is still open at the end of the text: the next line belongs to it. */
export function isOpen(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 1;
}

function splitQuoted(line: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const end = line[at] === '"' ? closingQuote(line, at) : at;
    const comma = line.indexOf(",", end);
    const stop = comma === -1 ? line.length : comma;
    cells.push(unquote(line.slice(at, stop)));
    at = stop + 1;
  }
  return cells;
}

/** Where the cell that opens at `from` closes; doubled quotes stand for one. */
function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from + 1);
  while (at !== -1 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at === -1 ? line.length : at;
}

function unquote(cell: string): string {
  if (!cell.startsWith('"')) return cell;
  return cell.slice(1, cell.endsWith('"') && cell.length > 1 ? -1 : undefined).replaceAll('""', '"');
}

/** A piece of a line: plain, code, strong, emphasis or a link out. */
export interface Inline {
  readonly kind: "text" | "code" | "strong" | "em" | "link";
  readonly text: string;
  /** Of links: an address that begins with http. */
  readonly href?: string;
}

/** A block of a document. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly inlines: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: "table";
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
      readonly isNumber: readonly boolean[];
    }
  | { readonly kind: "code"; readonly text: string };

interface Reader {
  readonly lines: readonly string[];
  at: number;
}

/** Reads the Markdown that our own documents are written in. Whatever it does not know stays as text; it makes no HTML. */
export function readMarkdown(text: string): Block[] {
  const lines = text.replaceAll(/<!--[\s\S]*?-->/g, "").split(/\r?\n/);
  const reader: Reader = { lines, at: 0 };
  const blocks: Block[] = [];
  while (reader.at < lines.length) {
    const block = nextBlock(reader);
    if (block !== null) blocks.push(block);
  }
  return blocks;
}

function nextBlock(reader: Reader): Block | null {
  const line = lineOf(reader);
  if (line.trim() === "") {
    reader.at += 1;
    return null;
  }
  if (line.startsWith("```")) return readCode(reader);
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  if (heading !== null) {
    reader.at += 1;
    return { kind: "heading", level: heading[1]?.length ?? 1, inlines: readInlines(heading[2] ?? "") };
  }
  if (isTableStart(reader)) return readTable(reader);
  if (itemOf(line) !== null) return readList(reader);
  return readParagraph(reader);
}

function readCode(reader: Reader): Block {
  reader.at += 1;
  const held: string[] = [];
  while (reader.at < reader.lines.length && !lineOf(reader).startsWith("```")) held.push(take(reader));
  reader.at += 1;
  return { kind: "code", text: held.join("\n") };
}

function readTable(reader: Reader): Block {
  const head = cellsOf(take(reader));
  const marks = cellsOf(take(reader));
  const rows: string[][] = [];
  while (reader.at < reader.lines.length && lineOf(reader).trim().startsWith("|")) rows.push(cellsOf(take(reader)));
  return {
    kind: "table",
    head: head.map(readInlines),
    rows: rows.map((row) => row.map(readInlines)),
    isNumber: head.map((_, place) => (marks[place] ?? "").endsWith(":")),
  };
}

function readList(reader: Reader): Block {
  const isOrdered = /^\s*\d+\./.test(lineOf(reader));
  const items: string[] = [];
  while (reader.at < reader.lines.length && lineOf(reader).trim() !== "") {
    const line = take(reader);
    const item = itemOf(line);
    if (item !== null) items.push(item);
    // A line that goes on with the item above it.
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  return { kind: "list", isOrdered, items: items.map(readInlines) };
}

function readParagraph(reader: Reader): Block {
  const held = [take(reader)];
  while (reader.at < reader.lines.length && !endsParagraph(reader)) held.push(take(reader));
  return { kind: "paragraph", inlines: readInlines(held.map((line) => line.trim()).join(" ")) };
}

function endsParagraph(reader: Reader): boolean {
  const line = lineOf(reader);
  return line.trim() === "" || /^(?:#{1,6}\s|```)/.test(line) || itemOf(line) !== null || isTableStart(reader);
}

function isTableStart({ lines, at }: Reader): boolean {
  return (lines[at] ?? "").trim().startsWith("|") && /^\|(?:\s*:?-+:?\s*\|)+\s*$/.test((lines[at + 1] ?? "").trim());
}

function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, "").replace(/\|$/, "");
  return inner.split("|").map((cell) => cell.trim());
}

function itemOf(line: string): string | null {
  return /^\s*(?:[-*]|\d+\.)\s+(.*)$/.exec(line)?.[1] ?? null;
}

/** Code, strong, emphasis, links; links that lead nowhere outside are their words. */
export function readInlines(text: string): Inline[] {
  const found: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\][]+)\]\(([^)\s]+)\)/g)) {
    if (match.index > from) found.push({ kind: "text", text: text.slice(from, match.index) });
    from = match.index + match[0].length;
    found.push(inlineOf(match));
  }
  if (from < text.length) found.push({ kind: "text", text: text.slice(from) });
  return found;
}

function inlineOf([, code, strong, em, words, href]: RegExpMatchArray): Inline {
  if (code !== undefined) return { kind: "code", text: code };
  if (strong !== undefined) return { kind: "strong", text: strong };
  if (em !== undefined) return { kind: "em", text: em };
  return href !== undefined && /^https?:/.test(href)
    ? { kind: "link", text: words ?? href, href }
    : { kind: "text", text: words ?? "" };
}

function lineOf({ lines, at }: Reader): string {
  return lines[at] ?? "";
}

function take(reader: Reader): string {
  const line = lineOf(reader);
  reader.at += 1;
  return line;
}

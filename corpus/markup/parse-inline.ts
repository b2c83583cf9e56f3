import { isLabel } from "./label.ts";
import type { Report } from "./problem.ts";
import { trimMark } from "./trim-mark.ts";

/** Words that carry a label; [start, end) in UTF-16 code units of the plain line. */
export interface Mark {
  label: string;
  start: number;
  end: number;
}

/** A line without its markup, and what was marked in it. */
export interface MarkedLine {
  text: string;
  marks: Mark[];
}

const OPENING = /\[([^:[\]\s]*):/y;

/** Reads `[label:words]` markup, which may nest; `\[` and `\]` are literal brackets. Faults are reported, never thrown. */
export function parseInline(raw: string, line: number, report: Report): MarkedLine {
  let text = "";
  const marks: Mark[] = [];
  const open: { label: string; start: number }[] = [];
  let at = 0;
  while (at < raw.length) {
    const char = raw.charAt(at);
    if (char === "\\" && (raw[at + 1] === "[" || raw[at + 1] === "]")) {
      text += raw.charAt(at + 1);
      at += 2;
    } else if (char === "[") {
      const label = openingLabel(raw, at, line, report);
      open.push({ label, start: text.length });
      at += label === "" ? 1 : label.length + 2;
    } else if (char === "]") {
      closeMark(open.pop(), text, marks, raw, line, report);
      at += 1;
    } else {
      text += char;
      at += 1;
    }
  }
  for (const left of open) {
    report(line, left.label, "a mark that opens must close on its line", "add the closing ] after the marked words");
  }
  // The outer of two marks on the same words closes last and stands first.
  const trimmed = marks
    .toReversed()
    .filter((mark) => mark.label !== "")
    .map((mark) => trimMark(mark, text));
  return { text, marks: trimmed.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function openingLabel(raw: string, at: number, line: number, report: Report): string {
  OPENING.lastIndex = at;
  const label = OPENING.exec(raw)?.[1];
  if (label !== undefined && isLabel(label)) return label;
  report(
    line,
    raw.slice(at, at + 20),
    "a [ opens a mark and is followed by a lower-case label and a colon",
    "write [label:words], or \\[ for a literal bracket",
  );
  return "";
}

function closeMark(
  opened: { label: string; start: number } | undefined,
  text: string,
  marks: Mark[],
  raw: string,
  line: number,
  report: Report,
): void {
  if (opened === undefined) {
    report(line, raw.slice(0, 40), "a ] closes a mark that is open", "open the mark with [label: or write \\]");
    return;
  }
  const words = text.slice(opened.start);
  if (words === "" || words !== words.trim()) {
    report(
      line,
      `[${opened.label}:${words}]`,
      "a mark holds words without spaces at its ends",
      "move the spaces outside the brackets",
    );
  }
  if (words !== "") marks.push({ label: opened.label, start: opened.start, end: text.length });
}

import type { EvidenceMark } from "../contract/answers/evidence.ts";
import { markup, type Markup } from "./markup.ts";

type Piece = Pick<EvidenceMark, "role" | "start" | "end">;

/** A text with its marked pieces, [start, end) from `offset` on; where two overlap, the one that begins later stands inside the other if it ends with it, else it gives way. */
export function markedText(text: string, marks: readonly Piece[], offset: number): Markup {
  const sorted = marks
    .map(({ role, start, end }) => ({ role, start: start - offset, end: end - offset }))
    .filter(({ role, start, end }) => role !== "evidence" && start >= 0 && end <= text.length && start < end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  return markup`${piecesOf(text, sorted, 0, text.length)}`;
}

/** The part [from, to) of a text as plain pieces and marks, each with its own inside. */
function piecesOf(text: string, marks: readonly Piece[], from: number, to: number): Markup[] {
  const pieces: Markup[] = [];
  let at = from;
  for (const mark of marks) {
    if (mark.start < at || mark.end > to) continue; // inside an earlier one, or across its edge
    const inner = marks.filter(
      (one) => one !== mark && one.start >= mark.start && one.end <= mark.end && !isSame(one, mark),
    );
    pieces.push(
      markup`${text.slice(at, mark.start)}`,
      markup`<mark class="${mark.role}" title="${mark.role}">${piecesOf(text, inner, mark.start, mark.end)}</mark>`,
    );
    at = mark.end;
  }
  return [...pieces, markup`${text.slice(at, to)}`];
}

function isSame(a: Piece, b: Piece): boolean {
  return a.start === b.start && a.end === b.end;
}

import type { EvidenceMark } from "../../../src/contract/answers/evidence.ts";

/** Roles with a colour of their own; `speech` shows as the speaker's. */
export const SHOWN_ROLES = ["actor", "recipient", "trigger", "date", "place", "cue", "speaker"] as const;

export type ShownRole = (typeof SHOWN_ROLES)[number];

/** A stretch of text with the same marks all along; without marks it is plain. */
export interface Segment {
  readonly text: string;
  /** Offset of the stretch in the text, which is its key. */
  readonly start: number;
  readonly marks: readonly EvidenceMark[];
  /** It belongs to the sentence or clause that the event was read from. */
  readonly isEvidence: boolean;
}

/** Cuts a text into paragraphs of segments. Offsets are UTF-16 code units; marks may overlap. Pure. */
export function paragraphsOf(text: string, marks: readonly EvidenceMark[]): Segment[][] {
  const paragraphs: Segment[][] = [];
  for (const found of text.matchAll(/[^\n]+/g)) {
    if (found[0].trim() === "") continue;
    paragraphs.push(segmentsOf(text, marks, found.index, found.index + found[0].length));
  }
  return paragraphs;
}

/** The segments of text[from, to). */
export function segmentsOf(text: string, marks: readonly EvidenceMark[], from: number, to: number): Segment[] {
  const inside = marks.filter(({ start, end }) => start < to && end > from && end > start);
  const cuts = new Set([from, to]);
  for (const { start, end } of inside) {
    if (start > from) cuts.add(start);
    if (end < to) cuts.add(end);
  }
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? to;
    const over = inside.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      text: text.slice(start, end),
      start,
      marks: over.filter(({ role }) => role !== "evidence"),
      isEvidence: over.some(({ role }) => role === "evidence"),
    };
  });
}

/** The colour of a mark; null for the evidence, which has none. */
export function shownRole(role: EvidenceMark["role"]): ShownRole | null {
  if (role === "evidence") return null;
  return role === "speech" ? "speaker" : role;
}

/** What links a span with its field: "actor:0", "date". */
export function linkKey({ role, index }: Pick<EvidenceMark, "role" | "index">): string {
  return index === null ? (shownRole(role) ?? role) : `${shownRole(role) ?? role}:${index}`;
}

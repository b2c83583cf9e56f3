import type { Mark } from "./parse-inline.ts";
import type { CorpusSentence, CorpusText } from "./parse-text.ts";

/** Where something stands: [start, end) in UTF-16 code units of the article's text or title. */
export interface PlacedSpan {
  start: number;
  end: number;
  in: "text" | "title";
}

/** A mark with its place in the article and the number of its sentence (-1 is the title). */
export interface PlacedMark extends PlacedSpan {
  label: string;
  sentence: number;
}

/** The plain article of a corpus text, and where its sentences and marks stand in it. */
export interface Layout {
  title: string | null;
  text: string;
  /** In the order of the text; the title is not among them. */
  sentences: PlacedSpan[];
  /** Title first, then the text, outer marks before inner ones. */
  marks: PlacedMark[];
}

/** Joins the sentences (one space inside a paragraph, an empty line between paragraphs) and moves every mark along. */
export function layOut(source: CorpusText): Layout {
  const sentences: PlacedSpan[] = [];
  const marks: PlacedMark[] = source.title === null ? [] : placeMarks(source.title.marks, 0, -1);
  let text = "";
  let before: CorpusSentence | null = null;
  for (const [index, sentence] of source.sentences.entries()) {
    if (before !== null) text += before.paragraph === sentence.paragraph ? " " : "\n\n";
    const start = text.length;
    text += sentence.text;
    sentences.push({ start, end: text.length, in: "text" });
    marks.push(...placeMarks(sentence.marks, start, index));
    before = sentence;
  }
  return { title: source.title?.text ?? null, text, sentences, marks };
}

function placeMarks(marks: readonly Mark[], offset: number, sentence: number): PlacedMark[] {
  const inside = sentence < 0 ? "title" : "text";
  return marks.map((mark) => ({
    label: mark.label,
    start: mark.start + offset,
    end: mark.end + offset,
    in: inside,
    sentence,
  }));
}

/** The marked words themselves. */
export function wordsAt(layout: Layout, span: PlacedSpan): string {
  return (span.in === "title" ? (layout.title ?? "") : layout.text).slice(span.start, span.end);
}

import type { EvidenceMark } from "../contract/answers/evidence.ts";
import type { EventRecord } from "../contract/event-record.ts";
import type { Span } from "../contract/span.ts";

/** The fields of an article that spans point into; null where only hashes were kept. */
export interface Words {
  readonly text: string | null;
  readonly title: string | null;
}

interface Marked {
  readonly role: EvidenceMark["role"];
  readonly span: Span | null;
  readonly index: number | null;
}

/** The pieces of an article that stand behind a record, by place; none where the words are not there. */
export function evidenceMarks(record: EventRecord, words: Words): EvidenceMark[] {
  return markedSpans(record)
    .flatMap(({ role, span, index }): EvidenceMark[] => {
      const text = span === null ? null : wordsAt(span, words);
      return span === null || text === null ? [] : [{ role, ...span, text, index }];
    })
    .toSorted((a, b) => (a.in === b.in ? a.start - b.start || b.end - a.end : a.in === "title" ? -1 : 1));
}

function markedSpans({ spans, actor, recipient, attribution }: EventRecord): Marked[] {
  if (spans === null) return [];
  const one = (role: Marked["role"], span: Span | null): Marked => ({ role, span, index: null });
  return [
    ...actor.map(({ span }, index): Marked => ({ role: "actor", span, index })),
    ...recipient.map(({ span }, index): Marked => ({ role: "recipient", span, index })),
    one("trigger", spans.trigger),
    one("date", spans.date),
    one("place", spans.place),
    ...spans.cue.map((span) => one("cue", span)),
    one("speaker", attribution?.span ?? attribution?.entity?.span ?? null),
    one("speech", attribution?.cue_span ?? null),
  ];
}

/** The words of a span; null where the text is not kept or ends before it. */
export function wordsAt(span: Span, words: Words): string | null {
  const field = span.in === "title" ? words.title : words.text;
  return field === null || field.length < span.end ? null : field.slice(span.start, span.end);
}

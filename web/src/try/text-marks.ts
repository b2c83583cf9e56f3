import type { CodedText } from "../../../src/contract/answers/coded-text.ts";
import type { EvidenceMark } from "../../../src/contract/answers/evidence.ts";

/** A mark that knows whose it is. */
export interface EventMark extends EvidenceMark {
  /** Place of the event in the list, from 0; null for what was set aside. */
  readonly event: number | null;
}

/** The marks to draw: of one event all, of the others their triggers, so that one can step over to them; of all events where none is chosen. */
export function marksOf({ events }: CodedText, shown: number | null): EventMark[] {
  return events.flatMap(({ marks }, event) =>
    marks
      .filter(({ role }) => role === "trigger" || shown === null || shown === event)
      .map((mark) => ({ ...mark, event })),
  );
}

/** Events whose trigger begins at an offset of the text, in their order. Several records may share one trigger. */
export function triggersAt(marks: readonly EventMark[], start: number): number[] {
  return marks.flatMap(({ role, event, start: at }) =>
    role === "trigger" && at === start && event !== null ? [event] : [],
  );
}

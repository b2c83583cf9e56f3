import type { ReactElement } from "react";
import type { ReviewItem } from "../../../src/contract/answers/review.ts";
import { Sentence } from "../design/sentence.tsx";
// The colours of the marks are those of the event page.
import "../design/marked-text.css";
import { linkKey, segmentsOf, shownRole, type Segment } from "../event/segments.ts";
import { aroundSentence } from "./around-sentence.ts";

interface BigSentenceProps {
  readonly item: ReviewItem;
  readonly hot: string | null;
  readonly onHot: (key: string | null) => void;
}

/** The sentence to be judged, large, its words marked, with the rest of its paragraph beside it in small. */
export function BigSentence({ item, hot, onHot }: BigSentenceProps): ReactElement {
  const { evidence, record, event } = item;
  const sentence = evidence?.sentence ?? null;
  if (evidence === null || sentence === null) {
    return (
      <p className="big-sentence serif">
        <Sentence quote={event.sentence} />
      </p>
    );
  }
  const { before, after } = aroundSentence(sentence.in === "text" ? record.text : null, sentence.start, sentence.end);
  const marks = evidence.marks
    .filter((mark) => mark.in === sentence.in)
    .map((mark) => ({ ...mark, start: mark.start - sentence.start, end: mark.end - sentence.start }));
  return (
    <blockquote className="big-sentence serif" dir="auto">
      {before !== "" && <span className="around">{before}</span>}
      <Marked segments={segmentsOf(sentence.text, marks, 0, sentence.text.length)} hot={hot} onHot={onHot} />
      {after !== "" && <span className="around">{after}</span>}
    </blockquote>
  );
}

interface MarkedProps extends Omit<BigSentenceProps, "item"> {
  readonly segments: readonly Segment[];
}

function Marked({ segments, hot, onHot }: MarkedProps): ReactElement {
  return (
    <span>
      {segments.map(({ text, start, marks }) => {
        if (marks.length === 0) return <span key={start}>{text}</span>;
        const keys = marks.map(linkKey);
        const roles = [...new Set(marks.map(({ role }) => shownRole(role) ?? role))];
        const isHot = hot !== null && keys.includes(hot);
        return (
          <span
            key={start}
            className={`mark${roles.map((role) => ` role-${role}`).join("")}${isHot ? " hot" : ""}`}
            title={roles.join(", ")}
            onPointerEnter={() => onHot(keys[0] ?? null)}
            onPointerLeave={() => onHot(null)}
          >
            {text}
          </span>
        );
      })}
    </span>
  );
}

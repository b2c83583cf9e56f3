import type { ReactElement } from "react";
import type { EventSummary } from "../../../src/contract/answers/event-summary.ts";

const WORDS: Readonly<Record<string, string>> = {
  historical: "historical",
  future: "planned",
  hypothetical: "hypothetical",
  negation: "denied",
};

/** How an event stands to the facts, in words: planned, denied, claimed by one side, said by somebody. */
export function Marks({
  event,
}: {
  event: Pick<EventSummary, "auxiliary" | "claimed" | "attributed_to">;
}): ReactElement | null {
  const words = event.auxiliary.map((mark) => WORDS[mark] ?? mark);
  if (event.claimed) words.push("claimed by one side");
  if (words.length === 0 && event.attributed_to === null) return null;
  return (
    <span className="event-marks">
      {words.map((word) => (
        <span key={word} className="tag">
          {word}
        </span>
      ))}
      {event.attributed_to !== null && <span className="soft">said by {event.attributed_to}</span>}
    </span>
  );
}

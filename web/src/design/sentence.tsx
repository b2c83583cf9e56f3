import type { ReactElement } from "react";
import type { SentenceQuote } from "../../../src/contract/answers/sentence-quote.ts";

/** The sentence behind an event, its trigger bold. It is hostile text and stands here as text. */
export function Sentence({
  quote,
  isQuoted = true,
}: {
  quote: SentenceQuote | null;
  isQuoted?: boolean;
}): ReactElement {
  if (quote === null) return <span className="soft">no text kept</span>;
  const { text, trigger } = quote;
  const [start, end] = trigger ?? [0, 0];
  return (
    <q className={isQuoted ? "sentence" : "sentence bare-quote"} dir="auto">
      {text.slice(0, start)}
      {end > start && <b>{text.slice(start, end)}</b>}
      {text.slice(end)}
    </q>
  );
}

import type { ReactElement } from "react";
import type { CodedText } from "../../../src/contract/answers/coded-text.ts";
import { wordsOf } from "./explain-words.ts";

/** What the reader saw and the rules set aside, and why. */
export function SetAside({ coded }: { coded: CodedText }): ReactElement | null {
  const { skipped } = coded;
  if (skipped.length === 0) return null;
  return (
    <section className="set-aside" aria-labelledby="set-aside-title">
      <h2 id="set-aside-title">Set aside</h2>
      <ul className="bare small">
        {skipped.map(({ reason, span, stage }, place) => (
          <li key={place}>
            {span !== null && <q dir="auto">{wordsAt(coded, span)}</q>}{" "}
            {stage === "language" ? reason : `${wordsOf(reason)} `}
            {stage === "events" && <code className="soft">{reason}</code>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsAt(coded: CodedText, span: { start: number; end: number; in: "text" | "title" }): string {
  return ((span.in === "title" ? coded.title : coded.text) ?? "").slice(span.start, span.end);
}

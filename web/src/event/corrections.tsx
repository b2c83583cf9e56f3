import type { ReactElement } from "react";
import type { CorrectionEntry } from "../../../src/contract/answers/correction.ts";
import { formatDay } from "../design/day.ts";
import { valueInWords } from "./record-fields.ts";

const VERDICTS = { accept: "accepted it", reject: "rejected it", set: "set" } as const;

/** What people said of the event, newest first. */
export function Corrections({ corrections }: { corrections: readonly CorrectionEntry[] }): ReactElement | null {
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections-title">
      <h2 id="corrections-title">Corrections</h2>
      <ol className="bare small">
        {corrections.toReversed().map((entry) => (
          <li key={`${entry.made} ${entry.by}`}>
            <b>{entry.by}</b> {VERDICTS[entry.verdict]}
            {entry.verdict === "set" &&
              ` ${Object.entries(entry.changes)
                .map(([field, value]) => `${field} = ${valueInWords(value)}`)
                .join(", ")}`}
            <span className="soft">, {formatDay(entry.made.slice(0, 10))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

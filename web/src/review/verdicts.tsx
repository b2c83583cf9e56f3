import type { ReactElement } from "react";
import type { CorrectionEntry } from "../../../src/contract/answers/correction.ts";
import { useKeys } from "../frame/keyboard.ts";
import { wordsOfChanges } from "./edit-values.ts";

interface VerdictsProps {
  /** The last word of each coder. */
  readonly verdicts: readonly CorrectionEntry[];
  readonly onTake: (verdict: CorrectionEntry) => void;
}

/** What each coder said of an event in dispute; a number or a click takes one's word. */
export function Verdicts({ verdicts, onTake }: VerdictsProps): ReactElement {
  useKeys(
    "In dispute",
    verdicts.slice(0, 9).map((verdict, place) => ({
      keys: String(place + 1),
      does: `take the word of ${verdict.by}`,
      run: () => onTake(verdict),
    })),
  );
  return (
    <ol className="bare verdicts" aria-label="What the coders said">
      {verdicts.map((verdict, place) => (
        <li key={`${verdict.by} ${verdict.made}`} className="row">
          <span>
            <b>{verdict.by}</b> {saying(verdict)}
          </span>
          <button type="button" onClick={() => onTake(verdict)}>
            Take this {place < 9 && <kbd>{place + 1}</kbd>}
          </button>
        </li>
      ))}
    </ol>
  );
}

function saying({ verdict, changes }: CorrectionEntry): string {
  if (verdict === "accept") return "accepted it as it is";
  if (verdict === "reject") return "rejected it";
  const set = Object.entries(wordsOfChanges(changes)).map(
    ([field, value]) => `${field} ${value === "" ? "none" : value}`,
  );
  return set.length === 0 ? "changed it" : `made it ${set.join(", ")}`;
}

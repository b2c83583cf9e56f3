import type { CorpusText } from "../markup/parse-text.ts";
import { wordsAt } from "../markup/layout.ts";
import { matchSpans } from "./match-spans.ts";
import { readingOf, type ReadTrigger } from "./reading.ts";

/** What two readers of one text wrote down differently, a line each, for the one who settles it. */
export function listDisagreements(first: CorpusText, second: CorpusText): string[] {
  const [a, b] = [readingOf(first), readingOf(second)];
  const matched = matchSpans(a.triggers, b.triggers);
  const words = (trigger: ReadTrigger): string => wordsAt(a.layout, trigger);
  const alone = (triggers: readonly ReadTrigger[], side: 0 | 1, reader: string): string[] =>
    triggers
      .filter((trigger) => matched.every((pair) => pair[side] !== trigger))
      .map((trigger) => `${first.id}: "${words(trigger)}" ${labelsOf(trigger)}, only in the ${reader} reading`);
  const differing = matched
    .filter(([x, y]) => labelsOf(x) !== labelsOf(y))
    .map(([x, y]) => `${first.id}: "${words(x)}" ${labelsOf(x)} in the first, ${labelsOf(y)} in the second reading`);
  return [...alone(a.triggers, 0, "first"), ...alone(b.triggers, 1, "second"), ...differing];
}

function labelsOf({ type, mode, auxiliary }: ReadTrigger): string {
  return `${type}/${mode}${auxiliary === "-" ? "" : ` +${auxiliary}`}`;
}

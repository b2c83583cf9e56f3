import type { TokenTrigger } from "../lexicon/find-triggers.ts";
import type { TriggerEntry } from "../lexicon/lexicon.ts";
import type { ReaderLabels } from "./model-files.ts";
import type { EventScores } from "./sessions.ts";

/**
 * What a match of the lexicon adds to the score of its tag, in logits: an entry of several words, or whose needed words stand in the clause, knows most;
 * then a word that means one act wherever it stands. Chosen on the development halves of gold and corpus (training/NOTES.md).
 */
const BONUS = { exact: 3, sure: 2, bare: 0.5 } as const;

/** The scores with the lexicon as one feature more: its triggers raise their type's tag, and their mode. Copies what it changes. */
export function withLexicon(
  scores: EventScores,
  offset: number,
  known: readonly TokenTrigger[],
  labels: ReaderLabels,
): EventScores {
  const within = known.filter((trigger) => trigger.from >= offset && trigger.to <= offset + scores.words);
  if (within.length === 0) return scores;
  const trigger = { ...scores.trigger, data: scores.trigger.data.slice() };
  const mode = { ...scores.mode, data: scores.mode.data.slice() };
  const auxiliary = { ...scores.auxiliary, data: scores.auxiliary.data.slice() };
  for (const { from, to, entry } of within) {
    const bonus = bonusOf(entry, to - from);
    for (let word = from - offset; word < to - offset; word++) {
      const tag = `${word === from - offset ? "B" : "I"}-${entry.type}`;
      raise(trigger, word, labels.trigger_tags.indexOf(tag), bonus);
      if (entry.mode !== null) raise(mode, word, labels.mode_labels.indexOf(`${entry.type}/${entry.mode}`), bonus);
      // Promises and invitations are about what is to come: AGREE keeps `future` (plover.md).
      if (entry.type === "AGREE") raise(auxiliary, word, labels.auxiliaries.indexOf("future"), BONUS.bare);
    }
  }
  return { ...scores, trigger, mode, auxiliary };
}

/** Mutates the scores. */
function raise(scores: { data: Float32Array; columns: number }, word: number, column: number, by: number): void {
  const at = word * scores.columns + column;
  if (column >= 0) scores.data[at] = (scores.data[at] ?? 0) + by;
}

function bonusOf(entry: TriggerEntry, words: number): number {
  if (entry.needs.length > 0 || words > 1) return BONUS.exact;
  return entry.sure ? BONUS.sure : BONUS.bare;
}

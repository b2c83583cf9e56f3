import { best, probability, type Scores } from "./tensor.ts";

/** A run of words [from, to) that a tagger gave one label. */
export interface TaggedRun {
  from: number;
  to: number;
  label: string;
  /** Mean probability of its tags. */
  score: number;
}

/** Runs of BIO tags; an I that follows no run of its label opens one. */
export function decodeSpans(scores: Scores, words: number, tags: readonly string[]): TaggedRun[] {
  const runs: TaggedRun[] = [];
  let now: TaggedRun | null = null;
  for (let word = 0; word < words; word++) {
    const column = best(scores, word);
    const tag = tags[column] ?? "O";
    if (tag === "O") {
      now = null;
      continue;
    }
    const label = tag.slice(2);
    const score = probability(scores, word, column);
    if (now !== null && tag.startsWith("I") && now.label === label) {
      now.score = (now.score * (now.to - now.from) + score) / (word + 1 - now.from);
      now.to = word + 1;
    } else {
      now = { from: word, to: word + 1, label, score };
      runs.push(now);
    }
  }
  return runs;
}

/** Runs of one label that touch are one: "held" and "talks" tell one act, whoever raised them. */
export function touchingAsOne(runs: readonly TaggedRun[]): TaggedRun[] {
  const joined: TaggedRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before !== undefined && before.to === run.from && before.label === run.label)
      joined[joined.length - 1] = { ...before, to: run.to, score: Math.max(before.score, run.score) };
    else joined.push(run);
  }
  return joined;
}

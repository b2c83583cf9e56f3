import type { ComparableReport } from "../comparable-report.ts";
import { wordSimilarity } from "../evidence-words.ts";
import type { Feature } from "./feature.ts";

/** Similarity at which words say neither yes nor no. */
const NEUTRAL = 0.12;
const SLOPE = 14;
const LEAST = -1.5;
const MOST = 6;
const SAME_SENTENCE = 8;
/** A shorter sentence ("They met.") may be equal by chance. */
const TELLING_LENGTH = 24;

/** What the sentences say beside who and whom: names, numbers and telling words in common. */
export const words: Feature = {
  name: "words",
  points: (a, b) => {
    if (a.sentence.length >= TELLING_LENGTH && a.sentence === b.sentence) return SAME_SENTENCE;
    const similarity = wordSimilarity(a.words, b.words);
    if (similarity === null) return 0;
    return Math.max(LEAST, Math.min(MOST, (similarity - NEUTRAL) * SLOPE));
  },
  show: ({ report }: ComparableReport) => report.evidence,
};

/** Pairs of reports: together in gold and in the answer (right), only in gold (missed), only in the answer (extra). */
export interface PairScores {
  readonly right: number;
  readonly missed: number;
  readonly extra: number;
}

/** Compares two groupings of the same things; each is given as the group of every thing. */
export function scorePairs(gold: readonly string[], answer: readonly string[]): PairScores {
  let [right, missed, extra] = [0, 0, 0];
  for (const [left, act] of gold.entries()) {
    for (let other = left + 1; other < gold.length; other += 1) {
      const together = gold[other] === act;
      const joined = answer[other] === answer[left];
      if (together && joined) right += 1;
      else if (together) missed += 1;
      else if (joined) extra += 1;
    }
  }
  return { right, missed, extra };
}

/** Percent; 100 where there was nothing to find. */
export function percentages({ right, missed, extra }: PairScores): { precision: number; recall: number; f1: number } {
  const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
  return {
    precision: percent(right, right + extra),
    recall: percent(right, right + missed),
    f1: percent(2 * right, 2 * right + missed + extra),
  };
}

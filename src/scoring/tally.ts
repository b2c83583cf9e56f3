/** Right, missed and extra answers, from which precision, recall and F1 follow. */
export interface Tally {
  right: number;
  missed: number;
  extra: number;
}

export function emptyTally(): Tally {
  return { right: 0, missed: 0, extra: 0 };
}

export function addTally(a: Tally, b: Tally): Tally {
  return { right: a.right + b.right, missed: a.missed + b.missed, extra: a.extra + b.extra };
}

/** Precision, recall and F1 in [0, 1]; null where nothing was there to be right about. */
export function rates({ right, missed, extra }: Tally): {
  precision: number | null;
  recall: number | null;
  f1: number | null;
} {
  const precision = right + extra === 0 ? null : right / (right + extra);
  const recall = right + missed === 0 ? null : right / (right + missed);
  const f1 = 2 * right + missed + extra === 0 ? null : (2 * right) / (2 * right + missed + extra);
  return { precision, recall, f1 };
}

/** Rows of scores [rows × columns] as they come from the model. */
export interface Scores {
  data: Float32Array;
  columns: number;
}

/** The place of the greatest score of a row, among those a filter allows. */
export function best(scores: Scores, row: number, allowed?: (column: number) => boolean): number {
  let found = -1;
  let greatest = -Infinity;
  for (let column = 0; column < scores.columns; column++) {
    const score = scores.data[row * scores.columns + column] ?? -Infinity;
    if (score > greatest && (allowed === undefined || allowed(column))) {
      greatest = score;
      found = column;
    }
  }
  return found;
}

/** Softmax probability of one column of a row. */
export function probability(scores: Scores, row: number, column: number): number {
  const start = row * scores.columns;
  let greatest = -Infinity;
  for (let at = start; at < start + scores.columns; at++) greatest = Math.max(greatest, scores.data[at] ?? -Infinity);
  let sum = 0;
  for (let at = start; at < start + scores.columns; at++) sum += Math.exp((scores.data[at] ?? -Infinity) - greatest);
  return Math.exp((scores.data[start + column] ?? -Infinity) - greatest) / sum;
}

export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

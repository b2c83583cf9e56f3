const PLAIN = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const EXACT = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const MINUS = "\u2212";

/** "+4.1", "−3.0", "0.0": one decimal and always a sign, so that colour is never the only cue. */
export function formatScore(score: number, digits = 1): string {
  const text = Math.abs(score).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${score < 0 ? MINUS : "+"}${text}`;
}

/** A weight as the codebook prints it: as many decimals as it has, at most two. */
export function formatWeight(weight: number): string {
  const text = EXACT.format(Math.abs(weight));
  return weight < 0 && text !== "0" ? `${MINUS}${text}` : text;
}

/** "1,024". */
export function formatCount(count: number): string {
  return PLAIN.format(count);
}

/** "1 event", "2 events"; the plural is the singular with an s unless given. */
export function formatMany(count: number, one: string, many: string = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** "[−1.2, +3.4]"; null where there is no interval. */
export function formatInterval(low: number | null, high: number | null, digits = 1): string | null {
  return low === null || high === null ? null : `[${formatScore(low, digits)}, ${formatScore(high, digits)}]`;
}

/** "73%". */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)}%`;
}

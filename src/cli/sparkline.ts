const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;
const WIDTH = 72;

/** A row of bars from the smallest to the largest value; a value that is not known is a space, never a low bar. Long rows are averaged down to 72. */
export function sparkline(values: readonly (number | null)[], width: number = WIDTH): string {
  const shown = values.length <= width ? values : averaged(values, width);
  const known = shown.filter((value) => value !== null);
  if (known.length === 0) return "";
  const [low, high] = known.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const bar = (value: number): string => BARS[Math.min(7, Math.floor(((value - low) / (high - low || 1)) * 8))] ?? "";
  return shown.map((value) => (value === null ? " " : bar(value))).join("");
}

function averaged(values: readonly (number | null)[], width: number): (number | null)[] {
  return Array.from({ length: width }, (_, column) => {
    const part = values.slice(
      Math.floor((column * values.length) / width),
      Math.floor(((column + 1) * values.length) / width),
    );
    const known = part.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}

/** To six decimals, never -0: sums of decimal weights carry no dust of binary arithmetic into what is printed. */
export function rounded(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000 + 0;
}

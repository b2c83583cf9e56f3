/** Agreement of two readers who gave each item a label: observed share, and Cohen's kappa (1 perfect, 0 chance). */
export interface Kappa {
  items: number;
  observed: number;
  /** NaN where chance alone gives full agreement (one label only) or there are no items. */
  kappa: number;
}

/** Cohen's kappa (1960) over pairs of labels. */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): Kappa {
  const items = pairs.length;
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  let same = 0;
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    if (a === b) same += 1;
  }
  const observed = same / items;
  let chance = 0;
  for (const [label, count] of first) chance += (count / items) * ((second.get(label) ?? 0) / items);
  return { items, observed, kappa: (observed - chance) / (1 - chance) };
}

/** A side of a relation as a path takes it: USA, PRK:MIL, Q22686, NATO. */
const SIDE = String.raw`([A-Za-z]{2,12}(?::[A-Za-z]{3})?|[Qq]\d{1,12})`;
const PAIR = new RegExp(String.raw`^\s*${SIDE}\s*(?:>|→|<|-|–|/|\s)\s*${SIDE}\s*$`);

/** Two sides that somebody typed, "usa > prk" or "USA PRK"; null for other words. Bare words must be three letters long or capitals, lest "peace talks" open a relation. */
export function pairOf(text: string): [string, string] | null {
  const found = PAIR.exec(text);
  const [left, right] = [found?.[1], found?.[2]];
  if (left === undefined || right === undefined) return null;
  const isArrow = /[>→<–/]/.test(text);
  if (!isArrow && (left !== left.toUpperCase() || right !== right.toUpperCase())) return null;
  return text.includes("<") ? [right.toUpperCase(), left.toUpperCase()] : [left.toUpperCase(), right.toUpperCase()];
}

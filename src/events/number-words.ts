const WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
]);

const longestFirst = (words: Iterable<string>): string =>
  [...words].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");

/** A number as a source for regular expressions: "14", "1,200", "fourteen", "twenty-two", "3 million", "two hundred". */
export const NUMBER_PATTERN: string = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,7}|(?:${longestFirst(WORDS.keys())})(?:-(?:${longestFirst(WORDS.keys())}))?)(?:\\s+(?:${longestFirst(SCALES.keys())}))?`;

/** The value of what NUMBER_PATTERN finds; null for anything else. */
export function numberOf(words: string): number | null {
  if (/\d\s*-/.test(words)) return null;
  const parts = words
    .toLowerCase()
    .replaceAll(",", "")
    .split(/[\s-]+/);
  const scale = SCALES.get(parts.at(-1) ?? "");
  const values = (scale === undefined ? parts : parts.slice(0, -1)).map(valueOf);
  if (values.length === 0 || values.some((value) => value === null)) return null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0) * (scale ?? 1);
}

function valueOf(part: string): number | null {
  return /^\d+$/.test(part) ? Number(part) : (WORDS.get(part) ?? null);
}

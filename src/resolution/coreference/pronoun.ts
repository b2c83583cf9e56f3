/** The kinds of words that stand for a mention and have no content of their own. */
export type PronounKind = "he" | "she" | "it" | "they" | "we" | "i" | "who";

const KINDS: ReadonlyMap<string, PronounKind> = new Map(
  (
    [
      ["he", "he him his himself"],
      ["she", "she her hers herself"],
      ["it", "it its itself"],
      ["they", "they them their theirs themselves"],
      ["we", "we us our ours"],
      ["i", "i me my"],
      ["who", "who whom whose which that"],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)),
);

/** The longest of them, "themselves". */
const LONGEST = 10;

/** The kind of a pronoun, null for any other words. "US" is a name. */
export function pronounKind(text: string): PronounKind | null {
  if (text.length > LONGEST || text === "US") return null;
  return KINDS.get(text.toLowerCase()) ?? null;
}

/** What a pair stands for: "the two leaders" persons, "both countries" states, "both sides" either. */
export type PairKind = "person" | "state" | "any";

const COUNT = "(?:two|both|three|four|five|six|seven|pair|trio)";
const PAIR = new RegExp(
  `^(?:the |these |those )?(?:(?:both|${COUNT} of them|${COUNT}|the pair|each)|(?:${COUNT}|neither|either|each|rival|warring)\\b.{0,24}?\\b(?<noun>leaders?|sides?|presidents?|countr(?:y|ies)|nations?|governments?|neighbou?rs?|allies|ministers?|men|women|parties|party|capitals?|states?|armies|camps?|powers?|signatories|koreas?|delegations?|foes|rivals?|republics))$`,
  "iu",
);

/** A number by itself counts whatever it stands before, unless "the" makes it take up something: "the two". */
const NUMBER_ALONE = /^(?:two|three|four|five|six|seven|pair|trio)$/iu;

/** What words such as "the two leaders" or "both sides" take up, and how many of them; null for any other words. */
export function pairOf(text: string, isDefinite: boolean): { kind: PairKind; count: number } | null {
  const found = PAIR.exec(text);
  if (found === null || (NUMBER_ALONE.test(text) && !isDefinite)) return null;
  const noun = (found.groups?.["noun"] ?? "").toLowerCase();
  const kind = /^(?:leader|president|minister|men|women)/u.test(noun)
    ? "person"
    : /^(?:countr|nation|government|neighbo|capital|state|korea|arm|republic)/u.test(noun)
      ? "state"
      : "any";
  const number = /\b(?:three|trio|four|five|six|seven)\b/iu.exec(text)?.[0].toLowerCase();
  return { kind, count: number === undefined ? 2 : (NUMBERS[number] ?? 2) };
}

const NUMBERS: Readonly<Record<string, number>> = { three: 3, trio: 3, four: 4, five: 5, six: 6, seven: 7 };

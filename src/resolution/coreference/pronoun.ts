/** The kinds of words that stand for a mention and have no content of their own. */
export type PronounKind = "he" | "she" | "it" | "they" | "we" | "i" | "who";

const KINDS: Readonly<Record<string, PronounKind>> = {
  he: "he",
  him: "he",
  his: "he",
  himself: "he",
  she: "she",
  her: "she",
  hers: "she",
  herself: "she",
  it: "it",
  its: "it",
  itself: "it",
  they: "they",
  them: "they",
  their: "they",
  theirs: "they",
  themselves: "they",
  we: "we",
  us: "we",
  our: "we",
  ours: "we",
  i: "i",
  me: "i",
  my: "i",
  who: "who",
  whom: "who",
  whose: "who",
  which: "who",
  that: "who",
};

/** The kind of a pronoun, null for any other words. "US" is a name. */
export function pronounKind(text: string): PronounKind | null {
  if (text === "US") return null;
  return KINDS[text.toLowerCase()] ?? null;
}

/** What a pair stands for: "the two leaders" persons, "both countries" states, "both sides" either. */
export type PairKind = "person" | "state" | "any";

const COUNT = "(?:two|both|three|four|five|six|seven|pair|trio)";
const PAIR = new RegExp(
  `^(?:the |these |those )?(?:(?:both|${COUNT} of them|${COUNT}|the pair|each)|(?:${COUNT}|neither|either|each|rival|warring)\\b.{0,24}?\\b(?<noun>leaders?|sides?|presidents?|countr(?:y|ies)|nations?|governments?|neighbou?rs?|allies|ministers?|men|women|parties|party|capitals?|states?|armies|camps?|powers?|signatories|koreas?|delegations?|foes|rivals?|republics))$`,
  "iu",
);

/** What words such as "the two leaders" or "both sides" take up, and how many of them; null for any other words. */
export function pairOf(text: string): { kind: PairKind; count: number } | null {
  const found = PAIR.exec(text);
  if (found === null) return null;
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

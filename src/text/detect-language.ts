const ENGLISH = new Set(
  "the of and to in a is that for it was on with as by at from he his has had have be are were will not but its which this an who said they their been would or after she her when one more than also him about into over two first new other up out could there no against before between during while where under through because being".split(
    " ",
  ),
);

const SAMPLE_CHARS = 20000;
const MIN_WORDS = 12;
/** A short text full of names has few function words: it is judged as if three words of ordinary English stood before it. */
const PRIOR = { words: 3, share: 0.4 } as const;

/**
 * Share of English function words among a text's words (0 to 1), or null where there are fewer than 12 words to judge.
 * News English has about 0.40; other languages in Latin script stay below 0.12, other scripts near 0.
 */
export function englishShare(text: string): number | null {
  const words =
    text
      .slice(0, SAMPLE_CHARS)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < MIN_WORDS) return null;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return (english + PRIOR.words * PRIOR.share) / (words.length + PRIOR.words);
}

/** The least share of function words with which a text counts as English; tables and headline lists lie between. */
export const MIN_ENGLISH_SHARE = 0.15;

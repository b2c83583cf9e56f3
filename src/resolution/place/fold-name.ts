/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  Ø: "o",
  ł: "l",
  Ł: "l",
  đ: "d",
  Đ: "d",
  ß: "ss",
  æ: "ae",
  Æ: "ae",
  œ: "oe",
  Œ: "oe",
  ı: "i",
  þ: "th",
  Þ: "th",
  ð: "d",
  Ð: "d",
  ə: "a",
  Ə: "a",
  ħ: "h",
  Ħ: "h",
};

const SHORT: ReadonlyMap<string, string> = new Map([
  ["saint", "st"],
  ["sainte", "ste"],
  ["mount", "mt"],
  ["fort", "ft"],
]);

/**
 * The key under which a name is looked up: lower-case ASCII words with single spaces, accents and apostrophes gone.
 * Empty for a name that is not in Latin letters. training/gazetteer/fold.py makes the same key: change both.
 */
export function foldName(name: string): string {
  if (PLAIN_WORD.test(name)) return shortened(name.toLowerCase());
  const plain = /^[\u0020-\u007e]*$/.test(name) ? name : withoutAccents(name);
  const words = plain
    .replaceAll(/['’‘`´ʿʾʻʼ.]/g, "")
    .toLowerCase()
    .match(/[a-z0-9]+|[^\p{ASCII}]*\p{L}/gu);
  if (words === null || words.some((word) => !/^[a-z0-9]+$/.test(word))) return "";
  return words.map(shortened).join(" ");
}

/** Most names: one word with nothing to fold but its capitals. */
const PLAIN_WORD = /^[A-Za-z]+$/;

function shortened(word: string): string {
  return SHORT.get(word) ?? word;
}

function withoutAccents(name: string): string {
  return name
    .replaceAll(/[øØłŁđĐßæÆœŒıþÞðÐəƏħĦ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "");
}

/** One word of a name or mention, with the form it is looked up by. */
export interface NameToken {
  /** Lower case, without accents, dots and possessive ending. */
  key: string;
  /** The word as it stands. */
  raw: string;
  start: number;
  end: number;
  possessive: boolean;
  /** A comma, bracket or the like stands between this word and the one before. */
  afterPause: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’&`]*/gu;
const POSSESSIVE = /(?:['’]s?|s['’])$/u;
// Most names of the tables: a quick way to the same key.
const SIMPLE = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/u;
const PLAIN = /^[a-z0-9]*$/u;

/** Words of a text; hyphens and slashes part words, so that "Jong-un" and "Jong Un" are the same name. */
export function nameTokens(text: string): NameToken[] {
  const tokens: NameToken[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const raw = match[0].replace(/(?<=.[^.].*)\.+$|['’`]+$/u, (tail) => (tail.startsWith(".") ? "" : tail));
    const between = text.slice(last, match.index);
    last = match.index + raw.length;
    tokens.push({
      key: wordKey(raw),
      raw,
      start: match.index,
      end: last,
      possessive: POSSESSIVE.test(raw) && raw.length > 2,
      afterPause: /[,;:()"“”]/u.test(between),
    });
  }
  return tokens.filter((token) => token.key !== "");
}

/** The form a word is looked up by: "Émile's" and "emile" are one. */
export function wordKey(raw: string): string {
  const bare = raw
    .toLowerCase()
    .replace(/['’]s$/u, "")
    .replace(/[.'’`]/gu, "");
  return PLAIN.test(bare) ? bare : spellOut(bare);
}

/** The form a whole name is looked up by: its words' keys with one space between. */
export function nameKey(text: string): string {
  // Tens of thousands of names are keyed at the start: the two plain kinds take a short way to the same key.
  if (SIMPLE.test(text)) return text.toLowerCase().replaceAll("-", " ");
  if (ASCII.test(text)) return asciiKey(text);
  return nameTokens(text)
    .map((token) => token.key)
    .join(" ");
}

const ASCII = /^[\u0020-\u007E]*$/u;
const ASCII_WORD = /[a-z0-9][a-z0-9.'&`]*/gu;

function asciiKey(text: string): string {
  let key = "";
  for (const [word] of text.toLowerCase().matchAll(ASCII_WORD)) {
    const bare = word
      .replace(/\.+$|['`]+$/u, "")
      .replace(/'s$/u, "")
      .replace(/[.'`]/gu, "");
    if (bare !== "") key += key === "" ? bare : ` ${bare}`;
  }
  return key;
}

const LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
  æ: "ae",
  ə: "a",
  ð: "d",
  þ: "th",
};

function spellOut(text: string): string {
  return text
    .replace(/[ıøłđßæəðþ]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
}

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

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’&`]*/uy;
const POSSESSIVE = /(?:['’]s?|s['’])$/u;
// Most names of the tables: a quick way to the same key.
const SIMPLE = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/u;
const PLAIN = /^[a-z0-9]*$/u;

/** Words of a text; hyphens and slashes part words, so that "Jong-un" and "Jong Un" are the same name. */
export function nameTokens(text: string): NameToken[] {
  const tokens: NameToken[] = [];
  let last = 0;
  for (let at = 0; at < text.length;) {
    const end = runEnd(text, at);
    // Nearly every word is letters and digits alone, perhaps with "'s": only the others need the expression.
    const token = (end > at ? plainToken(text, at, end, last) : null) ?? tokenAt(text, at, last);
    if (token === null) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    if (token.key !== "") tokens.push(token);
    last = token.end;
    at = token.end;
  }
  return tokens;
}

/** Where a run of plain letters and digits that begins here ends. */
function runEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && isPlain(text.charCodeAt(at))) at += 1;
  return at;
}

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** A run of plain letters as a token, with the "'s" or without the full stop after it; null where the word goes on in other signs. */
function plainToken(text: string, start: number, end: number, last: number): NameToken | null {
  const possessive = isApostrophe(text.charCodeAt(end)) && text.charCodeAt(end + 1) === 115;
  const after = possessive ? end + 2 : end - start > 1 && text.charCodeAt(end) === FULL_STOP ? end + 1 : end;
  if (after < text.length && !endsWord(text.charCodeAt(after))) return null;
  const to = possessive ? after : end;
  const key = text.slice(start, end).toLowerCase();
  return { key, raw: text.slice(start, to), start, end: to, possessive, afterPause: hasPause(text, last, start) };
}

const FULL_STOP = 46;

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** Any ASCII sign that is no part of a word; of others the expression knows. */
function endsWord(code: number): boolean {
  return code < 128 && !isPlain(code) && code !== FULL_STOP && code !== 39 && code !== 38 && code !== 96;
}

/** The token that begins here by the full rules; null where none does. */
function tokenAt(text: string, start: number, last: number): NameToken | null {
  if (text.charCodeAt(start) < 128 && !isPlain(text.charCodeAt(start))) return null;
  WORD.lastIndex = start;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return null;
  const raw = word.replace(/(?<=.[^.].*)\.+$/u, "");
  return {
    key: wordKey(raw),
    raw,
    start,
    end: start + raw.length,
    possessive: POSSESSIVE.test(raw) && raw.length > 2,
    afterPause: hasPause(text, last, start),
  };
}

const PAUSES: ReadonlySet<number> = new Set(',;:()"“”'.split("").map((sign) => sign.charCodeAt(0)));

function hasPause(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (PAUSES.has(text.charCodeAt(at))) return true;
  return false;
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

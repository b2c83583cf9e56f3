/** A word, number or mark; [start, end) in the field the sentence stands in. */
export interface Token {
  start: number;
  end: number;
  text: string;
}

const ABBREVIATION =
  /(?:[A-Za-z]\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Adm|Gov|Sen|Rep|Rev|Hon|Pres|Jr|Sr|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|Inc|Ltd|Corp|Co|vs|etc)\.(?=\s|$)/;
const NUMBER = /\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?\b|\d+/;
const CONTRACTED = /\p{L}[\p{L}\p{M}]*(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m|S)\b(?![\p{L}])/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?!(?:s|re|ve|ll|d|m|t)\b)\p{L}[\p{L}\p{M}]*)*/u;
const MARK = /\.{2,}|-{2,}|(?:\p{Extended_Pictographic}|\u200d|\ufe0f)+|[^\s]/u;

const TOKEN = new RegExp([ABBREVIATION, NUMBER, CONTRACTED, WORD, MARK].map((part) => part.source).join("|"), "gu");

/**
 * Splits text[from, to) into tokens the way Universal Dependencies' English treebanks do: clitics ("'s", "n't") and
 * hyphens stand alone, abbreviations keep their stop. Zero-width characters belong to no word. Offsets are exact.
 */
export function tokenize(text: string, from = 0, to: number = text.length): Token[] {
  const tokens: Token[] = [];
  const part = text.slice(from, to);
  for (const match of part.matchAll(TOKEN)) {
    const start = from + match.index;
    tokens.push({ start, end: start + match[0].length, text: match[0] });
  }
  return tokens;
}

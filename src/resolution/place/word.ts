import { foldName } from "./fold-name.ts";

/** A word of a text as place recognition sees it: [start, end), a possessive "'s" left out. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Folded form; empty where the word has none (numbers keep theirs). */
  readonly key: string;
  readonly isCapital: boolean;
  /** What stands between the word before and this one. */
  readonly gap: Gap;
  /** True at the start of the text, a sentence, a line or a quotation. */
  readonly opens: boolean;
  readonly isPossessive: boolean;
  readonly afterHyphen: boolean;
  /** The key with its possessive "s", for names such as "St. Peter's Square"; else the key. */
  readonly fullKey: string;
}

/** `joined`: a blank or hyphen, names may run on; `comma`; `stop`: anything else. */
export type Gap = "joined" | "comma" | "stop";

const WORD = /W\. ?Va\.|(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’‘][\p{L}\p{M}]+)*\.?/uy;
const JOINED = /^(?:[ \u00a0]{1,2}|-|[ \u00a0]?\n(?!\n)[ \u00a0]?)$/;
const SHORTENED =
  /^(?:St|Ste|Mt|Ft|Pt|N|S|E|W|Dr|Mr|Mrs|Ms|Rev|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Capt|Maj|Cpl|Pfc|Adm|Hon|Prof|Jr|Sr|Co|Inc|Ave|Rd|Blvd|Phila|Cal|Calif|Ala|Ariz|Ark|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nebr|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Vt|Va|Wash|W|Wis|Wyo|Ont|Que|Alta|Sask|Man|Nfld|Vic|Tas|Dem|Pres)$/;

/** The words of a text in order. A full stop belongs to a word only where it marks an abbreviation. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let before = 0;
  for (let at = 0; at < text.length;) {
    const end = wordEnd(text, at);
    if (end === at) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const word = toWord(trim(text.slice(at, end)), at, text.slice(before, at), words.length === 0);
    words.push(word);
    before = word.end;
    at = end;
  }
  return words;
}

function toWord({ text, isPossessive }: Trimmed, start: number, between: string, isFirst: boolean): Word {
  const key = keyOf(text);
  return {
    start,
    end: start + text.length,
    text,
    key,
    isCapital: isCapital(text),
    gap: isFirst ? "stop" : between === " " || isCapitalDistrict(between, text) ? "joined" : gapOf(between),
    opens: isFirst || (between !== " " && /[.!?:;\n"“”•*()[\]]|--|[—–]/.test(between)),
    isPossessive,
    afterHyphen: between === "-",
    fullKey: isPossessive && !key.endsWith("s") ? `${key}s` : key,
  };
}

/** "Washington, D.C." is one name. */
function isCapitalDistrict(between: string, text: string): boolean {
  return between === ", " && /^D\.?C\.?$/.test(text);
}

/** Where the word that begins here ends, or `start` where none does. Most are plain letters: only the others need the expression. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (isPlain(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  const isInitial = end - start === 1 && next === FULL_STOP;
  if (end > start && !isInitial && (next < 128 || end === text.length) && next !== APOSTROPHE)
    return next === FULL_STOP ? end + 1 : end;
  if (end === start && next < 128) return start;
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}

const FULL_STOP = 46;
const APOSTROPHE = 39;

/** Letters and digits of ASCII. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

interface Trimmed {
  text: string;
  isPossessive: boolean;
}

function trim(raw: string): Trimmed {
  let text = raw;
  if (text.endsWith(".") && !/^(?:W\. ?Va\.|(?:\p{Lu}\.)+)$/u.test(text) && !SHORTENED.test(text.slice(0, -1)))
    text = text.slice(0, -1);
  if (!text.includes("'") && !text.includes("’")) return { text, isPossessive: false };
  const possessive = /(?:['’]s|(?<=s)['’])$/.exec(text);
  return possessive === null
    ? { text, isPossessive: false }
    : { text: text.slice(0, possessive.index), isPossessive: true };
}

function keyOf(text: string): string {
  return /^[a-z]+$/.test(text) && !SHORTENABLE.has(text) ? text : foldName(text);
}

/** Lower-case words that foldName shortens; all others are their own key. */
const SHORTENABLE = new Set(["saint", "sainte", "mount", "fort"]);

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

function gapOf(between: string): Gap {
  if (JOINED.test(between)) return "joined";
  return /^, ?$/.test(between) ? "comma" : "stop";
}

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

const WORD = /W\. ?Va\.|(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’‘][\p{L}\p{M}]+)*\.?/gu;
const JOINED = /^(?:[ \u00a0]{1,2}|-|[ \u00a0]?\n(?!\n)[ \u00a0]?)$/;
const SHORTENED =
  /^(?:St|Ste|Mt|Ft|Pt|N|S|E|W|Dr|Mr|Mrs|Ms|Rev|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Capt|Maj|Cpl|Pfc|Adm|Hon|Prof|Jr|Sr|Co|Inc|Ave|Rd|Blvd|Phila|Cal|Calif|Ala|Ariz|Ark|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nebr|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Vt|Va|Wash|W|Wis|Wyo|Ont|Que|Alta|Sask|Man|Nfld|Vic|Tas|Dem|Pres)$/;

/** The words of a text in order. A full stop belongs to a word only where it marks an abbreviation. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let before = 0;
  for (const match of text.matchAll(WORD)) {
    const trimmed = trim(match[0]);
    const start = match.index;
    const between = text.slice(before, start);
    const previous = words.at(-1);
    const key = keyOf(trimmed.text);
    words.push({
      start,
      end: start + trimmed.text.length,
      text: trimmed.text,
      key,
      isCapital: isCapital(trimmed.text),
      // "Washington, D.C." is one name.
      gap:
        previous === undefined
          ? "stop"
          : between === ", " && /^D\.?C\.?$/.test(trimmed.text)
            ? "joined"
            : gapOf(between),
      opens: previous === undefined || (between !== " " && /[.!?:;\n"“”•*()[\]]|--|[—–]/.test(between)),
      isPossessive: trimmed.isPossessive,
      afterHyphen: between === "-",
      fullKey: trimmed.isPossessive && !key.endsWith("s") ? `${key}s` : key,
    });
    before = start + trimmed.text.length;
  }
  return words;
}

function trim(raw: string): { text: string; isPossessive: boolean } {
  let text = raw;
  if (text.endsWith(".") && !/^(?:W\. ?Va\.|(?:\p{Lu}\.)+)$/u.test(text) && !SHORTENED.test(text.slice(0, -1)))
    text = text.slice(0, -1);
  if (!/['’]/.test(text)) return { text, isPossessive: false };
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
  if (between === " " || JOINED.test(between)) return "joined";
  return /^, ?$/.test(between) ? "comma" : "stop";
}

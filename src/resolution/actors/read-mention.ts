import type { ActorKnowledge, Meanings, Role } from "./actor-knowledge.ts";
import { nameTokens, type NameToken } from "./name-key.ts";

/** A run of words of a mention that the knowledge has a meaning for. Indices are of tokens, [from, to). */
export interface Part {
  from: number;
  to: number;
  key: string;
  text: string;
  possessive: boolean;
  meanings: Meanings;
}

/** A mention, its words and the parts that mean something. */
export interface MentionReading {
  text: string;
  tokens: readonly NameToken[];
  parts: readonly Part[];
  /** Words with a capital that no part explains: an unknown name, or the surname of a known one. */
  unexplained: readonly NameToken[];
}

const ARTICLE = /^(?:the|a|an|some|several|many|two|three|its|his|her|their|this|that)$/u;

/** Words that count or point, and stand with a capital only where a sentence begins. */
const COUNT =
  /^(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:four|fif|six|seven|eigh|nine|thir)(?:teen)?|one|five|eight|ten|eleven|twelve|eighteen|hundreds?|thousands?|dozens?|scores?|both|neither|either|all|other|others|another|most|more|less|nearly|almost|about|around|over|up|at|least|half|any|every|each|no|few|our|my|your|these|those|suspected|alleged|unknown|unidentified|masked|armed|young|old|angry|visiting|former|new|pro|anti|riot|rival|local|senior|top|elderly|more)$/u;

/** Cuts a mention into the longest names and role nouns it holds, left to right. */
export function readMention(text: string, knowledge: ActorKnowledge): MentionReading {
  const tokens = nameTokens(text);
  const parts = partsOf(tokens, text, knowledge).filter((part) => !isSurname(part, tokens, text, knowledge));
  const explained = (index: number): boolean => parts.some((part) => part.from <= index && index < part.to);
  const unexplained = tokens.filter(
    (token, index) => !explained(index) && isCapital(token.raw) && !ARTICLE.test(token.key) && !COUNT.test(token.key),
  );
  return { text, tokens, parts, unexplained };
}

/** "Ambassador Robert Jordan": a state's or company's name of one word after an unknown first name is a surname. */
function isSurname(part: Part, tokens: readonly NameToken[], text: string, knowledge: ActorKnowledge): boolean {
  const before = tokens[part.from - 1];
  const isLastWord = part.to - part.from === 1 && part.to === tokens.length;
  if (!isLastWord || before === undefined || tokens[part.from]?.afterPause === true || !isOneName(part)) return false;
  return isFirstName(before) && partsOf(tokens.slice(0, part.from), text, knowledge).every(({ to }) => to < part.from);
}

function isOneName({ meanings }: Part): boolean {
  const { states, organisations, persons } = meanings;
  const isPlace = states.some(({ kind }) => kind === "name" || kind === "capital");
  return persons.length === 0 && (isPlace || organisations.length > 0);
}

function isFirstName({ raw, key, possessive }: NameToken): boolean {
  return !possessive && isCapital(raw) && !ARTICLE.test(key) && !NUMBER_OR_ORDER.test(key);
}

const NUMBER_OR_ORDER =
  /^(?:\d.*|four|five|six|seven|eight|nine|ten|both|all|other|most|more|former|new|northern|southern|eastern|western|central|neighbou?ring|mr|ms|old|post|in|on|at|of|from|with|rival|fellow|even|only|while|as|ex|modern|greater|mainland|communist|democratic|late|young|then|when|after|before|like|for|by|and|but)$/u;

/** The longest names and role nouns of a run of words. */
export function partsOf(tokens: readonly NameToken[], text: string, knowledge: ActorKnowledge): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < tokens.length) {
    const part = startsEarly(longestPart(tokens, at, text, knowledge), tokens, text, knowledge);
    if (part !== null) parts.push(part);
    at = part === null ? at + 1 : part.to;
  }
  return parts;
}

/** The longest names alone, for long texts: words in small letters that begin none are passed over. */
export function namesIn(tokens: readonly NameToken[], text: string, knowledge: ActorKnowledge): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (let token = tokens[0]; token !== undefined; token = tokens[at]) {
    const isPossible = isCapital(token.raw) || knowledge.beginsSmall(token.key);
    const part = isPossible ? startsEarly(longestPart(tokens, at, text, knowledge), tokens, text, knowledge) : null;
    if (part !== null && isNamed(part.meanings)) parts.push(part);
    at = part === null ? at + 1 : part.to;
  }
  return parts;
}

/** "The South" gives way to a longer name that begins after its article: "the south Korean authorities". */
function startsEarly(
  part: Part | null,
  tokens: readonly NameToken[],
  text: string,
  knowledge: ActorKnowledge,
): Part | null {
  if (part === null || tokens[part.from]?.key !== "the") return part;
  const next = longestPart(tokens, part.from + 1, text, knowledge);
  return next !== null && next.to > part.to ? null : part;
}

function longestPart(tokens: readonly NameToken[], from: number, text: string, knowledge: ActorKnowledge): Part | null {
  const first = tokens[from];
  if (first === undefined) return null;
  // "the North" is a name with its article; every other article is dropped by its name's absence.
  const single = singular(first.key);
  // Only a phrase of this one word is looked up with it in the singular: longer ones begin with the word as it stands.
  const lengths = knowledge.lengths(first.key) | (single === first.key ? 0 : knowledge.lengths(single) & ONE_WORD);
  if (lengths === 0) return null;
  const keys = keysFrom(tokens, from, lengths);
  for (let length = keys.length; length >= 1; length -= 1) {
    if ((lengths & (1 << length)) === 0) continue;
    const key = keys[length - 1] ?? "";
    const words = tokens.slice(from, from + length);
    const meanings = meaningsOf(key, words, knowledge);
    const last = words.at(-1);
    if (meanings === null || last === undefined) continue;
    return {
      from,
      to: from + length,
      key,
      text: text.slice(first.start, last.end),
      possessive: last.possessive,
      meanings,
    };
  }
  return null;
}

/** The bit of one word among the lengths of names. */
const ONE_WORD = 1 << 1;

/** The keys of 1, 2, 3 ... words from here, as far as the longest of the lengths goes. */
function keysFrom(tokens: readonly NameToken[], from: number, lengths: number): string[] {
  const most = 31 - Math.clz32(lengths);
  const keys: string[] = [];
  let key = "";
  for (let at = from; at < tokens.length && at < from + most; at += 1) {
    key = at === from ? (tokens[at]?.key ?? "") : `${key} ${tokens[at]?.key ?? ""}`;
    keys.push(key);
  }
  return keys;
}

const NO_NAMES = { states: [], organisations: [], persons: [] };

function meaningsOf(key: string, words: readonly NameToken[], knowledge: ActorKnowledge): Meanings | null {
  const found = knowledge.lookUp(key);
  const role = found?.role ?? singularRole(key, knowledge);
  if (found === null || !isNamed(found) || !isWrittenAsName(key, words, knowledge))
    return role === null ? null : { ...NO_NAMES, role };
  return found.role === role ? found : { ...found, role };
}

function singularRole(key: string, knowledge: ActorKnowledge): Role | null {
  const single = singularPhrase(key);
  return single === key ? null : (knowledge.lookUp(single)?.role ?? null);
}

function isWrittenAsName(key: string, words: readonly NameToken[], knowledge: ActorKnowledge): boolean {
  return (words.some((word) => isCapital(word.raw)) || knowledge.isWrittenSmall(key)) && !isWordInCapitals(words);
}

function isNamed({ states, organisations, persons }: Meanings): boolean {
  return states.length + organisations.length + persons.length > 0;
}

/** "Us", "Who" and "Ice" are words; "US", "WHO" and "ICE" are names. */
function isWordInCapitals(words: readonly NameToken[]): boolean {
  const only = words.length === 1 ? words[0] : undefined;
  if (only === undefined || only.key.length > 3) return false;
  const letters = only.raw.replace(/['’]s$/u, "").replace(/[^\p{L}]/gu, "");
  return letters.length > 1 && letters !== letters.toUpperCase() && SHORT_WORD.test(only.key);
}

const SHORT_WORD =
  /^(?:us|who|ice|is|it|mas|au|pa|may|fan|met|and|aim|act|sea|arm|cup|gas|ira|fox|mud|nam|pan|pla|cia|map|fed|all|can|has|his|her|our|the|not|now|one|two|six|ten)$/u;

/** Whether a word begins with a capital letter. */
export function isCapital(raw: string): boolean {
  const code = raw.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(raw);
}

function singularPhrase(key: string): string {
  const cut = key.lastIndexOf(" ") + 1;
  return key.slice(0, cut) + singular(key.slice(cut));
}

/** The singular of a noun as far as role nouns need it. */
function singular(word: string): string {
  if (word.endsWith("men")) return `${word.slice(0, -3)}man`;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|z)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** The first word before a part, as a key. */
export function keyBefore(reading: MentionReading, part: Part): string {
  return reading.tokens[part.from - 1]?.key ?? "";
}

/** The first word after a part, as a key. */
export function keyAfter(reading: MentionReading, part: Part): string {
  return reading.tokens[part.to]?.key ?? "";
}

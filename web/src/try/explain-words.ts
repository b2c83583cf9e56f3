import type { EventRecord } from "../../../src/contract/event-record.ts";
import { formatShare } from "../design/number.ts";

/** A step of the way to a record: what was decided, by what, and how sure. */
export interface Step {
  readonly decided: string;
  readonly words: string;
  /** The name in the code. */
  readonly rule: string;
  readonly score: number | null;
}

/** Rules by the beginning of their name, and what they are in words; the first that fits counts. */
const WORDS: readonly (readonly [start: string, words: string])[] = [
  ["reader:trigger+lexicon", "the reader found the word, and the lexicon agrees"],
  ["reader:lexicon", "the lexicon raised a word that the reader was unsure of"],
  ["reader:", "the reader found the word"],
  ["date:publication", "the text names no day: the day of publication or the one before"],
  ["date:main-clause", "the day of the main clause"],
  ["date:none", "nothing dates it"],
  ["date:edge:", "words that the reader tied to the act, read as "],
  ["date:", "read as "],
  ["coreference:none", "stands for somebody named before, but for whom is not clear"],
  ["coreference:", "stands for "],
  ["apposition", "named beside the words"],
  ["state", "the name of a state or of its capital"],
  ["seat", "the seat of a government stands for it"],
  ["demonym", "the people of a state"],
  ["person", "a known person, in the office of that day"],
  ["surname-in-article", "a surname; the article has the full name"],
  ["surname-in-office", "a surname; who held the office that day"],
  ["title-surname", "a title and a surname"],
  ["organisation", "a known organisation"],
  ["country-role", "a country and a role"],
  ["possessor-role", "a role, and whose it is"],
  ["role", "a role; its country comes from the text around"],
  ["former-office", "somebody who held an office"],
  ["breakaway", "a region that a state claims"],
  ["no-act-no-event", "a word that tells of no act of its own"],
  ["unknown", "no rule knows who it is"],
];

/** The steps that led to a record, in words. */
export function stepsOf({ trace }: Pick<EventRecord, "trace">): Step[] {
  return trace.map(({ field, rule, score }) => ({ decided: decidedBy(field), words: wordsOf(rule), rule, score }));
}

/** What decided, in words; the name of the rule itself where no words are written for it. */
export function wordsOf(rule: string): string {
  const found = WORDS.find(([start]) => rule.startsWith(start));
  if (found === undefined) return rule.replaceAll(/[-:]/g, " ");
  const [start, words] = found;
  return words.endsWith(" ") ? words + restOf(rule.slice(start.length)) : words;
}

/** "96% sure" or nothing. */
export function sureness(score: number | null): string {
  return score === null ? "" : `${formatShare(score)} sure`;
}

function decidedBy(field: string): string {
  if (field.startsWith("entity ")) return `“${field.slice("entity ".length)}”`;
  return field === "trigger" ? "the act" : field;
}

/** "Jordan>state" is Jordan, a state; "relative-period" a relative period. */
function restOf(rest: string): string {
  const [name = "", rule] = rest.split(">");
  return rule === undefined ? name.replaceAll(/[-:]/g, " ") : `${name}, ${wordsOf(rule)}`;
}

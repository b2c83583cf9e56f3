import { ABBREVIATIONS, CLASSES } from "./lexicon.ts";
import { isCapitalised, spelling, type Context } from "./recogniser.ts";
import { GAP } from "./words.ts";

/**
 * Tells month and weekday names from their doubles: "may" and "march" the verbs, "Theresa May", "Sun Microsystems",
 * "Jan" the first name.
 */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    "in of since by until till from to through during last next this each every early late mid and or before after for between " +
    "past previous following coming end beginning middle start month around about late-night late throughout over via"
  ).split(" "),
);

const DOUBLES: ReadonlySet<string> = new Set(["may", "march", "august", "april", "june"]);
const VERB_NEXT: ReadonlySet<string> = new Set(
  "be have not also well yet on or only still even never need want for through toward towards into against across past said says told was is has had".split(
    " ",
  ),
);

const DAY_BITS = CLASSES.day | CLASSES.ordinal;
const DATE_BITS = DAY_BITS | CLASSES.year | CLASSES.shortYear;

/** Whether the word, of the month class, is a month here. */
export function isMonthName(context: Context, word: number): boolean {
  const lower = spelling(context, word);
  const dated = isBesideDate(context, word);
  if (!isCapitalised(context, word)) return dated && lower !== "march" && !ABBREVIATIONS.has(lower);
  if (ABBREVIATIONS.has(lower)) return dated || hasDot(context, word);
  if (!DOUBLES.has(lower) || dated) return true;
  return isDoubledMonth(context, word, lower);
}

function isDoubledMonth(context: Context, word: number, lower: string): boolean {
  if (followsName(context, word)) return false;
  const before = spelling(context, word - 1);
  const joined = (context.words.gap[word] ?? GAP.stop) <= GAP.hyphen;
  const verbNext = VERB_NEXT.has(spelling(context, word + 1));
  if (joined && PREPOSITIONS.has(before)) return lower !== "march" || !verbNext || before === "in";
  if (lower === "may" || lower === "march") return joined && isAttribute(context, word, before) && !verbNext;
  return !verbNext && !isCapitalised(context, word + 1);
}

/** "the May elections", but not "the March of Dimes" or "the March to Versailles". */
function isAttribute(context: Context, word: number, before: string): boolean {
  return (before === "the" || before === "a") && !/^(?:of|to)$/.test(spelling(context, word + 1));
}

/** A capitalised word just before, not at the start of a sentence, that is no time word itself: "Theresa May". */
function followsName(context: Context, word: number): boolean {
  if (context.words.gap[word] !== GAP.space || !isCapitalised(context, word - 1)) return false;
  if ((context.words.classes[word - 1] ?? 0) !== 0 || PREPOSITIONS.has(spelling(context, word - 1))) return false;
  return spelling(context, word - 1) !== "the";
}

/** Whether the word, of the weekday class, is a weekday here. */
export function isWeekdayName(context: Context, word: number): boolean {
  const lower = spelling(context, word);
  if (!isCapitalised(context, word)) return !ABBREVIATIONS.has(lower);
  if (!ABBREVIATIONS.has(lower)) return true;
  const nextIsMonth = ((context.words.classes[word + 1] ?? 0) & CLASSES.month) !== 0;
  return nextIsMonth || (lower !== "sun" && hasDot(context, word));
}

/** Beside the digits of a day or a year. */
function isBesideDate(context: Context, word: number): boolean {
  const { classes, gap } = context.words;
  const after = (gap[word + 1] ?? GAP.stop) <= GAP.comma && ((classes[word + 1] ?? 0) & DATE_BITS) !== 0;
  const before = (gap[word] ?? GAP.stop) <= GAP.space && ((classes[word - 1] ?? 0) & DAY_BITS) !== 0;
  return (after && hasDigits(context, word + 1)) || (before && hasDigits(context, word - 1));
}

function hasDigits(context: Context, word: number): boolean {
  return /\d/.test(spelling(context, word));
}

function hasDot(context: Context, word: number): boolean {
  return context.words.text[context.words.end[word] ?? -1] === ".";
}

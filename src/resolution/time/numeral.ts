import { CLASSES } from "./lexicon.ts";

/** A numeral of the text: where it ends, what it may be, the number it stands for (NaN for dates and clock times). */
export interface Numeral {
  readonly end: number;
  readonly classes: number;
  readonly value: number;
}

/**
 * Shapes of numerals, the first that fits wins; every quantifier is bounded, so the cost is linear.
 * The shapes that hold a shorter one come first: an ISO date before a year, a clock time before an hour.
 */
const SHAPES: readonly (readonly [RegExp, (text: string) => readonly [number, number]])[] = [
  [/9\/11(?![\d/])/y, () => [CLASSES.numericDate, NaN]],
  [
    /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/y,
    () => [CLASSES.isoDate, NaN],
  ],
  [/\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y, () => [CLASSES.clock, NaN]],
  [
    /(?:\d{1,2}([/.])\d{1,2}\1\d{4}|\d{4}([/.])\d{1,2}\2\d{1,2}|\d{1,2}\/\d{1,2}\/\d{2})(?![\d/])/y,
    () => [CLASSES.numericDate, NaN],
  ],
  [/\d{1,2}\.\d{2}(?=\s?[ap]\.?m\b)/iy, () => [CLASSES.clock, NaN]],
  [/\d{1,3}(?:,\d{3}){1,4}(?![\d,]\d)(?:\.\d{1,6})?/y, (text) => [CLASSES.number, Number(text.replaceAll(",", ""))]],
  [/\d{1,9}\.\d{1,6}/y, (text) => [CLASSES.number, Number(text)]],
  [/\d\/\d(?![\d/])/y, (text) => [CLASSES.fraction, Number(text[0]) / Number(text[2])]],
  [/\d{4}[-–/]\d{2}(?![\d-])/y, (text) => [CLASSES.yearSpan, Number(text.slice(0, 4))]],
  [/\d{3,4}s(?![\p{L}\d])/uy, (text) => [CLASSES.decade, Number.parseInt(text, 10)]],
  [/\d{2}s(?![\p{L}\d])/uy, (text) => [text.startsWith("0") ? 0 : CLASSES.decade, Number.parseInt(text, 10)]],
  [
    /\d{1,2}(?:st|nd|rd|th)(?![\p{L}\d])/iuy,
    (text) => [ordinalClasses(Number.parseInt(text, 10)), Number.parseInt(text, 10)],
  ],
  [/[1-4]Q(?![\p{L}\d])/uy, (text) => [CLASSES.quarterCode, Number.parseInt(text, 10)]],
];

/** Reads the numeral that begins at `start`, which must be a digit. */
export function readNumeral(text: string, start: number, to: number): Numeral {
  for (const [shape, read] of SHAPES) {
    shape.lastIndex = start;
    const found = shape.exec(text);
    if (found === null || start + found[0].length > to) continue;
    const [classes, value] = read(found[0]);
    return { end: start + found[0].length, classes, value };
  }
  return readInteger(text, start, to);
}

function readInteger(text: string, start: number, to: number): Numeral {
  let end = start + 1;
  while (end < to && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end += 1;
  const value = Number(text.slice(start, end));
  return { end, classes: integerClasses(value, end - start), value };
}

function integerClasses(value: number, digits: number): number {
  let classes: number = CLASSES.number;
  if (digits <= 2 && value >= 1 && value <= 31) classes |= CLASSES.day;
  if (digits <= 2 && value <= 24) classes |= CLASSES.hour;
  if (digits === 4 && value >= 1000 && value <= 2999) classes |= CLASSES.year;
  if (digits === 4 && value <= 2400 && value % 100 < 60) classes |= CLASSES.militaryTime;
  return classes;
}

function ordinalClasses(value: number): number {
  return CLASSES.ordinal | (value >= 1 && value <= 31 ? CLASSES.day : 0);
}

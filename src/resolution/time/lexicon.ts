/**
 * The closed classes of English time words. Each word maps to the number it stands for;
 * a word may stand in several classes ("second" is an ordinal and a unit, "may" a month and a verb).
 */

/** Class bits of a token; a token may carry several. */
export const CLASSES = {
  month: 1 << 0,
  weekday: 1 << 1,
  unit: 1 << 2,
  units: 1 << 3,
  number: 1 << 4,
  ordinal: 1 << 5,
  year: 1 << 6,
  decade: 1 << 7,
  clock: 1 << 8,
  isoDate: 1 << 9,
  numericDate: 1 << 10,
  meridiem: 1 << 11,
  zone: 1 << 12,
  dayPart: 1 << 13,
  season: 1 << 14,
  shortYear: 1 << 15,
  day: 1 << 16,
  hour: 1 << 17,
  militaryTime: 1 << 18,
  fraction: 1 << 19,
  quarterCode: 1 << 20,
  halfCode: 1 << 21,
  yearSpan: 1 << 22,
  weekdays: 1 << 23,
  dayParts: 1 << 24,
  weekend: 1 << 25,
} as const;

export type ClassName = keyof typeof CLASSES;

type Table = ReadonlyMap<string, number>;

/** Each string holds the spellings of one value, the first string value `first`, and so on. */
function table(first: number, rows: readonly string[]): Table {
  return new Map(rows.flatMap((row, index) => row.split(" ").map((word) => [word, first + index] as const)));
}

export const MONTHS: Table = table(1, [
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sept sep",
  "october oct",
  "november nov",
  "december dec",
]);

export const WEEKDAYS: Table = table(1, [
  "monday mon",
  "tuesday tues tue",
  "wednesday wed weds",
  "thursday thurs thur thu",
  "friday fri",
  "saturday sat",
  "sunday sun",
]);

/** Short forms of months and weekdays: a full stop after one ends no sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun".split(" "),
);

export const WEEKDAYS_PLURAL: Table = table(1, [
  "mondays",
  "tuesdays",
  "wednesdays",
  "thursdays",
  "fridays",
  "saturdays",
  "sundays",
]);

/** Units from small to large; the index is the unit's number. */
export const UNIT_NAMES = [
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "fortnight",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
  "millennium",
] as const;
export type Unit = (typeof UNIT_NAMES)[number];

export const UNITS: Table = table(0, [
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "fortnight",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
  "millennium",
]);

export const UNITS_PLURAL: Table = table(0, [
  "seconds",
  "minutes",
  "hours hrs",
  "days",
  "weeks",
  "fortnights",
  "months",
  "quarters",
  "years yrs",
  "decades",
  "centuries",
  "millennia millenniums",
]);

export const ONES: Table = table(0, [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve dozen",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
]);

/** Twenty to ninety, in tens. */
export const TENS: Table = table(2, ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]);

export const SCALES: Table = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
]);

export const ORDINALS: Table = table(1, [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
  "twentieth",
]);

/** Spelled-out decades of a century: "the nineties". */
export const DECADES: Table = table(2, [
  "twenties",
  "thirties",
  "forties",
  "fifties",
  "sixties",
  "seventies",
  "eighties",
  "nineties",
]);

/** Seasons in the order of their first month. */
export const SEASONS: Table = table(0, ["spring springtime", "summer summertime", "autumn fall", "winter wintertime"]);
export const SEASON_CODES: readonly string[] = ["SP", "SU", "FA", "WI"];

/** Parts of the day and the TIMEX3 code of each; index into DAY_PART_CODES. */
export const DAY_PARTS: Table = table(0, [
  "morning",
  "afternoon",
  "evening",
  "night nighttime",
  "daytime",
  "dawn daybreak sunrise",
  "dusk sunset nightfall",
  "midday noontime",
]);
export const DAY_PARTS_PLURAL: Table = table(0, ["mornings", "afternoons", "evenings", "nights"]);
export const DAY_PART_CODES: readonly string[] = ["MO", "AF", "EV", "NI", "DT", "MO", "EV", "MI"];

/** Minutes ahead of Greenwich for the zones that news names. */
export const ZONES: Table = new Map([
  ["gmt", 0],
  ["utc", 0],
  ["est", -300],
  ["edt", -240],
  ["cst", -360],
  ["cdt", -300],
  ["mst", -420],
  ["mdt", -360],
  ["pst", -480],
  ["pdt", -420],
  ["bst", 60],
  ["cet", 60],
  ["cest", 120],
  ["eet", 120],
  ["msk", 180],
  ["ist", 330],
  ["jst", 540],
  ["kst", 540],
  ["hkt", 480],
  ["aest", 600],
]);

const CLASS_TABLES: readonly (readonly [number, Table])[] = [
  [CLASSES.month, MONTHS],
  [CLASSES.weekday, WEEKDAYS],
  [CLASSES.weekdays, WEEKDAYS_PLURAL],
  [CLASSES.unit, UNITS],
  [CLASSES.units, UNITS_PLURAL],
  [CLASSES.number | CLASSES.day | CLASSES.hour, ONES],
  [CLASSES.number | CLASSES.day, TENS],
  [CLASSES.number, SCALES],
  [CLASSES.ordinal, ORDINALS],
  [CLASSES.decade, DECADES],
  [CLASSES.season, SEASONS],
  [CLASSES.dayPart, DAY_PARTS],
  [CLASSES.dayParts, DAY_PARTS_PLURAL],
  [CLASSES.zone, ZONES],
  [CLASSES.meridiem, table(0, ["am", "pm"])],
  [CLASSES.weekend, table(0, ["weekend weekends"])],
];

/** Class bits of every time word. */
export const WORD_CLASSES: Table = classify();

function classify(): Table {
  const classes = new Map<string, number>();
  for (const [bit, words] of CLASS_TABLES) {
    for (const word of words.keys()) classes.set(word, (classes.get(word) ?? 0) | bit);
  }
  return classes;
}

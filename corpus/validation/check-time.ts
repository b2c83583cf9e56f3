import { daysBetween, weekdayOf, type Interval } from "../markup/interval.ts";
import { periodFault } from "./check-period.ts";

/** What is wrong with the value of a time expression, and the way out. */
export interface TimeFault {
  rule: string;
  wayOut: string;
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH_WORD = new RegExp(
  `\\b(${MONTHS.map((month) => `${month.slice(0, 3)}${month === "september" ? "t?" : ""}(?:${month.slice(3)}|\\b)`).join("|")})`,
  "gi",
);
/** Words that put the value on one side of what is named, so that it need not overlap. */
const ONE_SIDED = /\b(after|before|since|until|till|following|from|by|ago|later|earlier|prior)\b/i;

type Rule = (words: string, value: Interval, published: string) => TimeFault | null;

const RULES: readonly Rule[] = [
  weekdayAgrees,
  yearAgrees,
  monthAgrees,
  dayOfMonthAgrees,
  deicticAgrees,
  sideAgrees,
  periodFault,
];

/** Faults of the value `value` given to the words of a time expression in an article of the day `published`. */
export function timeFaults(words: string, value: Interval, published: string): TimeFault[] {
  return RULES.flatMap((rule) => rule(words, value, published) ?? []);
}

function weekdayAgrees(words: string, value: Interval, published: string): TimeFault | null {
  const named = WEEKDAYS.findIndex((day) => new RegExp(`\\b${day}s?\\b`, "i").test(words));
  if (named < 0 || value.from !== value.to) return null;
  const actual = weekdayOf(value.from);
  if (actual !== named && !ONE_SIDED.test(words)) {
    return {
      rule: `the value ${value.from} is a ${WEEKDAYS[actual] ?? ""}, the words name a ${WEEKDAYS[named] ?? ""}`,
      wayOut: `correct the value; the article is of ${WEEKDAYS[weekdayOf(published)] ?? ""} ${published}`,
    };
  }
  const bare = !/\d/.test(words) && namedMonths(words).length === 0 && !ONE_SIDED.test(words);
  if (bare && Math.abs(daysBetween(published, value.from)) > 14) {
    return {
      rule: `a bare weekday lies within 14 days of publication (${published})`,
      wayOut: "correct the value or say the date in the words",
    };
  }
  return null;
}

function yearAgrees(words: string, value: Interval): TimeFault | null {
  if (ONE_SIDED.test(words)) return null;
  for (const [year] of words.matchAll(/\b(?:1[89]|20)\d\d(?!\d|s\b|-year)/g)) {
    if (value.from.slice(0, 4) > year || value.to.slice(0, 4) < year) {
      return { rule: `the words name the year ${year}, the value does not touch it`, wayOut: "correct the value" };
    }
  }
  return null;
}

function namedMonths(words: string): number[] {
  return [...words.matchAll(MONTH_WORD)]
    .filter(([word]) => /^[A-Z]/.test(word))
    .map(([word]) => MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3).toLowerCase())));
}

function monthAgrees(words: string, value: Interval): TimeFault | null {
  if (ONE_SIDED.test(words)) return null;
  const wrong = namedMonths(words).find((month) => !touchesMonth(value, month));
  if (wrong === undefined) return null;
  return {
    rule: `the words name ${MONTHS[wrong] ?? ""}, the value ${value.from}..${value.to} does not touch it`,
    wayOut: "correct the value",
  };
}

function touchesMonth(value: Interval, month: number): boolean {
  const first = Number(value.from.slice(0, 4)) * 12 + Number(value.from.slice(5, 7)) - 1;
  const last = Number(value.to.slice(0, 4)) * 12 + Number(value.to.slice(5, 7)) - 1;
  for (let at = first; at <= Math.min(last, first + 11); at += 1) if (at % 12 === month) return true;
  return false;
}

function dayOfMonthAgrees(words: string, value: Interval): TimeFault | null {
  if (value.from !== value.to || ONE_SIDED.test(words)) return null;
  if (namedMonths(words).length !== 1) return null;
  const days = [...words.matchAll(/(?<!\d|:)(\d{1,2})(?:st|nd|rd|th)?\b(?!:|\d|,\d|\s*(?:a\.?m|p\.?m|hours))/g)].map(
    ([, day]) => Number(day),
  );
  if (days.length === 0 || days.includes(Number(value.from.slice(8)))) return null;
  return { rule: `the words name the day ${days.join(", ")}, the value is ${value.from}`, wayOut: "correct the value" };
}

function deicticAgrees(words: string, value: Interval, published: string): TimeFault | null {
  const [, word = ""] = /^(today|yesterday|tomorrow)$/i.exec(words) ?? [];
  const allowed = { today: [-1, 0], yesterday: [-2, -1], tomorrow: [0, 1] }[word.toLowerCase()];
  if (allowed === undefined) return null;
  const distance = daysBetween(published, value.from);
  if (value.from === value.to && distance >= (allowed[0] ?? 0) && distance <= (allowed[1] ?? 0)) return null;
  return { rule: `"${word}" is counted from the day of publication, ${published}`, wayOut: "correct the value" };
}

function sideAgrees(words: string, value: Interval, published: string): TimeFault | null {
  if (/\bago\b|^(?:early |earlier |late )?last\b/i.test(words) && value.from > published) {
    return { rule: `the words look back from ${published}, the value lies after it`, wayOut: "correct the value" };
  }
  if (/^(?:early |late )?(?:next|coming|upcoming)\b/i.test(words) && value.to < published) {
    return { rule: `the words look ahead from ${published}, the value lies before it`, wayOut: "correct the value" };
  }
  return null;
}

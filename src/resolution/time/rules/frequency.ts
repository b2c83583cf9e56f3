import { COUNTS, countOf, unitAt } from "../count.ts";
import {
  DAY_PART_CODES,
  DAY_PARTS,
  DAY_PARTS_PLURAL,
  MONTHS,
  SEASON_CODES,
  SEASONS,
  WEEKDAYS,
  WEEKDAYS_PLURAL,
} from "../lexicon.ts";
import type { Match } from "../pattern.ts";
import { isCapitalised, spelling, type Context, type Recogniser } from "../recogniser.ts";
import { durationValue } from "../value.ts";
import { pad } from "../day.ts";
import { GAP } from "../words.ts";

/** "every day", "each July", "every Tuesday", "Tuesdays", "daily", "annually", "twice a week", "per month", "every two years". */
export const frequency: Recogniser = {
  name: "frequency",
  patterns: [
    "every|each other:other? <unit>:unit",
    ...COUNTS.map((count) => `every|each ${count}<unit>|<units>:unit`),
    "every|each <weekday>|<weekdays>:weekday <dayPart>?",
    "every|each <month>",
    "every|each <season>",
    "every|each <dayPart>",
    "<weekday>|<weekdays>:weekday <dayParts>",
    "<weekdays>:weekday",
    "daily|weekly|biweekly|fortnightly|hourly|annually|yearly|nightly:adverb",
    "on an? annual|daily|weekly|monthly|quarterly:adverb basis",
    "once|twice|times a|an|per|every|each <unit>:unit",
    "[per] <unit>:unit",
  ],
  read: (match, context) => {
    if (isNewspaper(match, context)) return null;
    const value = setValue(match, context);
    return value === null ? null : { type: "SET", value, basis: "text" };
  },
};

/** "the daily said", "the Daily Telegraph", "the party daily Granma" */
function isNewspaper(match: Match, context: Context): boolean {
  if (match.at("adverb") === -1 || match.first !== match.last) return false;
  const next = spelling(context, match.last + 1);
  if (context.words.gap[match.last + 1] !== GAP.space) return false;
  return (
    isCapitalised(context, match.last + 1) ||
    /^(?:said|says|reported|reports|quoted|newspaper|newspapers|wrote|added)$/.test(next)
  );
}

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ["hourly", "PT1H"],
  ["daily", "P1D"],
  ["nightly", "XXXX-XX-XXTNI"],
  ["weekly", "P1W"],
  ["biweekly", "P2W"],
  ["fortnightly", "P2W"],
  ["monthly", "P1M"],
  ["quarterly", "P3M"],
  ["annual", "P1Y"],
  ["annually", "P1Y"],
  ["yearly", "P1Y"],
]);

function setValue(match: Match, context: Context): string | null {
  const adverb = ADVERBS.get(spelling(context, match.at("adverb")));
  if (adverb !== undefined) return adverb;
  const unit = unitAt(context, match.at("unit"));
  if (unit === "second" && match.at("count") === -1) return null;
  if (unit !== null) return durationValue(unit, unitCount(match, context));
  return calendarSet(match, context);
}

function unitCount(match: Match, context: Context): number | null {
  if (match.at("other") !== -1) return 2;
  const count = countOf(match, context);
  if (count === "vague") return null;
  return count ?? 1;
}

function calendarSet(match: Match, context: Context): string | null {
  const weekday = spelling(context, match.at("weekday"));
  const weekdayNumber = WEEKDAYS.get(weekday) ?? WEEKDAYS_PLURAL.get(weekday);
  const partWord = spelling(context, match.at("dayPart")) || spelling(context, match.at("dayParts"));
  const part = DAY_PARTS.get(partWord) ?? DAY_PARTS_PLURAL.get(partWord);
  const time = part === undefined ? "" : `T${DAY_PART_CODES[part] ?? ""}`;
  if (weekdayNumber !== undefined) return `XXXX-WXX-${weekdayNumber}${time}`;
  const month = MONTHS.get(spelling(context, match.at("month")));
  if (month !== undefined) return `XXXX-${pad(month, 2)}`;
  const season = SEASONS.get(spelling(context, match.at("season")));
  if (season !== undefined) return `XXXX-${SEASON_CODES[season] ?? ""}`;
  return time === "" ? null : `XXXX-XX-XX${time}`;
}

import { describe, expect, test } from "vitest";
import { findTimes } from "../../../src/resolution/time/find-times.ts";
import type { TimeExpression } from "../../../src/resolution/time/time-expression.ts";

/** A Tuesday. */
const PUBLISHED = "2018-06-12";

function find(text: string, published: string | null = PUBLISHED): string[] {
  return findTimes(text, { published }).map((time) => `${text.slice(time.start, time.end)} ${time.type} ${time.value}`);
}

function only(text: string, published: string | null = PUBLISHED): TimeExpression {
  const found = findTimes(text, { published });
  expect(found).toHaveLength(1);
  return found[0] as TimeExpression; // The line above has counted it.
}

describe("dates written out", () => {
  test.each([
    ["on 2018-06-12", "2018-06-12 DATE 2018-06-12"],
    ["at 2018-06-12T10:35Z", "2018-06-12T10:35Z TIME 2018-06-12T10:35Z"],
    ["on 12/06/2018", "12/06/2018 DATE 2018-06-12"],
    ["on 12/25/2017", "12/25/2017 DATE 2017-12-25"],
    ["on 12.6.2018", "12.6.2018 DATE 2018-06-12"],
    ["on 2018/06/12", "2018/06/12 DATE 2018-06-12"],
    ["12 June 2018", "12 June 2018 DATE 2018-06-12"],
    ["June 12th, 2018", "June 12th, 2018 DATE 2018-06-12"],
    ["Sept. 11, 2001", "Sept. 11, 2001 DATE 2001-09-11"],
    ["the 12th of June 2018", "the 12th of June 2018 DATE 2018-06-12"],
    ["the eleventh of September 2001", "the eleventh of September 2001 DATE 2001-09-11"],
    ["on Sunday, 10 June", "Sunday, 10 June DATE 2018-06-10"],
    ["Wed., June 13", "Wed., June 13 DATE 2018-06-13"],
    ["12 may 2018", "12 may 2018 DATE 2018-05-12"],
    ["after 9/11", "9/11 DATE 2001-09-11"],
    ["in June 1987", "June 1987 DATE 1987-06"],
    ["in January, 1918", "January, 1918 DATE 1918-01"],
    ["the month of March 1999", "the month of March 1999 DATE 1999-03"],
    ["in 2014", "2014 DATE 2014"],
    ["the 2018 budget", "2018 DATE 2018"],
    ["nineteen ninety-seven", "nineteen ninety-seven DATE 1997"],
    ["in 490 BC", "490 BC DATE BC0490"],
    ["the 1950-53 war", "1950-53 DATE 1950"],
    ["fiscal 2019", "fiscal 2019 DATE 2019"],
    ["the 1990s", "the 1990s DATE 199"],
    ["the early '80s", "the early '80s DATE 198"],
    ["the nineties", "the nineties DATE 199"],
    ["the 19th century", "the 19th century DATE 18"],
    ["the winter of 1994", "the winter of 1994 DATE 1994-WI"],
    ["Q3 2018", "Q3 2018 DATE 2018-Q3"],
    ["the third quarter of 1990", "the third quarter of 1990 DATE 1990-Q3"],
    ["the second half of 2018", "the second half of 2018 DATE 2018-H2"],
    ["the second Tuesday in November 2016", "the second Tuesday in November 2016 DATE 2016-11-08"],
    ["the last day of 2017", "the last day of 2017 DATE 2017-12-31"],
    ["Easter 2016", "Easter 2016 DATE 2016-03-27"],
    ["Lunar New Year 2024", "Lunar New Year 2024 DATE 2024-02-10"],
  ])("%s", (text, expected) => expect(find(text)).toEqual([expected]));
});

describe("dates seen from the day of publication", () => {
  test.each([
    ["They met on Tuesday.", "Tuesday DATE 2018-06-12"],
    ["They met on Monday.", "Monday DATE 2018-06-11"],
    ["They met on Friday.", "Friday DATE 2018-06-08"],
    ["They will meet on Friday.", "Friday DATE 2018-06-15"],
    ["They will meet next Tuesday.", "next Tuesday DATE 2018-06-19"],
    ["The talks last Tuesday failed.", "last Tuesday DATE 2018-06-05"],
    ["Tuesday of last week", "Tuesday of last week DATE 2018-06-05"],
    ["a week from Tuesday", "a week from Tuesday DATE 2018-06-19"],
    ["today", "today DATE 2018-06-12"],
    ["late yesterday", "late yesterday DATE 2018-06-11"],
    ["the day after tomorrow", "the day after tomorrow DATE 2018-06-14"],
    ["It was held in June.", "June DATE 2018-06"],
    ["It will be held in September.", "September DATE 2018-09"],
    ["Fighting broke out in November.", "November DATE 2017-11"],
    ["last October", "last October DATE 2017-10"],
    ["next May", "next May DATE 2019-05"],
    ["in May last year", "May last year DATE 2017-05"],
    ["The pact was signed Aug. 7.", "Aug. 7 DATE 2017-08-07"],
    ["The pact will be signed Aug. 7.", "Aug. 7 DATE 2018-08-07"],
    ["12 June", "12 June DATE 2018-06-12"],
    ["last year", "last year DATE 2017"],
    ["this week", "this week DATE 2018-W24"],
    ["last month's summit", "last month DATE 2018-05"],
    ["the week before last", "the week before last DATE 2018-W22"],
    ["Leaders Met Last Week", "Last Week DATE 2018-W23"],
    ["last winter", "last winter DATE 2017-WI"],
    ["next spring", "next spring DATE 2019-SP"],
    ["three weeks ago", "three weeks ago DATE 2018-W21"],
    ["two days ago", "two days ago DATE 2018-06-10"],
    ["five months ago", "five months ago DATE 2018-01"],
    ["50 years ago", "50 years ago DATE 1968"],
    ["a decade ago", "a decade ago DATE 200"],
    ["several years ago", "several years ago DATE PAST_REF"],
    ["at the weekend", "the weekend DATE 2018-W23-WE"],
    ["next weekend", "next weekend DATE 2018-W24-WE"],
    ["the week of March 6", "the week of March 6 DATE 2018-W10"],
    ["the first week of May", "the first week of May DATE 2018-W18"],
    ["Thanksgiving Day was celebrated.", "Thanksgiving Day DATE 2017-11-23"],
    ["Eid al-Fitr", "Eid al-Fitr DATE 2018-06-15"],
    ["New Year's Day", "New Year's Day DATE 2018-01-01"],
  ])("%s", (text, expected) => expect(find(text)).toEqual([expected]));
});

describe("times of day", () => {
  test.each([
    ["at 10:35 a.m. Friday", "10:35 a.m. Friday TIME 2018-06-08T10:35"],
    ["at 5 p.m. EST, Nov. 6, 2017", "5 p.m. EST, Nov. 6, 2017 TIME 2017-11-06T17:00"],
    ["at 18:30 on Monday", "18:30 on Monday TIME 2018-06-11T18:30"],
    ["at 0735 GMT", "0735 GMT TIME 2018-06-12T07:35Z"],
    ["at 12:15 am", "12:15 am TIME 2018-06-12T00:15"],
    ["at noon Tuesday", "noon Tuesday TIME 2018-06-12T12:00"],
    ["by midnight", "midnight TIME 2018-06-12T24:00"],
    ["at 6 o'clock in the morning", "6 o'clock in the morning TIME 2018-06-12T06:00"],
    ["They met Friday night.", "Friday night TIME 2018-06-08TNI"],
    ["last night", "last night TIME 2018-06-11TNI"],
    ["this morning", "this morning TIME 2018-06-12TMO"],
    ["yesterday evening", "yesterday evening TIME 2018-06-11TEV"],
    ["on the night of 12 June", "the night of 12 June TIME 2018-06-12TNI"],
    ["Police clashed overnight with protesters.", "overnight TIME 2018-06-11TNI"],
    ["at dawn", "dawn TIME 2018-06-12TMO"],
  ])("%s", (text, expected) => expect(find(text)).toEqual([expected]));
});

describe("amounts, habits and references", () => {
  test.each([
    ["for two weeks", "two weeks DURATION P2W"],
    ["a 30-day truce", "30-day DURATION P30D"],
    ["two and a half years", "two and a half years DURATION P2Y6M"],
    ["5 1/2 hours", "5 1/2 hours DURATION PT5H30M"],
    ["half an hour", "half an hour DURATION PT30M"],
    ["nearly forty years", "nearly forty years DURATION P40Y"],
    ["the past 20 years", "the past 20 years DURATION P20Y"],
    ["the next few days", "the next few days DURATION PXD"],
    ["for decades", "decades DURATION PXE"],
    ["the 8-month-old truce", "8-month DURATION P8M"],
    ["every day", "every day SET P1D"],
    ["every Tuesday", "every Tuesday SET XXXX-WXX-2"],
    ["Tuesday nights", "Tuesday nights SET XXXX-WXX-2TNI"],
    ["each July", "each July SET XXXX-07"],
    ["annually", "annually SET P1Y"],
    ["twice a week", "twice a week SET P1W"],
    ["the past two quarters", "the past two quarters DURATION P2Q"],
    ["every two years", "every two years SET P2Y"],
    ["$500 million a year", "a year SET P1Y"],
    ["he is now free", "now DATE PRESENT_REF"],
    ["recently", "recently DATE PAST_REF"],
    ["in the past", "the past DATE PAST_REF"],
    ["in the near future", "in the near future DATE FUTURE_REF"],
    ["in recent years", "recent years DATE PAST_REF"],
    ["in the coming days", "the coming days DATE FUTURE_REF"],
  ])("%s", (text, expected) => expect(find(text)).toEqual([expected]));
});

describe("the story's running date", () => {
  test.each([
    ["He came on June 5. The following day he left.", "2018-06-05 2018-06-06"],
    ["War broke out on 25 June 1950. Two days later help came.", "1950-06-25 1950-06-27"],
    ["In 2014 he won. That year she lost.", "2014 2014"],
    ["In 1996 he left; the following year he was back.", "1996 1997"],
    ["He spoke on Friday. The same evening the phone rang.", "2018-06-08 2018-06-08TEV"],
    ["In 2014 he won. Since then he has lost.", "2014 PAST_REF"],
    ["They met on Monday, Tuesday and Wednesday.", "2018-06-11 2018-06-12 2018-06-13"],
    ["Third-quarter net rose. A year earlier it fell.", "2018-Q3 2017-Q3"],
    ["They will meet in 2020. Until then he waits.", "2020 2020"],
    ["It ends on May 5. Until then he waits.", "2018-05-05 2018-05-05"],
    ["He came on May 12. He left on the 25th.", "2018-05-12 2018-05-25"],
  ])("%s", (text, values) => {
    expect(
      findTimes(text, { published: PUBLISHED })
        .map((time) => time.value)
        .join(" "),
    ).toBe(values);
  });

  test("what was proposed on Monday was so on the last one", () => {
    expect(find("Oslo proposed on Monday to lift the ban.", PUBLISHED)).toEqual(["Monday DATE 2018-06-11"]);
    expect(find("The proposed vote on Monday divides them.", PUBLISHED)).toEqual(["Monday DATE 2018-06-18"]);
  });

  describe("a long text without weekdays", () => {
    const filler = "The army held the hill and waited for the thaw. ".repeat(110);
    const years = "It lost men in 2015 and in 2016, and more in 2017. ";

    test.each([
      [
        "lives in its own years",
        `In May 2015 it came. ${years}${filler}In May 2016 it left. In October it was gone.`,
        "2016-10",
      ],
      [
        "is news where it names weekdays",
        `In May 2015 it came. ${years}It met on Monday. ${filler}In May 2016 it left. In October it was gone.`,
        "2017-10",
      ],
      [
        "is news where its years are those of the day",
        `${years}In 2018, in 2018 and in 2018 it hoped. ${filler}In May 2016 it left. In October it was gone.`,
        "2017-10",
      ],
    ])("%s", (_, text, october) => {
      expect(findTimes(text, { published: PUBLISHED }).at(-1)?.value).toBe(october);
    });
  });

  test("a history without a publication day lives in its own years", () => {
    const text = "War broke out in 1950. In June the North attacked. On 25 June it crossed the line.";
    expect(find(text, null)).toEqual(["1950 DATE 1950", "June DATE 1950-06", "25 June DATE 1950-06-25"]);
  });
});

describe("ranges", () => {
  test.each([
    ["between 2018 and 2019", "2018-01-01", "2020-01-01"],
    ["from 3 to 5 May", "2018-05-03", "2018-05-06"],
    ["3-5 May 2017", "2017-05-03", "2017-05-06"],
    ["June 12-13", "2018-06-12", "2018-06-14"],
    ["June 12 to 14, 2018", "2018-06-12", "2018-06-15"],
    ["March-April 2001", "2001-03-01", "2001-05-01"],
    ["from November to March 2018", "2017-11-01", "2018-04-01"],
    ["from 2011 to 2017", "2011-01-01", "2018-01-01"],
    ["between January and March", "2018-01-01", "2018-04-01"],
    ["from Monday to Wednesday", "2018-06-11", "2018-06-14"],
  ])("%s", (text, from, to) => {
    const found = findTimes(text, { published: PUBLISHED });
    expect(found.map((time) => time.range)).toEqual([
      { from, to },
      { from, to },
    ]);
  });

  test("two dates side by side are no range", () => {
    expect(findTimes("in 2018 and 2019", { published: PUBLISHED }).map((time) => time.range)).toEqual([null, null]);
  });
});

describe("days, precision and basis", () => {
  test.each([
    ["on 12 June 2018", "2018-06-12", "2018-06-13", "day", "text"],
    ["last week", "2018-06-04", "2018-06-11", "week", "publication"],
    ["over the past week", "2018-06-05", "2018-06-12", "week", "publication"],
    ["earlier this year", "2018-01-01", "2018-06-12", "year", "publication"],
    ["later this month", "2018-06-12", "2018-07-01", "month", "publication"],
    ["late October 2017", "2017-10-22", "2017-11-01", "month", "text"],
    ["mid-2024", "2024-05-02", "2024-09-01", "year", "text"],
    ["the end of 2017", "2017-11-01", "2018-01-01", "year", "text"],
    ["the next three years", "2018-06-12", "2021-06-12", "year", "publication"],
    ["the summer of 2017", "2017-06-01", "2017-09-01", "season", "text"],
    ["at the weekend", "2018-06-09", "2018-06-11", "weekend", "publication"],
    ["Q3 2018", "2018-07-01", "2018-10-01", "quarter", "text"],
    ["the 1990s", "1990-01-01", "2000-01-01", "decade", "text"],
    ["the first week of May", "2018-05-01", "2018-05-08", "week", "publication"],
    ["at 10:35 a.m. Friday", "2018-06-08", "2018-06-09", "minute", "publication"],
    ["the 1950-53 war", "1950-01-01", "1954-01-01", "year", "text"],
  ])("%s is [%s, %s)", (text, from, to, precision, basis) => {
    expect(only(text)).toMatchObject({ from, to, precision, basis });
  });

  test.each([["two weeks"], ["every day"], ["now"], ["490 BC"]])("%s has no place on the calendar", (text) => {
    expect(only(text)).toMatchObject({ from: null, to: null });
  });
});

describe("words that are no time", () => {
  test.each([
    "It may rain.",
    "May I come in?",
    "They march on the capital.",
    "The March of Dimes paid.",
    "Theresa May resigned.",
    "Sun Microsystems sold it.",
    "The Sun rose.",
    "the second man",
    "Stocks fall.",
    "the fall of Kabul",
    "a 44-year-old man",
    "her 6-month-old son",
    "the ambassador of Monrovia",
    "2018 people and 1,998 cars",
    "worth $2014",
    "March 32 is no day",
    "page 99999",
    "Jan Kavan spoke",
    "USA Today wrote",
    "the Daily Telegraph wrote",
    "thirty percent",
    "High Noon is a film",
    'on ABC\'s "This Week" programme',
  ])("%s", (text) => expect(find(text)).toEqual([]));
});

describe("bad input", () => {
  test("a day that does not exist leaves the month", () => {
    expect(find("on 31 June 2018")).toEqual(["June 2018 DATE 2018-06"]);
    expect(find("on 30 February 2018")).toEqual(["February 2018 DATE 2018-02"]);
    expect(find("on 2018-02-30")).toEqual([]);
    expect(find("on 31/06/2018")).toEqual([]);
    expect(find("on Feb. 29, 2018")).toEqual(["Feb DATE 2018-02", "2018 DATE 2018"]);
    expect(find("on 29 February 2020")).toEqual(["29 February 2020 DATE 2020-02-29"]);
  });

  test.each([
    ["on 10000-01-01", []],
    ["on 0000-01-01", []],
    ["in 99999", []],
    ["at 25:61", []],
  ])("out of range: %s", (text, expected) => expect(find(text)).toEqual(expected));

  test.each(["в пятницу, 12 июня 2018 года", "2018年6月12日", "يوم الجمعة", "\u0000 \ud800 Friday\udc00"])(
    "another script raises no error: %s",
    (text) => {
      for (const time of findTimes(text, { published: PUBLISHED }))
        expect(text.slice(time.start, time.end)).not.toBe("");
    },
  );

  test("a published day that is no day leaves relative dates open", () => {
    expect(only("on Friday", "2018-06-31")).toMatchObject({ from: null, to: null });
    expect(only("on Friday", "")).toMatchObject({ from: null, to: null });
  });

  test("5,000 dates in one article are read in time", () => {
    const text = Array.from({ length: 5000 }, (_, at) => `on ${(at % 28) + 1} June ${1990 + (at % 30)}`).join(", ");
    const start = performance.now();
    expect(findTimes(text, { published: PUBLISHED })).toHaveLength(5000);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test.each([
    ["on Friday", "XXXX-WXX-5"],
    ["in June", "XXXX-06"],
    ["on 12 June", "XXXX-06-12"],
    ["yesterday", "XXXX-XX-XX"],
    ["today", "PRESENT_REF"],
    ["last year", "XXXX"],
    ["last summer", "XXXX-SU"],
  ])("without a publication day %s stays open", (text, value) => {
    expect(only(text, null)).toMatchObject({ value, from: null, to: null });
    expect(only(text, "2018-13-40")).toMatchObject({ value, from: null, to: null });
  });

  test("a publication day in the future is taken as it is", () => {
    expect(find("yesterday", "2999-01-01")).toEqual(["yesterday DATE 2998-12-31"]);
  });

  test("at the ends of the calendar there is no interval, and no error", () => {
    expect(only("tomorrow", "9999-12-31")).toMatchObject({ from: null, to: null });
    expect(
      findTimes("two thousand years ago and a year earlier", { published: "0001-01-01" }).every(
        (time) => time.from === null,
      ),
    ).toBe(true);
  });

  test("an empty text and an empty window have no times", () => {
    expect(find("")).toEqual([]);
    expect(findTimes("on Friday", { published: PUBLISHED, from: 4, to: 4 })).toEqual([]);
  });

  test("a window keeps the offsets of the whole text", () => {
    const text = "on Monday. They met on Friday, not on Sunday.";
    const [time] = findTimes(text, { published: PUBLISHED, from: 11, to: 30 });
    expect(text.slice(time?.start, time?.end)).toBe("Friday");
  });
});

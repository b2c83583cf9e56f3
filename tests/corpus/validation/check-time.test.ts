import { expect, test } from "vitest";
import { parseInterval } from "../../../corpus/markup/interval.ts";
import { timeFaults } from "../../../corpus/validation/check-time.ts";

const PUBLISHED = "2018-06-13"; // a Wednesday

test.each([
  ["Tuesday", "2018-06-12", null],
  ["Tuesday", "2018-06-13", "is a wednesday, the words name a tuesday"],
  ["Tuesday", "2018-05-01", "a bare weekday lies within 14 days"],
  ["Tuesday, 1 May", "2018-05-01", null],
  ["Tuesday night", "2018-06-12", null],
  ["Sunday", "2018-06-17", null],
  ["today", "2018-06-13", null],
  ["today", "2018-06-20", "counted from the day of publication"],
  ["yesterday", "2018-06-12", null],
  ["yesterday", "2018-06-13", "counted from the day of publication"],
  ["tomorrow", "2018-06-14", null],
  ["2017", "2017", null],
  ["2017", "2016", "the words name the year 2017"],
  ["2016 and 2017", "2016-01-01..2017-12-31", null],
  ["the 1990s", "1990-01-01..1999-12-31", null],
  ["May", "2018-05", null],
  ["May", "2018-04", "the words name may"],
  ["late October", "2017-10-21..2017-10-31", null],
  ["Oct. 3", "2017-10-03", null],
  ["Sept. 3", "2017-10-03", "the words name september"],
  ["12 June", "2018-06-12", null],
  ["12 June", "2018-06-11", "the words name the day 12"],
  ["June 12, 2018", "2018-06-12", null],
  ["June 12 at 10:45 p.m.", "2018-06-12", null],
  ["two days after the May vote", "2018-06-01", null],
  ["between January and March", "2018-01-01..2018-03-31", null],
  ["last month", "2018-05", null],
  ["last month", "2018-07", "the words look back"],
  ["three weeks ago", "2018-07-01", "the words look back"],
  ["next month", "2018-07", null],
  ["last month", "2018-04", "of 2018-06-13 is 2018-05-01..2018-05-31"],
  ["last week", "2018-06-04..2018-06-10", null],
  ["last week", "2018-06-04..2018-06-13", null],
  ["last week", "2018-06-06..2018-06-13", "is 2018-06-04..2018-06-10"],
  ["this week", "2018-06-11..2018-06-13", null],
  ["this week", "2018-06-10..2018-06-13", "is 2018-06-11..2018-06-17"],
  ["next week", "2018-06-18..2018-06-24", null],
  ["late last year", "2017-11-01..2017-12-31", null],
  ["last year", "2017", null],
  ["next year", "2018", "is 2019-01-01..2019-12-31"],
  ["next month", "2018-05", "the words look ahead"],
])("%s = %s", (words, value, fault) => {
  const interval = parseInterval(value)!;
  const rules = timeFaults(words, interval, PUBLISHED).map(({ rule }) => rule);
  expect(rules.join("\n")).toMatch(fault === null ? /^$/ : new RegExp(fault));
});

test("a hundred thousand characters are checked in a moment", () => {
  expect(timeFaults("1 ".repeat(50_000), { from: "2018-06-12", to: "2018-06-12" }, PUBLISHED)).toEqual([]);
});

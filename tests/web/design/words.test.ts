import { describe, expect, test } from "vitest";
import { toCsv } from "../../../web/src/design/csv.ts";
import { addDays, formatDays, formatPeriod } from "../../../web/src/design/day.ts";
import { formatInterval, formatMany, formatScore, formatWeight } from "../../../web/src/design/number.ts";

describe("scores carry a sign", () => {
  test.each([
    [4.14, "+4.1"],
    [-3, "−3.0"],
    [0.04, "0.0"],
    [-0.04, "0.0"],
    [-9.96, "−10.0"],
  ])("%d is %s", (score, text) => {
    expect(formatScore(score)).toBe(text);
  });
});

test.each([
  [-9.5, "−9.5"],
  [10, "10"],
  [-66.499999, "−66.5"],
  [-14085, "−14,085"],
  [-0.001, "0"],
])("the weight %d is %s", (weight, text) => {
  expect(formatWeight(weight)).toBe(text);
});

test.each([
  [1, "1 event"],
  [0, "0 events"],
  [1234, "1,234 events"],
])("%d is %s", (count, text) => {
  expect(formatMany(count, "event")).toBe(text);
});

test("an interval has both ends or none", () => {
  expect(formatInterval(-1.23, 3.4)).toBe("[−1.2, +3.4]");
  expect(formatInterval(null, 3.4)).toBeNull();
});

test.each([
  ["2025-06-12", null, "12 Jun 2025"],
  ["2025-06-12", "2025-06-12", "12 Jun 2025"],
  ["2025-06-12", "2025-06-14", "12–14 Jun 2025"],
  ["2024-12-31", "2025-01-02", "31 Dec 2024–2 Jan 2025"],
  ["some day", null, "some day"],
])("%s to %s reads %s", (first, last, text) => {
  expect(formatDays(first, last).replaceAll(" – ", "–")).toBe(text);
});

test("a period ends the day before its bound", () => {
  expect(formatPeriod("2025-06-01", "2025-07-01").replaceAll(" – ", "–")).toBe("1–30 Jun 2025");
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
});

describe("CSV", () => {
  test.each([
    ["plain", "plain"],
    ["a,b", '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["@cmd", "'@cmd"],
    ["-2+3", "'-2+3"],
    ["−3.5", "-3.5"],
    ["+4.1", "+4.1"],
    ["two\nlines", '"two\nlines"'],
  ])("the cell %j becomes %j", (cell, text) => {
    expect(toCsv(["h"], [[cell]])).toBe(`h\r\n${text}\r\n`);
  });
});

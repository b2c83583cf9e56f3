import { describe, expect, test } from "vitest";
import { timeAxis } from "../../src/share/picture/time-axis.ts";

describe("an axis of time", () => {
  test.each([
    ["months of half a year", "2018-01-15", "2018-07-01", "2018-02 2018-03 2018-04 2018-05 2018-06"],
    ["quarters of two years", "2018-01-01", "2020-01-01", "2018 2018-04 2018-07 2018-10 2019 2019-04 2019-07 2019-10"],
    ["years of a decade", "2010-06-01", "2020-06-01", "2011 2012 2013 2014 2015 2016 2017 2018 2019 2020"],
    ["every fifth of four decades", "1979-04-01", "2020-01-01", "1980 1985 1990 1995 2000 2005 2010 2015"],
    [
      "every twentieth of two centuries",
      "1800-01-01",
      "2000-01-01",
      "1800 1820 1840 1860 1880 1900 1920 1940 1960 1980",
    ],
    ["none within a month", "2018-01-05", "2018-01-20", ""],
  ])("%s", (_, from, to, labels) => {
    expect(
      timeAxis(from, to, 0, 100)
        .ticks.map(({ label }) => label)
        .join(" "),
    ).toBe(labels);
  });

  test("maps its ends to its edges, and one day to some width", () => {
    const axis = timeAxis("2018-01-01", "2018-01-11", 10, 110);
    expect([axis.x("2018-01-01"), axis.x("2018-01-06"), axis.x("2018-01-11")]).toEqual([10, 60, 110]);
    expect(timeAxis("2018-01-01", "2018-01-01", 0, 100).x("2018-01-02")).toBe(100);
  });
});

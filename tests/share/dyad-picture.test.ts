import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import type { DyadAnswer, DyadDirection, SeriesPoint } from "../../src/contract/answers/dyad.ts";
import { dyadPicture, hasDots } from "../../src/share/picture/dyad-picture.ts";

const USA = { id: "USA", name: "United States", kind: "code" as const };
const PRK = { id: "PRK", name: "North Korea", kind: "code" as const };

function point(from: string, to: string, mean: number | null): SeriesPoint {
  const events = mean === null ? 0 : 4;
  const [net, low, high] = mean === null ? [null, null, null] : [mean * 4, mean * 4 - 4, mean * 4 + 4];
  return {
    from,
    to,
    net,
    mean,
    low,
    high,
    events,
    cooperation: net,
    conflict: 0,
    imprecise: 0,
    reports: events,
    owners: events,
    state: "unknown",
    smoothed: null,
  };
}

const STRETCH = { from: "2018-01-01", to: "2018-02-01", mean: 5, events: 4 };

function direction(actor: DyadDirection["actor"], recipient: DyadDirection["recipient"]): DyadDirection {
  return {
    actor,
    recipient,
    events: 1,
    series: [
      point("2018-01-01", "2018-02-01", 5),
      point("2018-02-01", "2018-03-01", null),
      point("2018-03-01", "2018-04-01", -5),
    ],
    change_points: [
      { at: "2018-03-01", before: STRETCH, after: { ...STRETCH, mean: -5 }, change: -10, chance: 0.005, causes: [] },
    ],
    sum: { net: 0, mean: 0, low: null, high: null, events: 8, terms: [] },
    dots: [
      {
        id: "a",
        day: "2018-01-15",
        type: "CONSULT",
        mode: "visit",
        cameo: null,
        auxiliary: [],
        weight: 4,
        reports: 1,
        owners: 1,
      },
    ],
    state: "unknown",
  };
}

const ANSWER: DyadAnswer = {
  query: {},
  a: USA,
  b: PRK,
  by: "month",
  scale: "plover",
  from: "2018-01-10",
  to: "2018-03-20",
  directions: [direction(USA, PRK), direction(PRK, USA)],
  coverage: [
    { from: "2018-01-01", to: "2018-02-01", reports: 9, of_usual: 4 },
    { from: "2018-02-01", to: "2018-03-01", reports: 0, of_usual: 0 },
    { from: "2018-03-01", to: "2018-04-01", reports: 3, of_usual: 0.5 },
  ],
  notes: [],
};

type Drawn = ReturnType<DOMParser["parseFromString"]>;

function drawn(answer: DyadAnswer): Drawn {
  return new DOMParser().parseFromString(dyadPicture(answer)?.markup ?? "", "image/svg+xml");
}

function numbers(document: Drawn, selector: string, attribute: string): number[] {
  return [...document.querySelectorAll(selector)].map((element) => Number(element.getAttribute(attribute)));
}

describe("the picture of a relation", () => {
  test("has nothing outside of its frame, though periods begin and end outside of the span", () => {
    const document = drawn(ANSWER);
    const [, , width = 0, height = 0] = (document.documentElement.getAttribute("viewBox") ?? "").split(" ").map(Number);
    const lefts = numbers(document, "rect", "x");
    const rights = numbers(document, "rect", "width").map((wide, place) => wide + (lefts[place] ?? 0));
    expect(Math.min(...lefts)).toBeGreaterThanOrEqual(40);
    expect(Math.max(...rights)).toBeLessThanOrEqual(width);
    expect(Math.max(...numbers(document, "rect", "y"))).toBeLessThan(height);
    expect(numbers(document, "rect", "height").every((tall) => tall >= 0)).toBe(true);
  });

  test("draws silence as a hatch, never as a value", () => {
    const { markup } = dyadPicture({
      ...ANSWER,
      directions: ANSWER.directions.map((one) => ({ ...one, series: [point("2018-01-01", "2018-04-01", null)] })),
    }) ?? { markup: "" };
    expect(markup.match(/url\(#hatch\)/g)).toHaveLength(3); // two directions and the month without reports
    expect(markup).not.toMatch(/var\(--(?:cold|warm)\)/);
  });

  test("mirrors the lower half: warm points down", () => {
    const [upper = 0, lower = 0] = numbers(drawn(ANSWER), "circle", "cy");
    const zeros = [...drawn(ANSWER).querySelectorAll('line[stroke="var(--strong)"][x1="40"]')].map((line) =>
      Number(line.getAttribute("y1")),
    );
    expect(upper).toBeLessThan(zeros[0] ?? 0);
    expect(lower).toBeGreaterThan(zeros[1] ?? 0);
  });

  test("flags each turn, by its number and its way", () => {
    expect([...drawn(ANSWER).querySelectorAll("text")].filter(({ textContent }) => textContent === "▼ 1")).toHaveLength(
      2,
    );
  });

  test.each([
    [1, 1, true],
    [400, 400, true],
    [401, 401, false],
    [900, 400, false],
  ])("of %i events and %i dots has dots: %s", (events, count, drawnDots) => {
    const one = direction(USA, PRK);
    expect(hasDots({ ...one, events, dots: Array.from({ length: count }, () => one.dots[0]!) })).toBe(drawnDots);
  });

  test("is none where there is no time", () => {
    expect(dyadPicture({ ...ANSWER, from: null, to: null })).toBeNull();
  });
});

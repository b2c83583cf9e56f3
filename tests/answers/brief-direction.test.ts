import { describe, expect, test } from "vitest";
import { directionStatements } from "../../src/answers/brief-direction.ts";
import type { DyadDirection, SeriesDot, SeriesPoint } from "../../src/contract/answers/dyad.ts";

const USA = { id: "USA", name: "United States", kind: "code" as const };
const PRK = { id: "PRK", name: "North Korea", kind: "code" as const };
const YEAR = { since: "2017-07-01", until: "2018-07-01" };

function dot(id: string, day: string, weight: number, owners: number = 2): SeriesDot {
  return { id, day, type: "CONSULT", mode: null, cameo: null, auxiliary: [], weight, reports: owners, owners };
}

const LAST: SeriesPoint = {
  from: "2018-06-01",
  to: "2018-07-01",
  net: null,
  mean: null,
  cooperation: null,
  conflict: null,
  events: 0,
  imprecise: 0,
  reports: 0,
  owners: 0,
  low: null,
  high: null,
  state: "unknown",
  smoothed: null,
};

/** A direction of these events; what is not told follows from them. */
function direction(dots: readonly SeriesDot[], changes: Partial<DyadDirection> = {}): DyadDirection {
  const net = dots.reduce((sum, { weight }) => sum + weight, 0);
  const events = dots.length;
  return {
    actor: USA,
    recipient: PRK,
    events,
    series: [LAST],
    change_points: [],
    sum: { net, mean: events === 0 ? null : net / events, low: null, high: null, events, terms: [] },
    dots: [...dots],
    state: "unknown",
    ...changes,
  };
}

const EARLY = ["2018-01-10", "2018-02-10", "2018-03-10"].map((day, place) => dot(`e${place}`, day, -5));
const LATE = ["2018-04-10", "2018-05-10", "2018-06-10"].map((day, place) => dot(`l${place}`, day, 2.5, 1));

describe("what is said of a direction", () => {
  test("names the events of each claim", () => {
    const { claims } = directionStatements(direction([...EARLY, ...LATE], { state: "thawing" }), YEAR);
    expect(claims.map(({ text, events }) => [text, events.join(" ")])).toEqual([
      [
        "Between 2017-07-01 and 2018-07-01, 6 events of the United States towards North Korea in 9 reports weigh -1.25 on average, from -10 conflict to +10 cooperation: ; together -7.5.",
        "e0 e1 e2 l0 l1 l2",
      ],
      [
        "At the end it thaws: 3 events (mean +2.5) since 2018-04-02 against 3 events (mean -5) in the 90 days before.",
        "l0 l1 l2 e0 e1 e2",
      ],
      ["3 of the 6 events rest on one owner alone.", "l0 l1 l2"],
    ]);
  });

  test.each([
    ["freezing", "At the end it freezes: 3 events"],
    ["steady", "At the end it is steady: 3 events"],
  ] as const)("a direction that is %s", (state, words) => {
    const { claims, lacking } = directionStatements(direction([...EARLY, ...LATE], { state }), YEAR);
    expect(claims.some(({ text }) => text.startsWith(words))).toBe(true);
    expect(lacking.some((line) => line.includes("thaws or freezes"))).toBe(false);
  });

  test.each([
    [
      "no event",
      direction([]),
      YEAR,
      "Not enough data: no event from the United States to North Korea counts between 2017-07-01 and 2018-07-01.",
    ],
    [
      "too few for an interval",
      direction(LATE.slice(0, 2)),
      YEAR,
      "Not enough data for an interval: 2 events, and three are needed.",
    ],
    [
      "too few for a state",
      direction(LATE),
      YEAR,
      "Not enough data to say whether it thaws or freezes: 3 events (mean +2.5) since 2018-04-02 against 0 events in the 90 days before; 5 are needed in each.",
    ],
    [
      "too short a time for a state",
      direction(LATE, { state: "thawing" }),
      { since: "2018-04-01", until: "2018-07-01" },
      "The time is too short to say whether it thaws or freezes: two windows of 90 days are compared.",
    ],
  ])("%s is said to be lacking", (_, given, span, words) => {
    expect(directionStatements(given, span).lacking).toContain(words);
  });

  test("a sum of many kinds tells the heaviest and counts the rest", () => {
    const term = (weight: number, events: number): DyadDirection["sum"]["terms"][number] => ({
      type: "CONSULT",
      mode: null,
      cameo: null,
      weight,
      events,
      total: weight * events,
      ids: [],
    });
    const terms = [9, 8, 7, 6, 5, 4, 3, 2].map((weight) => term(weight, 1));
    const given = direction(LATE);
    const [mean] = directionStatements({ ...given, sum: { ...given.sum, terms, net: 44 } }, YEAR).claims;
    expect(mean?.text).toContain("CONSULT 1 x +4 = +4; 2 events of 2 other kinds = +5; together +44.");
  });

  test("a turn is told with what moved it, and quoted", () => {
    const event = { id: "x", type: "ASSAULT", mode: "aerial", cameo: null, date: "2018-04-01", enddate: null };
    const stretch = { from: "2018-01-01", to: "2018-04-01", mean: 1, events: 1 };
    const point = {
      at: "2018-04-01",
      before: stretch,
      after: { ...stretch, mean: -4, events: 7 },
      change: -5,
      chance: 0.005,
      // Only these fields of an event are told.
      causes: [{ weight: -9.5, day: "2018-04-01", event }],
    } as unknown as DyadDirection["change_points"][number];
    const { claims } = directionStatements(direction(LATE, { change_points: [point] }), YEAR);
    expect(claims).toContainEqual({
      text: "From 2018-04-01 on it was colder: the mean went from +1 (1 event) to -4 (7 events), moved by ASSAULT aerial -9.5 (2018-04-01).",
      events: ["x"],
      quoted: 1,
    });
  });
});

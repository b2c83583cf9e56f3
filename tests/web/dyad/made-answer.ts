import type { DyadAnswer, DyadDirection, SeriesDot, SeriesPoint } from "../../../src/contract/answers/dyad.ts";

const [A, B] = [
  { id: "USA", name: "United States", kind: "code" },
  { id: "PRK", name: "North Korea", kind: "code" },
] as const;

/** An answer of eight months: silence in March and June, one turn in May. */
export function madeAnswer(changes: Partial<DyadAnswer> = {}): DyadAnswer {
  return {
    query: {},
    a: A,
    b: B,
    by: "month",
    scale: "plover",
    from: "2025-01-10",
    to: "2025-08-20",
    directions: [
      direction(A, B, [-4, -3, null, -3.5, 2, null, 4, 3]),
      direction(B, A, [-6, -5, null, -5, -2, null, 1, 1.5]),
    ],
    coverage: months().map(([from, to], place) => ({
      from,
      to,
      reports: place === 2 ? 0 : 10 * place,
      of_usual: place === 2 ? 0 : place / 4,
    })),
    notes: [],
    ...changes,
  };
}

function direction(
  actor: DyadDirection["actor"],
  recipient: DyadDirection["recipient"],
  means: readonly (number | null)[],
): DyadDirection {
  const spans = months();
  return {
    actor,
    recipient,
    events: 4,
    series: means.map((mean, place) => point(spans[place]?.[0] ?? "", spans[place]?.[1] ?? "", mean)),
    change_points: [
      {
        at: "2025-05-01",
        before: { from: "2025-01-01", to: "2025-05-01", mean: -3.5, events: 18 },
        after: { from: "2025-05-01", to: "2025-09-01", mean: 3, events: 18 },
        change: 6.5,
        chance: 0.005,
        causes: [],
      },
    ],
    sum: { net: -2, mean: -0.5, low: -20, high: 16, events: 4, terms: [] },
    dots: [
      dot("1", "2025-01-12", "ASSAULT", -9.5, 3),
      dot("2", "2025-01-12", "ASSAULT", -9.5, 1),
      dot("3", "2025-05-20", "CONSULT", 4, 5),
      dot("4", "2025-07-02", null, 1, 1),
    ],
    state: "thawing",
  };
}

function point(from: string, to: string, mean: number | null): SeriesPoint {
  const events = mean === null ? 0 : 4;
  return {
    from,
    to,
    net: mean === null ? null : mean * events,
    mean,
    cooperation: null,
    conflict: null,
    events,
    imprecise: 0,
    reports: events,
    owners: events,
    low: mean === null ? null : (mean - 2) * events,
    high: mean === null ? null : (mean + 2) * events,
    state: "unknown",
    smoothed: null,
  };
}

function dot(id: string, day: string, type: SeriesDot["type"], weight: number, owners: number): SeriesDot {
  return {
    id: id.padStart(16, "0"),
    day,
    type,
    mode: null,
    cameo: type === null ? "010" : null,
    auxiliary: [],
    weight,
    reports: owners,
    owners,
  };
}

function months(): [string, string][] {
  return [1, 2, 3, 4, 5, 6, 7, 8].map((month) => [`2025-0${month}-01`, `2025-0${month + 1}-01`]);
}

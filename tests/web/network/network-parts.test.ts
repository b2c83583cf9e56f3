import { describe, expect, test } from "vitest";
import { placeLabels } from "../../../web/src/design/place-labels.ts";
import { warmthOf } from "../../../web/src/design/warmth.ts";
import { edgeShape } from "../../../web/src/network/edge-shape.ts";
import { layoutGraph, withNewcomers } from "../../../web/src/network/layout.ts";
import { timeWindows } from "../../../web/src/network/time-windows.ts";

describe("steps of the scale", () => {
  test.each([
    [-10, "cold-4"],
    [-7.01, "cold-4"],
    [-7, "cold-3"],
    [-0.5, "mid"],
    [0, "mid"],
    [0.5, "mid"],
    [0.6, "warm-1"],
    [7, "warm-3"],
    [10, "warm-4"],
    [null, null],
  ])("%s is %s", (mean, step) => {
    expect(warmthOf(mean)).toBe(step);
  });

  test("both sides of zero are alike", () => {
    for (let mean = 0; mean <= 10; mean += 0.25) {
      expect(warmthOf(-mean)?.replace("cold", "warm")).toBe(warmthOf(mean));
    }
  });
});

describe("places of a graph", () => {
  const ids = ["A", "B", "C", "D", "E"];
  const pulls = [
    { a: "A", b: "B", events: 90 },
    { a: "C", b: "D", events: 90 },
    { a: "B", b: "C", events: 1 },
    { a: "D", b: "E", events: 3 },
  ];

  test("the same graph gives the same places, within the square", () => {
    const places = layoutGraph(ids, pulls);
    expect([...places]).toEqual([...layoutGraph(ids, pulls)]);
    for (const { x, y } of places.values()) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(1);
    }
  });

  test("who deals much stands nearer than who does not", () => {
    const places = layoutGraph(ids, pulls);
    const apart = (one: string, other: string): number => {
      const [p, q] = [places.get(one), places.get(other)];
      return Math.hypot((p?.x ?? 0) - (q?.x ?? 0), (p?.y ?? 0) - (q?.y ?? 0));
    };
    expect(apart("A", "B")).toBeLessThan(apart("A", "E"));
    expect(apart("A", "B")).toBeLessThan(apart("A", "D"));
  });

  test("one node, and none", () => {
    expect(layoutGraph(["A"], []).get("A")).toEqual({ x: 0.5, y: 0.5 });
    expect(layoutGraph([], []).size).toBe(0);
  });

  test("newcomers take no known place away", () => {
    const known = layoutGraph(ids, pulls);
    const later = withNewcomers(known, ["A", "X", "Y"], [{ a: "X", b: "A", events: 2 }]);
    for (const id of ids) expect(later.get(id)).toBe(known.get(id));
    const [a, x] = [later.get("A"), later.get("X")];
    expect(Math.hypot((a?.x ?? 0) - (x?.x ?? 1), (a?.y ?? 0) - (x?.y ?? 1))).toBeLessThan(0.15);
    expect(later.has("Y")).toBe(true);
  });
});

describe("an edge", () => {
  test("there and back do not lie on one line", () => {
    const [a, b] = [
      { x: 0, y: 0, radius: 5 },
      { x: 200, y: 0, radius: 5 },
    ];
    expect(edgeShape(a, b, 2)?.line).toContain("Q100,28");
    expect(edgeShape(b, a, 2)?.line).toContain("Q100,-28");
  });

  test("circles that touch have none", () => {
    expect(edgeShape({ x: 0, y: 0, radius: 9 }, { x: 12, y: 0, radius: 9 }, 2)).toBeNull();
  });
});

describe("parts of the time", () => {
  test.each([
    ["weeks", "2025-01-01", "2025-02-01", ["2025-01-01", "2025-01-08", "2025-01-15", "2025-01-22", "2025-01-29"]],
    ["quarters", "2020-02-10", "2022-05-02", ["2020-02-10", "2020-04-01", "2020-07-01", "2020-10-01"]],
    ["years", "1979-04-15", "2011-12-01", ["1979-04-15", "1980-01-01", "1981-01-01"]],
  ])("%s", (_name, from, to, first) => {
    const windows = timeWindows(from, to);
    expect(windows.slice(0, first.length).map((window) => window.from)).toEqual(first);
    expect(windows.at(-1)?.to).toBe(to);
    // No day is left out and none counts twice.
    for (const [place, window] of windows.entries()) expect(windows[place + 1]?.from ?? to).toBe(window.to);
  });

  test("names", () => {
    expect(timeWindows("2025-01-01", "2025-12-01")[2]?.name).toBe("Mar 2025");
    expect(timeWindows("2020-01-01", "2024-01-01")[1]?.name).toBe("Apr 2020 – Jun 2020");
    expect(timeWindows("1979-04-15", "2011-12-01")[1]?.name).toBe("1980");
  });

  test("no time has no parts", () => {
    expect(timeWindows("2025-01-01", "2025-01-01")).toEqual([]);
    expect(timeWindows("soon", "later")).toEqual([]);
  });
});

describe("names beside places", () => {
  test("the important one keeps the good place, the other goes to the other side, a third is left out", () => {
    const at = (id: string): Parameters<typeof placeLabels>[0][number] => ({ id, text: id, x: 50, y: 50, radius: 4 });
    const labels = placeLabels(["first", "second"].map(at), 200, 100, 10);
    expect(labels.map(({ id, anchor }) => [id, anchor])).toEqual([
      ["first", "start"],
      ["second", "end"],
    ]);
  });

  test("none leaves the picture", () => {
    const labels = placeLabels([{ id: "a", text: "A very long name indeed", x: 95, y: 50, radius: 4 }], 100, 100, 10);
    expect(labels).toEqual([]);
  });
});

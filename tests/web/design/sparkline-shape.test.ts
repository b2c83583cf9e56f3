import { describe, expect, test } from "vitest";
import { sparkShape } from "../../../web/src/design/sparkline-shape.ts";

const shape = (...values: (number | null)[]) =>
  sparkShape(
    values.map((value) => ({ value })),
    40,
    22,
  );

describe("the shape of a sparkline", () => {
  test("silence is a gap, not a zero", () => {
    const { gaps, line, dots } = shape(5, null, null, -5);
    expect(gaps).toEqual([{ x: 10, width: 20 }]);
    expect(line).toBe("");
    expect(dots).toHaveLength(2);
  });

  test("all silent: one gap over the whole width, no last value", () => {
    expect(shape(null, null, null, null)).toMatchObject({ gaps: [{ x: 0, width: 40 }], last: null, line: "" });
  });

  test("the area is cut where the line crosses zero", () => {
    const { warm, cold } = shape(10, -10);
    expect(warm).toContain("20,11");
    expect(cold).toContain("20,11");
    expect(shape(4, 4).cold).toBe("M10,11L10,11L30,11L30,11Z");
  });

  test("values beyond the scale stay in the box", () => {
    expect(shape(99, -99).line).toBe("M10,1.5L30,20.5");
  });

  test("nothing at all", () => {
    expect(sparkShape([], 40, 22)).toMatchObject({ line: "", gaps: [], last: null });
  });
});

import { describe, expect, test } from "vitest";
import { sparkline } from "../../src/cli/sparkline.ts";
import { table } from "../../src/cli/table.ts";

describe("sparkline", () => {
  test.each<[string, (number | null)[], string]>([
    ["from least to most", [-9, 0, 9], "▁▅█"],
    ["silence is a gap, never a low bar", [1, null, 2], "▁ █"],
    ["one value", [3], "▁"],
    ["nothing known", [null, null], ""],
    ["nothing at all", [], ""],
  ])("%s", (_, values, bars) => {
    expect(sparkline(values)).toBe(bars);
  });

  test("a long row is averaged down, and its gaps stay", () => {
    const values = [
      ...Array.from({ length: 50 }, () => 0),
      ...Array.from({ length: 50 }, () => null),
      ...Array.from({ length: 50 }, () => 8),
    ];
    expect(sparkline(values, 3)).toBe("▁ █");
  });
});

describe("table", () => {
  test("numbers stand to the right, words to the left, long cells are cut", () => {
    const rows = [
      ["PRK", "-1.5", "a\nb"],
      ["JP", "12", "x".repeat(70)],
    ];
    expect(table(["who", "net", "note"], rows)).toBe(`who   net  note\nPRK  -1.5  a b\nJP     12  ${"x".repeat(59)}…`);
  });

  test("no rows are a line of titles", () => {
    expect(table(["who", "net"], [])).toBe("who  net");
  });
});

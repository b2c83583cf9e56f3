import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDay } from "../../../src/formats/import/read-day.ts";
import { decodeLine } from "../../../src/formats/import/decode-line.ts";
import { isOpen, splitCells } from "../../../src/formats/import/split-cells.ts";

describe("the cells of a comma-separated line", () => {
  test.each([
    ["a,b,c", ["a", "b", "c"]],
    ['"a,b",c', ["a,b", "c"]],
    ['"say ""so""",,x', ['say "so"', "", "x"]],
    ['"",""', ["", ""]],
    ["", [""]],
    ["a,", ["a", ""]],
    ['"open,b', ["open,b"]],
  ])("%j are %j", (line, cells) => {
    expect(splitCells(line, ",")).toEqual(cells);
  });

  test("are those that were quoted", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " ") });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        const line = cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(",");
        expect(isOpen(line)).toBe(false);
        expect(splitCells(line, ",")).toEqual(cells);
        expect(parse(line)).toEqual([cells]);
      }),
      { seed: 6 },
    );
  });

  test("take no longer than their length, whatever the quotes", () => {
    const start = performance.now();
    splitCells(`${'""'.repeat(200_000)},${'"'.repeat(100_001)}`, ",");
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("a day", () => {
  test.each([
    ["20180612", "compact", "2018-06-12"],
    ["20180612001500", "compact", "2018-06-12"],
    ["2018-06-12", "compact", null],
    ["2018-06-12", "iso", "2018-06-12"],
    ["2018-06-12T10:00:00Z", "iso", "2018-06-12"],
    ["12/06/2018", "iso", null],
    ["790415", "any", "1979-04-15"],
    ["040415", "any", "2004-04-15"],
    ["1979-04-15", "any", "1979-04-15"],
    ["20000229", "any", "2000-02-29"],
    ["19000229", "any", null],
    ["20180631", "any", null],
    ["20180600", "any", null],
    ["0", "any", null],
    ["", "any", null],
  ] as const)("written %j (%s) is %s", (cell, form, day) => {
    expect(readDay(cell, form)).toBe(day);
  });
});

describe("a line's bytes", () => {
  test.each([
    ["UTF-8", [0x52, 0xc3, 0xa9], "Ré"],
    ["Latin-1", [0x52, 0xe9], "Ré"],
    ["Windows-1252", [0x93, 0x52, 0x94], "“R”"],
    ["nothing", [], ""],
  ])("in %s are text", (_, bytes, text) => {
    expect(decodeLine(Uint8Array.from(bytes))).toBe(text);
  });
});

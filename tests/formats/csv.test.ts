import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CSV_HEADER, toCsvLine } from "../../src/formats/csv.ts";
import { entity, record } from "../contract/sample-record.ts";

function cells(line: string): Record<string, string> {
  const [row = {}] = parse<Record<string, string>>(`${CSV_HEADER}\n${line}\n`, { columns: true });
  return row;
}

describe("a CSV line", () => {
  test("has a cell for every column of the header", () => {
    expect(CSV_HEADER.split(",")).toHaveLength(35);
    expect(Object.keys(cells(toCsvLine(record())))).toEqual(CSV_HEADER.split(","));
  });

  test("joins lists, keeps sides in step, and leaves empty what is null", () => {
    const line = toCsvLine(
      record({
        actor: [entity("Seoul", 0, "KOR", "GOV"), entity("gunmen", 10)],
        recipient: [
          {
            code: "PRK",
            sector: "MIL",
            other_sectors: ["PRE"],
            entity_text: "the army",
            identifier_text: "Korean People's Army",
          },
        ],
        auxiliary: ["future", "negation"],
        size: { dead: 0 },
        attribution: { entity: null, cue: "reportedly", mode: "indirect" },
      }),
    );
    expect(cells(line)).toMatchObject({
      event: "CONSULT",
      actor: "Seoul; gunmen",
      actor_code: "KOR; ",
      actor_sector: "GOV; ",
      recipient: "Korean People's Army",
      recipient_sector: "MIL|PRE",
      auxiliary: "future; negation",
      dead: "0",
      injured: "",
      attributed_to: "reportedly",
      trigger_start: "10",
      trigger_in: "text",
      link: "",
      event_scale: "2.5",
    });
  });

  test.each([
    ["plain", "plain"],
    ["a, b", '"a, b"'],
    ['say "no"', '"say ""no"""'],
    ["two\nlines", '"two\nlines"'],
    ["two\r\nlines", '"two\r\nlines"'],
    ["=1+1", "'=1+1"],
    ["+49 30", "'+49 30"],
    ["-cmd", "'-cmd"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ["Küche 김", "Küche 김"],
    ["", ""],
  ])("writes %j as %j", (value, cell) => {
    expect(toCsvLine(record({ article: value })).split(",reported")[0]).toContain(
      `0123456789abcdef,${cell},2018-06-13`,
    );
  });

  test("whatever the words, a reader of CSV gets them back, and no cell begins a formula", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const line = toCsvLine(record({ article: value, event_text: [value] }));
        const cell = cells(line)["article"] ?? "";
        expect(cell === value || cell === `'${value}`).toBe(true);
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  test("a negative number stays a number", () => {
    expect(cells(toCsvLine(record({ event: ["ACCUSE"], quad_code: 3, event_scale: -3 })))).toMatchObject({
      event_scale: "-3",
    });
  });
});

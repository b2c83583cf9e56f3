import { describe, expect, test } from "vitest";
import { daysBefore } from "../../src/answers/since-day.ts";
import { nextCursor, pageOf } from "../../src/answers/page-cursor.ts";
import { scaleOf } from "../../src/answers/weighing.ts";
import { buildFormatTables } from "../../src/formats/tables/format-tables.ts";
import { readDataTable } from "../../src/pipeline/data-files.ts";
import { fromRecord } from "../../src/relations/relation-event.ts";
import { record } from "../contract/sample-record.ts";

const parts = { tables: buildFormatTables(readDataTable) };

describe("scaleOf", () => {
  test.each([
    ["the PLOVER scale", {}, "ASSAULT", "drone", -9.5],
    ["Goldstein by CAMEO code", { scale: "goldstein" as const }, "ASSAULT", null, -9],
    ["an own weight of the type", { weights: "ASSAULT:-3" }, "ASSAULT", null, -3],
    ["... which a mode takes too", { weights: "ASSAULT:-3" }, "ASSAULT", "drone", -3],
    ["an own weight of the mode", { weights: "ASSAULT:-3,ASSAULT drone:-4" }, "ASSAULT", "drone", -4],
    ["what is not named keeps its weight", { weights: "ASSAULT:-3" }, "AID", null, 10],
  ])("%s", (_, query, type, mode, weight) => {
    const event = fromRecord(record({ event: [type as "ASSAULT"], mode: mode === null ? [] : [mode] })); // one of the row's types
    expect(scaleOf(query, parts).weigh(event)).toBe(weight);
  });

  test.each(["HUG:1", "AID drone:2"])("%s is refused", (weights) => {
    expect(() => scaleOf({ weights }, parts)).toThrow(expect.objectContaining({ code: "usage" }));
  });
});

describe("pages", () => {
  test.each([
    [{ limit: 50, offset: 0 }, 50, 120, { limit: 50, offset: 50 }],
    [{ limit: 50, offset: 50 }, 50, 120, { limit: 50, offset: 100 }],
    [{ limit: 50, offset: 100 }, 20, 120, null],
    [{ limit: 50, offset: 0 }, 0, 0, null],
  ])("after %j of %i shown", (page, shown, total, next) => {
    const cursor = nextCursor(page, shown, total);
    expect(cursor === null ? null : pageOf({ limit: 50, cursor })).toEqual(next);
  });

  test.each(["", "50", "o-1", "oZZ", "o1;drop"])("%j is no cursor", (cursor) => {
    expect(() => pageOf({ cursor })).toThrow(expect.objectContaining({ code: "usage" }));
  });
});

describe("daysBefore", () => {
  test.each([
    ["2024-03-31", 1, "m", "2024-02-29"],
    ["2024-02-29", 1, "y", "2023-02-28"],
    ["2024-01-05", 1, "w", "2023-12-29"],
    ["2024-01-01", 90, "d", "2023-10-03"],
  ])("%s less %i%s is %s", (day, count, unit, before) => {
    expect(daysBefore(day, count, unit)).toBe(before);
  });
});

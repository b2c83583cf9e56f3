import { describe, expect, test } from "vitest";
import { readDataTable } from "../../../src/pipeline/data-files.ts";
import { TABLES } from "../tables.ts";

describe("Goldstein scores", () => {
  test.each([
    ["010", 0],
    ["016", -2],
    ["0233", 3.4],
    ["0256", -0.3],
    ["027", 4],
    ["0333", 5.2],
    ["0334", 6],
    ["043", 2.8],
    ["057", 8],
    ["0813", 5],
    ["0871", 9],
    ["0874", 10],
    ["1056", -5],
    ["13", -6],
    ["130", -4.4],
    ["1385", -7],
    ["145", -7.5],
    ["155", -7.2],
    ["1621", -5.6],
    ["164", -7],
    ["165", -6.5],
    ["176", -7],
    ["182", -9.5],
    ["1822", -9],
    ["1823", -10],
    ["1831", -10],
    ["191", -9.5],
    ["1952", -10],
    ["201", -9.5],
    ["2041", -10],
  ])("%s scores %f", (code, score) => {
    expect(TABLES.goldstein(code)).toBe(score);
  });

  test("every code of the crosswalk has one, and it goes with the code's side", () => {
    const wrong = readDataTable("formats/plover-cameo.tsv").filter((row) => {
      const score = TABLES.goldstein(row["cameo"] ?? "");
      return score === null || Math.abs(score) > 10;
    });
    expect(wrong).toEqual([]);
  });

  test.each(["", "2", "21", "99", "x"])("%j has none", (code) => {
    expect(TABLES.goldstein(code)).toBeNull();
  });
});

describe("WEIS", () => {
  test.each([
    ["223", "ASSAULT", null, -10],
    ["173", "THREATEN", "violence", -7],
    ["031", "CONSULT", null, 1],
    ["023", null, null, -0.2],
    ["224", "PROTEST", "riot", null],
    ["215", "COERCE", "seize", null],
  ])("%s is %s %s with score %j", (code, type, mode, score) => {
    expect(TABLES.weis.meaningOf(code)).toMatchObject({ code, type, mode });
    expect(TABLES.weis.goldsteinOf(code)).toBe(score);
  });

  test.each(["0841", "231", "", "2x3"])("%j is no WEIS code", (code) => {
    expect(TABLES.weis.meaningOf(code)).toBeNull();
  });
});

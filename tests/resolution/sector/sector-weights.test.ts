import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readActorTable } from "../../../src/resolution/actors/data-table.ts";
import { heaviestSector, loadSectorWeights, WEIGHED_SECTORS } from "../../../src/resolution/sector/sector-weights.ts";
import { ACTOR_DATA } from "../actors/knowledge.ts";

/** Weights of one feature: 2 for a sector, 0 for the others. */
function speaksFor(sector: string | null): Float64Array {
  return Float64Array.from(WEIGHED_SECTORS, (one) => (one === sector ? 2 : 0));
}

describe("sector weights", () => {
  test("the columns of the table are the sectors that are weighed, in order", () => {
    const [header = ""] = readFileSync(join(ACTOR_DATA, "sectors.tsv"), "utf8").split("\n");
    expect(header.split("\t").slice(1)).toEqual(WEIGHED_SECTORS.map((sector) => sector ?? "none"));
  });

  test.each<[features: string[], sector: string | null | undefined]>([
    [["a"], "MIL"],
    [["a", "b", "c"], null],
    [["unheard of"], undefined],
    [[], undefined],
  ])("%j", (features, sector) => {
    const weights = new Map([
      ["a", speaksFor("MIL")],
      ["b", speaksFor(null)],
      ["c", speaksFor(null)],
    ]);
    expect(heaviestSector(features, (feature) => weights.get(feature) ?? null)).toBe(sector);
  });

  test("every row of the shipped table is a weight for each sector", () => {
    const weightsOf = loadSectorWeights(ACTOR_DATA);
    const features = readActorTable(ACTOR_DATA, "sectors.tsv").map((line) => line.split("\t")[0] ?? "");
    expect(features.filter((feature) => weightsOf(feature)?.length !== WEIGHED_SECTORS.length)).toEqual([]);
  });

  test.each([["a\t1\t2"], [`a${"\tx".repeat(WEIGHED_SECTORS.length)}`]])("a broken row is refused: %s", (row) => {
    const folder = mkdtempSync(join(tmpdir(), "sectors-"));
    writeFileSync(join(folder, "sectors.tsv"), `feature\n${row}\n`);
    expect(() => loadSectorWeights(folder)("a")).toThrow(/no weight for each of 24 sectors/u);
  });
});

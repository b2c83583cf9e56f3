import { describe, expect, test } from "vitest";
import type { ResolvedActor } from "../../../src/resolution/actors/resolve-actor.ts";
import { createActorStage } from "../../../src/resolution/actor-stage.ts";
import { withSector } from "../../../src/resolution/sector/decide-sector.ts";
import { sampleReading, knowledge } from "../sample-reading.ts";

/** What the last of the marked mentions is when every choice falls on one sector. */
function alwaysGiven(text: string, marks: readonly string[]): ResolvedActor {
  const stage = createActorStage(sampleReading(text, marks, "2018-06-13"), knowledge, { sector: () => "AGR" });
  const at = stage.placed.length - 1;
  return withSector(at, stage.profiles[at]!.alone, stage.sectors);
}

describe("a sector is weighed where the rules have only a noun to go by, or none", () => {
  test.each<[words: string, text: string, sector: string | null]>([
    ["Kenyan herdsmen", "Kenyan herdsmen met.", "AGR"],
    ["herdsmen", "Some herdsmen met.", "AGR"],
    ["Wanjiru Kamau", "Wanjiru Kamau spoke.", "AGR"],
    ["Chinese supervisors", "Chinese supervisors left.", "AGR"],
    ["Kenya", "Kenya agreed.", "GOV"],
    ["Five Japanese", "Five Japanese came home.", "CVL"],
    ["Hezbollah", "Hezbollah agreed.", "REB"],
    ["Sergei Lavrov", "Sergei Lavrov agreed.", "GOV"],
    ["Russian foreign minister", "The Russian foreign minister agreed.", "GOV"],
  ])("%s", (words, text, sector) => {
    expect(alwaysGiven(text, [`*${words}`]).sector).toBe(sector);
  });

  test("the opposition stays the opposition beside another sector", () => {
    const { sector, otherSectors } = alwaysGiven("The Zambian opposition met.", ["*Zambian opposition"]);
    expect([sector, otherSectors]).toEqual(["AGR", ["OPP"]]);
  });

  test("without a choice the rules' sector stays", () => {
    const reading = sampleReading("Zambian miners met.", ["*Zambian miners"]);
    const stage = createActorStage(reading, knowledge, { sector: () => undefined });
    expect(withSector(0, stage.profiles[0]!.alone, stage.sectors)).toBe(stage.profiles[0]!.alone);
  });
});

import { describe, expect, test } from "vitest";
import { isSameActor, namesEntity } from "../../evaluation/actors/same-actor.ts";
import type { GoldEntity } from "../../evaluation/actors/gold-article.ts";
import { knowledge } from "../resolution/actors/knowledge.ts";

describe("whether country and sector are right", () => {
  test.each<[gold: string, given: string, isRight: boolean]>([
    ["FRA GOV", "FRA GOV", true],
    ["FRA GOV", "FRA MIL", false],
    ["FRA -", "FRA GOV", false],
    ["NGO -", "NGO SOC", true],
    ["UNO MIL", "UNO -", true],
    ["UNO MIL", "UNO JUD", false],
    ["UNO -", "IGO -", false],
    ["- GOV", "- -", false],
  ])("%s and %s: %s", (gold, given, isRight) => {
    expect(isSameActor(gold, given)).toBe(isRight);
  });
});

describe("whether a mention names an entity, whatever its chain", () => {
  const france: GoldEntity = { label: "fra", code: "FRA", sector: "GOV", other_sectors: [], name: "France" };
  test.each<[rule: string, code: string, sector: string, name: string | null, isNamed: boolean]>([
    ["state", "FRA", "GOV", "Paris", true],
    ["coreference:Paris>state", "FRA", "GOV", "Paris", true],
    ["state", "DEU", "GOV", "Germany", false],
    ["person", "FRA", "GOV", "Emmanuel Macron", false],
    ["role", "FRA", "GOV", null, false],
  ])("%s %s %s %s: %s", (rule, code, sector, identifierText, isNamed) => {
    expect(namesEntity({ rule, code, sector, identifierText }, france, "2020-01-01", knowledge)).toBe(isNamed);
  });
});

import { describe, expect, test } from "vitest";
import { readActorTable } from "../../../src/resolution/actors/data-table.ts";
import { spellOutGroups } from "../../../src/resolution/actors/state-groups.ts";
import { ACTOR_DATA, knowledge } from "./knowledge.ts";

describe("words for several states", () => {
  test.each<[text: string, said: string]>([
    ["the two Koreas", "North Korea and South Korea"],
    ["Koreas", "North Korea and South Korea"],
    ["both Sudans", "Sudan and South Sudan"],
    ["two Koreas, China and Japan", "North Korea and South Korea, China and Japan"],
    ["North and South Korea", "North Korea and South Korea"],
    ["two Koreans", "two Koreans"],
    ["Korea", "Korea"],
  ])("%s", (text, said) => {
    expect(knowledge.withMembers(text)).toBe(said);
  });

  test("no group, no change", () => {
    expect(spellOutGroups([])("the two Koreas")).toBe("the two Koreas");
  });

  test("every member is a state", () => {
    const members = readActorTable(ACTOR_DATA, "groups.tsv").flatMap((line) => (line.split("\t")[1] ?? "").split("|"));
    const isState = (name: string): boolean => (knowledge.lookUp(name.toLowerCase())?.states.length ?? 0) > 0;
    expect(members.filter((name) => !isState(name))).toEqual([]);
  });

  test("long runs of blanks and words are read quickly", () => {
    const text = "the two ".repeat(5000);
    expect(knowledge.withMembers(text)).toBe(text);
  });
});

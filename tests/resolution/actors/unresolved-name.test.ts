import { expect, test } from "vitest";
import { unresolvedName } from "../../../src/resolution/actors/unresolved-name.ts";
import { knowledge } from "./knowledge.ts";

test.each([
  ["Aisha Bello", null, "Aisha Bello"],
  ["Nigerian rights activist Aisha Bello", null, "Aisha Bello"],
  ["Bishop Okafor", "Okafor", "Okafor"],
  ["Raskol gangs", null, "Raskol"],
  ["Okafor's followers", null, "Okafor"],
  ["Vladimir Putin", "Vladimir Putin", null],
  ["Kim", "Kim Yo-jong", null],
  ["NATO soldiers", "NATO", null],
  ["Turkish police", null, null],
  ["gunmen", null, null],
  ["African leaders", null, null],
  ["They", null, null],
  ["", null, null],
])("%s, said to be %s, leaves %s", (entity_text, identifier_text, name) => {
  expect(unresolvedName({ entity_text, identifier_id: null, identifier_text }, knowledge)).toBe(name);
});

test("who has a Wikidata id is known", () => {
  const entity = { entity_text: "Xanthippe Doe", identifier_id: "Q1", identifier_text: "Xanthippe Doe" };
  expect(unresolvedName(entity, knowledge)).toBeNull();
});

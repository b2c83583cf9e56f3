import { expect, test } from "vitest";
import { buildKnowledge } from "../../../../src/resolution/actors/build-knowledge.ts";
import { readActorSettings } from "../../../../src/resolution/actors/dictionaries/actor-settings.ts";
import { dictionaryAdditions, withActors } from "../../../../src/resolution/actors/dictionaries/add-dictionary.ts";
import { parseActorDictionary } from "../../../../src/resolution/actors/dictionaries/petrarch-actors.ts";
import { readActorTables } from "../../../../src/resolution/actors/load-knowledge.ts";
import { resolveActor } from "../../../../src/resolution/actors/resolve-actor.ts";
import { ACTOR_DATA } from "../knowledge.ts";

const tables = readActorTables(ACTOR_DATA);

test("a user's dictionary adds people, bodies and names of states", () => {
  const { actors } = parseActorDictionary(
    "ANNE_DUPONT_\n\t[FRAGOV 20100101-20150101]\nRED_FRONT_ [CHLREB]\nHEXAGON_ [FRA]\n",
  );
  const own = buildKnowledge(withActors(tables, dictionaryAdditions(actors)));
  expect(resolveActor("Anne Dupont", { on: "2012-01-01" }, own)).toMatchObject({ code: "FRA", sector: "GOV" });
  expect(resolveActor("Anne Dupont", { on: "2018-01-01" }, own)).toMatchObject({ code: "FRA", sector: "ELI" });
  expect(resolveActor("the Red Front", {}, own)).toMatchObject({ code: "CHL", sector: "REB", rule: "organisation" });
  expect(resolveActor("Hexagon", {}, own)).toMatchObject({ code: "FRA", sector: "GOV", rule: "state" });
});

test("an entry of thaw.yml wins over the shipped one of the same name", () => {
  const { added, problems } = readActorSettings([
    { name: "NATO", aliases: ["Nato HQ"], code: "BEL", sector: "MIL" },
    { name: "Anne Dupont", code: "FRA", offices: [{ office: "Foreign minister", sector: "GOV", from: "2020-01-01" }] },
  ]);
  const own = buildKnowledge(withActors(tables, added));
  expect(problems).toEqual([]);
  expect(resolveActor("NATO", {}, own)).toMatchObject({ code: "BEL", sector: "MIL" });
  expect(resolveActor("Nato HQ", {}, own)).toMatchObject({ code: "BEL" });
  expect(resolveActor("Foreign Minister Dupont", { on: "2021-01-01" }, own)).toMatchObject({
    identifierText: "Anne Dupont",
  });
});

test.each([
  ["text", 0, "must be a list"],
  [["NATO"], 1, "must be a mapping"],
  [[{ code: "FRA" }], 1, "name is missing"],
  [[{ name: "A", code: "XXX" }], 1, "the code XXX"],
  [[{ name: "A", code: "FRA", sector: "ARMY" }], 1, "the sector ARMY"],
  [[{ name: "A", code: "FRA", offices: [{ office: "king", from: "soon" }] }], 1, "from of king"],
  [[{ name: "A", code: "FRA", offices: [{ office: "king", from: "2020-01-01", to: "2019-01-01" }] }], 1, "to of king"],
])("settings %j are a problem", (value, at, words) => {
  const { problems } = readActorSettings(value);
  expect(problems).toEqual([{ at, message: expect.stringContaining(words) as string }]);
});

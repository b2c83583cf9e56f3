import { expect, test } from "vitest";
import { buildKnowledge } from "../../../../src/resolution/actors/build-knowledge.ts";
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

import { describe, expect, test } from "vitest";
import { buildContexts, contextsOf } from "../../src/events/contexts.ts";
import { readDataTable } from "../../src/pipeline/data-files.ts";

const table = buildContexts(readDataTable("lexicon/contexts.tsv"));

describe("contextsOf", () => {
  test.each([
    ["Troops crossed the border at dawn.", "military"],
    ["The two presidents held talks on nuclear weapons.", "cbrn"],
    ["Voters went to the polls in the parliamentary election.", "election"],
    ["The court sentenced the former minister for bribery.", "legal"],
    ["Hackers struck the ministry in a cyberattack.", "cyber"],
    ["Refugees fled the fighting.", "migration"],
    ["New tariffs on steel took effect.", "economic"],
  ])("%s", (text, context) => {
    expect(contextsOf(text, table)).toContain(context);
  });

  test.each(["Kim left the room.", "", "Nothing else happened that day."])("%j tells none", (text) => {
    expect(contextsOf(text, table)).toEqual([]);
  });

  test("come in the codebook's order, each once, whole words only, whatever the case", () => {
    const own = buildContexts([
      { context: "trafficking", word: "smuggl(?:er|ers)" },
      { context: "military", word: "army" },
      { context: "military", word: "air force" },
      { context: "unheard_of", word: "army" },
    ]);
    expect(own.map(({ context }) => context)).toEqual(["military", "trafficking"]);
    expect(contextsOf("Smugglers fought the ARMY and the Air-Force.", own)).toEqual(["military", "trafficking"]);
    expect(contextsOf("The swarmyard stood empty.", own)).toEqual([]);
  });
});

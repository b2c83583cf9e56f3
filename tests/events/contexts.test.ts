import { describe, expect, test } from "vitest";
import type { EventType } from "../../src/codebook/event-type.ts";
import { buildContexts, contextsOf } from "../../src/events/contexts.ts";
import { readDataTable } from "../../src/pipeline/data-files.ts";

const table = buildContexts(readDataTable("lexicon/contexts.tsv"), readDataTable("lexicon/context_weights.tsv"));
const tell = (text: string, type: EventType, mode: string | null = null): readonly string[] =>
  contextsOf(text, table)(text, type, mode);

describe("contextsOf", () => {
  test.each<[string, EventType, string | null, string]>([
    ["Troops crossed the border at dawn.", "MOBILIZE", "troops", "military"],
    ["The two presidents held talks on nuclear weapons and missiles.", "CONSULT", null, "cbrn"],
    ["The opposition rejected the result of the parliamentary election.", "REJECT", null, "election"],
    ["A court sentenced the former minister for bribery.", "SANCTION", "convict", "legal"],
    ["Hackers struck the ministry in a cyberattack.", "COERCE", "cyber", "cyber"],
    ["Germany took in two thousand refugees who had fled over the sea.", "AID", null, "asylum"],
    ["Washington put new tariffs on steel.", "SANCTION", "discontinue", "economic"],
    ["The foreign ministers met in Vienna.", "CONSULT", null, "diplomatic"],
    ["Police arrested nine men for the trafficking of women over the border.", "COERCE", "arrest", "trafficking"],
  ])("%s", (text, type, mode, context) => {
    expect(tell(text, type, mode)).toContain(context);
  });

  test("the article speaks where the sentence is silent", () => {
    const own = buildContexts(
      [],
      [
        { feature: "bias", weights: "health:-3.00 diplomatic:-1.00" },
        { feature: "a:choler*", weights: "health:4.00" },
      ],
    );
    const thanks = "The minister thanked Cuba.";
    expect(contextsOf(thanks, own)(thanks, "SUPPORT", null)).toEqual(["diplomatic"]);
    expect(contextsOf(`Cholera spread in the camps. ${thanks}`, own)(thanks, "SUPPORT", null)).toEqual(["health"]);
  });

  test("a rare context has its pattern alone; they come in the codebook's order, whole words only, whatever the case", () => {
    const own = buildContexts(
      [
        { context: "trafficking", word: "smuggl(?:er|ers)" },
        { context: "military", word: "army" },
        { context: "military", word: "air force" },
        { context: "unheard_of", word: "army" },
      ],
      [
        { feature: "bias", weights: "military:-3.00 economic:-2.00 unheard_of:9" },
        { feature: "r:military", weights: "military:3.50" },
      ],
    );
    const told = (text: string): readonly string[] => contextsOf(text, own)(text, "ASSAULT", null);
    expect(told("Smugglers fought the ARMY and the Air-Force.")).toEqual(["military", "trafficking"]);
    expect(told("The swarmyard stood empty.")).toEqual(["economic"]);
  });
});

import { describe, expect, test } from "vitest";
import type { KnownName } from "../../../src/language/known-name.ts";
import { createLexiconReader } from "../../../src/language/lexicon-reader/create-lexicon-reader.ts";
import { buildLexicon } from "../../../src/language/lexicon-reader/lexicon.ts";
import type { EdgeRole, SentenceGraph } from "../../../src/language/sentence-graph.ts";
import { readDataTable } from "../../../src/pipeline/data-files.ts";
import { splitSentences } from "../../../src/text/split-sentences.ts";

const lexicon = buildLexicon(
  readDataTable("lexicon/triggers.tsv"),
  readDataTable("lexicon/inflections.tsv"),
  readDataTable("lexicon/cues.tsv"),
);
const NAMES: Record<KnownName["kind"], string[]> = {
  name: [
    "North Korea",
    "South Korea",
    "Russia",
    "Ukraine",
    "Japan",
    "China",
    "France",
    "Germany",
    "Trump",
    "Kim Jong Un",
    "Putin",
    "Moscow",
    "Seoul",
    "Pyongyang",
    "the White House",
    "Washington",
    "Kyiv",
    "Iran",
  ],
  nationality: ["Russian", "Ukrainian", "North Korean", "Chinese", "Iranian"],
  role: ["president", "soldiers", "rebels", "police", "protesters", "minister", "state media", "officials", "students"],
};
const reader = createLexiconReader(
  lexicon,
  Object.entries(NAMES).flatMap(([kind, texts]) =>
    texts.map((text): KnownName => ({ text, kind: kind as KnownName["kind"] })),
  ), // the keys of NAMES
);

/** The sentence's readings, one "TYPE mode (marks) trigger: actors > recipients | source / cue" each. */
function shown(text: string, graph: SentenceGraph): string[] {
  const words = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  return graph.triggers.map((trigger, index) => {
    const of = (role: EdgeRole): string =>
      graph.edges
        .filter((edge) => edge.trigger === index && edge.role === role)
        .map((edge) => words(edge.span))
        .join(" + ") || "-";
    const marks = trigger.auxiliary.map(({ mark }) => mark).join(" ");
    const head = [trigger.type, trigger.mode, marks === "" ? null : `(${marks})`, words(trigger.span)].filter(
      (part) => part !== null,
    );
    const source = of("source") === "-" && of("cue") === "-" ? "" : ` | ${of("source")} / ${of("cue")}`;
    return `${head.join(" ")}: ${of("actor")} > ${of("recipient")}${source}`;
  });
}

async function read(text: string): Promise<string[]> {
  const sentences = splitSentences({ title: null, text });
  const graphs = await reader.read(sentences);
  return graphs.flatMap((graph) => shown(text, graph));
}

const CASES: [string, string, string[]][] = [
  ["active", "Russia attacked Ukraine.", ["ASSAULT attacked: Russia > Ukraine"]],
  ["passive", "Ukraine was attacked by Russia.", ["ASSAULT attacked: Russia > Ukraine"]],
  ["passive with an adverb", "Ukraine was repeatedly attacked by Russia.", ["ASSAULT attacked: Russia > Ukraine"]],
  ["passive without agent", "Three students were arrested in Seoul.", ["COERCE arrest arrested: - > Three students"]],
  ["reduced passive", "Soldiers killed by rebels were buried on Monday.", ["ASSAULT killed: rebels > Soldiers"]],
  [
    "coordinated actors",
    "France and Germany condemned Russia.",
    ["ACCUSE disapprove condemned: France + Germany > Russia"],
  ],
  ["coordinated recipients", "Trump praised Putin and Kim Jong Un.", ["SUPPORT praised: Trump > Putin + Kim Jong Un"]],
  ["nominal with owner and target", "Russia's attack on Ukraine drew anger.", ["ASSAULT attack: Russia > Ukraine"]],
  [
    "nominal with between",
    "The talks between North Korea and South Korea ended.",
    ["CONSULT talks: North Korea + South Korea > -"],
  ],
  [
    "nominal with by",
    "The visit to Moscow by Kim Jong Un lasted two days.",
    ["CONSULT visit visit: Kim Jong Un > Moscow"],
  ],
  ["nationality as owner", "The Russian bombing of Kyiv went on.", ["ASSAULT explosives bombing: Russian > Kyiv"]],
  ["negation", "North Korea did not attack South Korea.", ["ASSAULT (negation) attack: North Korea > South Korea"]],
  ["contracted negation", "Trump didn't meet Putin.", ["CONSULT (negation) meet: Trump > Putin"]],
  ["never", "Iran has never attacked Japan.", ["ASSAULT (negation) attacked: Iran > Japan"]],
  ["future", "Trump will meet Kim Jong Un.", ["CONSULT (future) meet: Trump > Kim Jong Un"]],
  [
    "planned",
    "Russia plans to withdraw its troops from Ukraine.",
    ["RETREAT withdraw (future) withdraw: Russia > Ukraine"],
  ],
  ["past", "Their previous meeting with Putin failed.", ["CONSULT (historical) meeting: - > Putin"]],
  [
    "said before",
    "Officials said that Russia attacked Ukraine.",
    ["ASSAULT attacked: Russia > Ukraine | Officials / said"],
  ],
  [
    "said after a quotation",
    "“Russia attacked Ukraine,” Kim Jong Un said.",
    ["ASSAULT attacked: Russia > Ukraine | Kim Jong Un / said"],
  ],
  [
    "according to",
    "Russia attacked Ukraine, according to officials.",
    ["ASSAULT attacked: Russia > Ukraine | officials / according to"],
  ],
  [
    "state media",
    "North Korean state media reported that Kim Jong Un met Putin.",
    ["CONSULT met: Kim Jong Un > Putin | North Korean state media / reported"],
  ],
  [
    "accusation",
    "Seoul accused Pyongyang of testing missiles.",
    ["ACCUSE allege accused: Seoul > Pyongyang", "MOBILIZE weapons testing: Pyongyang > -"],
  ],
  [
    "demand",
    "Washington urged Iran to release prisoners.",
    ["REQUEST change urged: Washington > Iran", "RETREAT release release: Iran > -"],
  ],
  ["condition", "Seoul might sever ties with Japan.", ["SANCTION discontinue (hypothetical) sever: Seoul > Japan"]],
  [
    "a word that is needed and there",
    "China severed ties with Japan.",
    ["SANCTION discontinue severed: China > Japan"],
  ],
  ["a word that is needed and not there", "China imposed order.", []],
  ["a word that forbids", "Washington will meet the deadline.", []],
  [
    "quoted",
    "Kim Jong Un said: “Russia attacked Ukraine.”",
    ["ASSAULT attacked: Russia > Ukraine | Kim Jong Un / said"],
  ],
  ["possessive recipient", "Trump met Putin's minister.", ["CONSULT met: Trump > Putin's minister"]],
  ["phrasal", "Russia called on Ukraine to surrender.", ["REQUEST change called on: Russia > Ukraine"]],
  ["protest", "Protesters marched through Seoul against Japan.", ["PROTEST demo marched: Protesters > Japan"]],
  ["no event", "Kim Jong Un likes basketball.", []],
  ["unknown name", "Zelnikov met Trump in Singapore.", ["CONSULT met: Zelnikov > Trump"]],
  ["pronoun", "He praised Putin.", ["SUPPORT praised: He > Putin"]],
  ["relative clause", "Trump, who met Putin in Helsinki, left.", ["CONSULT met: Trump > Putin"]],
];

describe("the lexicon reader", () => {
  test.each(CASES)("%s: %s", async (_, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  test("marks what stands in quotation marks", async () => {
    const [graph] = await reader.read(
      splitSentences({ title: null, text: "“We met Putin,” he said after Trump met Kim." }),
    );
    expect(graph?.triggers.map(({ quoted }) => quoted)).toEqual([true, false]);
  });

  test("gives one graph a sentence, and the same one each time", async () => {
    const sentences = splitSentences({
      title: "Trump meets Putin",
      text: "Russia attacked Ukraine. Nothing else. Seoul praised Japan.",
    });
    const graphs = await reader.read(sentences);
    expect(graphs.map((graph) => graph.triggers.length)).toEqual([1, 1, 0, 1]);
    expect(await reader.read(sentences)).toEqual(graphs);
  });

  test("points at mentions it lists: every actor and recipient edge has its mention", async () => {
    const sentences = splitSentences({ title: null, text: CASES.map(([, text]) => text).join(" ") });
    for (const graph of await reader.read(sentences)) {
      const places = graph.mentions.map(({ span }) => `${span.start}-${span.end}`);
      const wrong = graph.edges.filter(
        ({ role, span }) => role !== "cue" && !places.includes(`${span.start}-${span.end}`),
      );
      expect(wrong).toEqual([]);
    }
  });

  test("stops when told to", async () => {
    await expect(reader.read([], AbortSignal.abort())).rejects.toThrow(/abort/i);
  });
});

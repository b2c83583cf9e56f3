import { createHash } from "node:crypto";
import type { NeuralReader } from "#src/language/reader/create-neural-reader.js";
import type { NameType } from "#src/language/sentence-graph.js";
import type { Sentence } from "#src/text/sentence.js";
import { rates, type Tally } from "#src/scoring/tally.js";

const TYPE_OF: Readonly<Record<string, NameType>> = {
  Person: "person",
  Organization: "organisation",
  Location: "place",
  Facility: "place",
  NORP: "nationality",
  Date: "date",
};

const SCORED: readonly NameType[] = ["person", "organisation", "place", "nationality", "date"];

/** One article in ten is held back from training, by the hash of its name: training/reader/data.py does the same. */
function isHeldBack(article: string): boolean {
  return Number.parseInt(createHash("sha256").update(article).digest("hex").slice(0, 8), 16) % 10 === 0;
}

/** F1 of exact spans with type on the held-back articles; facilities count as places. */
export async function nameScores(reader: NeuralReader, bioes: string): Promise<Record<string, number>> {
  const tallies = new Map<NameType, Tally>(SCORED.map((type) => [type, { right: 0, missed: 0, extra: 0 }]));
  for (const { words, tags } of heldBackSentences(bioes)) {
    const sentence = sentenceOf(words);
    const [graph] = await reader.read([sentence]);
    const found = new Set(graph?.names.map((name) => `${name.span.start}:${name.span.end}:${name.type}`));
    const gold = new Set(goldNames(sentence, tags));
    for (const type of SCORED) count(tallies.get(type), gold, found, type);
  }
  const percent = (tally: Tally): number => Math.round((rates(tally).f1 ?? 0) * 1000) / 10;
  const three = sum(["person", "organisation", "place"].map((type) => tallies.get(type as NameType)));
  return {
    "names F1 (person, organisation, place)": percent(three),
    ...Object.fromEntries([...tallies].map(([type, tally]) => [`${type} F1`, percent(tally)])),
  };
}

/** Mutates `tally`. */
function count(tally: Tally | undefined, gold: ReadonlySet<string>, found: ReadonlySet<string>, type: NameType): void {
  if (tally === undefined) return;
  const ofType = (names: ReadonlySet<string>): string[] => [...names].filter((name) => name.endsWith(`:${type}`));
  const right = ofType(gold).filter((name) => found.has(name)).length;
  tally.right += right;
  tally.missed += ofType(gold).length - right;
  tally.extra += ofType(found).filter((name) => !gold.has(name)).length;
}

function sum(tallies: readonly (Tally | undefined)[]): Tally {
  const total = { right: 0, missed: 0, extra: 0 };
  for (const tally of tallies) {
    total.right += tally?.right ?? 0;
    total.missed += tally?.missed ?? 0;
    total.extra += tally?.extra ?? 0;
  }
  return total;
}

function* heldBackSentences(bioes: string): Generator<{ words: string[]; tags: string[] }> {
  let article = "";
  let words: string[] = [];
  let tags: string[] = [];
  for (const line of [...bioes.split("\n"), ""]) {
    const [word = "", tag = "O"] = line.split("\t");
    if (line === "" || line.startsWith("# doc")) {
      if (words.length > 0 && !words[0]?.startsWith("http") && isHeldBack(article)) yield { words, tags };
      words = [];
      tags = [];
      if (line !== "") article = line.slice(line.indexOf("=") + 1).trim();
    } else {
      words.push(word);
      tags.push(tag);
    }
  }
}

function sentenceOf(words: readonly string[]): Sentence {
  let at = 0;
  const tokens = words.map((text) => {
    const token = { start: at, end: at + text.length, text };
    at = token.end + 1;
    return token;
  });
  const text = words.join(" ");
  return { index: 0, in: "text", start: 0, end: text.length, text, paragraph: 0, tokens };
}

/** Names by BIO tags, as "start:end:type"; an I of another type than the tag before opens a name of its own, as in training. */
function goldNames(sentence: Sentence, tags: readonly string[]): string[] {
  const names: string[] = [];
  let start = 0;
  for (const [at, tag] of tags.entries()) {
    const kind = tag.slice(2);
    const token = sentence.tokens[at];
    const type = TYPE_OF[kind];
    if (token === undefined || type === undefined) continue;
    if (tag.startsWith("B") || tags[at - 1]?.slice(2) !== kind) start = token.start;
    if (tags[at + 1] !== `I-${kind}`) names.push(`${start}:${token.end}:${type}`);
  }
  return names;
}

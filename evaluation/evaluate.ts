/**
 * `npm run evaluate [-- --data ../shared/data]`: every figure of the model card in one run. Prints the table, writes it to
 * evaluation/scores.json and between the marks of models/reader/README.md. Figures whose data are not there are left as they were.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openReader } from "#src/pipeline/parts.js";
import { createCoder } from "#src/pipeline/create-coder.js";
import { readGold } from "#src/scoring/read-gold.js";
import { scoreArticles, type Scores } from "#src/scoring/score.js";
import { addTally, rates } from "#src/scoring/tally.js";
import { VERSION } from "#src/version.js";
import { nameScores } from "./reader/names.ts";
import { syntaxScores } from "./reader/syntax.ts";

const ROOT = process.cwd();
const { values } = parseArgs({ options: { data: { type: "string", default: "../shared/data" } } });
const data = values.data;

type Figures = Record<string, Record<string, number>>;

/** On which day (UTC) and with which version each set of figures was measured. */
type Measured = Record<string, { readonly date: string; readonly thaw: string }>;

async function readerFigures(): Promise<Figures> {
  const reader = await openReader();
  const figures: Figures = {};
  const ewt = join(data, "ud_english_ewt", "en_ewt-ud-dev.conllu");
  if (existsSync(ewt)) figures["UD EWT dev, gold tokens"] = await syntaxScores(reader, readFileSync(ewt, "utf8"));
  const newswire = join(data, "ner_worldwide_newswire", "train.bioes.tsv");
  if (existsSync(newswire))
    figures["worldwide newswire, held-back articles"] = await nameScores(reader, readFileSync(newswire, "utf8"));
  await reader.close();
  return figures;
}

async function eventFigures(file: string): Promise<Record<string, number>> {
  const coder = await createCoder();
  const articles = [];
  for (const { article, events } of readGold(readFileSync(file, "utf8"), file)) {
    const published = article.published ?? article.date ?? null;
    const coded = await coder.code({
      id: article.id ?? null,
      title: article.title ?? null,
      text: article.text,
      published,
    });
    articles.push({ gold: events, predicted: coded.events });
  }
  await coder.close();
  return figuresOf(scoreArticles(articles));
}

/** What the benchmark prints, a figure a line, measured in a process of its own. */
function costFigures(): Record<string, number> {
  const printed = execFileSync(process.execPath, [join(ROOT, "build", "benchmarks", "reading.js"), "5000"], {
    encoding: "utf8",
  });
  const rows = [...printed.matchAll(/^(.+?)\s{2,}([\d.]+)(%?)/gm)];
  return Object.fromEntries(rows.map(([, what = "", value, unit = ""]) => [`${what}${unit && ", %"}`, Number(value)]));
}

function figuresOf({ overall, byField, marks }: Scores): Record<string, number> {
  const edges = addTally(byField.actor, byField.recipient);
  const { precision, recall, f1 } = rates(overall);
  return {
    "trigger with type, precision": percent(precision),
    "trigger with type, recall": percent(recall),
    "trigger with type, F1": percent(f1),
    "actor and recipient on matched events, F1": percent(rates(edges).f1),
    "auxiliary on matched events, accuracy": percent(marks.right / Math.max(1, marks.right + marks.missed)),
    "attribution source on matched events, F1": percent(rates(byField.attribution).f1),
    "mode on matched events, F1": percent(rates(byField.mode).f1),
    "actor code and sector, accuracy": percent(rates(byField["actor code"]).f1),
    "recipient code and sector, accuracy": percent(rates(byField["recipient code"]).f1),
    "date on matched events, F1": percent(rates(byField.date).f1),
    "place on matched events, F1": percent(rates(byField.place).f1),
    "context on matched events, F1": percent(rates(byField.context).f1),
  };
}

function percent(rate: number | null): number {
  return Math.round((rate ?? 0) * 1000) / 10;
}

function table(figures: Figures): string {
  const rows = Object.entries(figures).flatMap(([on, scores]) =>
    Object.entries(scores).map(([what, score]) => `| ${what} | ${on} | ${score} |`),
  );
  return ["| what | on | score |", "| --- | --- | ---: |", ...rows].join("\n");
}

const SCORES = join(ROOT, "evaluation", "scores.json");
const CARD = join(ROOT, "models", "reader", "README.md");

// Written below, by this program alone.
const before = (existsSync(SCORES) ? JSON.parse(readFileSync(SCORES, "utf8")) : {}) as Figures & {
  measured?: Measured;
};
const { measured = {}, ...old } = before;
const figures: Figures = { ...old };
const now = { date: new Date().toISOString().slice(0, 10), thaw: VERSION };
const ran = await readerFigures();
Object.assign(figures, ran);
for (const on of Object.keys(ran)) measured[on] = now;
const corpusTest = join(ROOT, "corpus", "compiled", "test.jsonl");
if (existsSync(corpusTest)) {
  figures["corpus test"] = await eventFigures(corpusTest);
  measured["corpus test"] = now;
}
const train = join(ROOT, "corpus", "compiled", "train.jsonl");
const cost = "one thread, 5,000 sentences of the corpus, the machine it ran on";
if (existsSync(train)) {
  figures[cost] = costFigures();
  measured[cost] = now;
}
measured["gold test"] = now;
figures["gold test"] = await eventFigures(join(ROOT, "evaluation", "gold", "test", "articles.jsonl"));
const pairs = join(ROOT, "evaluation", "pairs.json");
if (existsSync(pairs)) {
  const on = "PLV train, five-fold by sentence";
  figures[on] = JSON.parse(readFileSync(pairs, "utf8")) as Record<string, number>;
  // Measured at training: a day is known only of figures that are new here.
  if (JSON.stringify(figures[on]) !== JSON.stringify(old[on])) measured[on] = now;
}
console.log(table(figures));
writeFileSync(SCORES, `${JSON.stringify({ ...figures, measured }, null, 2)}\n`);
if (existsSync(CARD)) {
  const card = readFileSync(CARD, "utf8");
  writeFileSync(CARD, card.replace(/(<!-- scores -->)[^]*?(<!-- \/scores -->)/, `$1\n\n${table(figures)}\n\n$2`));
}

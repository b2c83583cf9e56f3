import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { ThawError } from "../errors.ts";
import { createCoder } from "../pipeline/create-coder.ts";
import { textHash } from "../pipeline/event-id.ts";
import { readGold, readPredictions, type GoldLine } from "../scoring/read-gold.ts";
import { scoreArticles, type ScoredArticle, type Scores } from "../scoring/score.ts";
import { rates, type Tally } from "../scoring/tally.ts";
import { choiceOption } from "./options.ts";
import { EXIT } from "./exit.ts";
import { ownOf, settingsOption } from "./settings-option.ts";

const PARTS = ["type", "auxiliary", "field", "all"] as const;

/** `thaw eval`: scores predictions, or a fresh coding of the gold's own articles, against gold; returns the exit code. */
export async function evaluate(gold: string, raw: Readonly<Record<string, string | boolean>>): Promise<number> {
  const by = choiceOption("--by", raw["by"], PARTS, "all");
  const bounds = boundsOf(raw["failUnder"]);
  const lines = await goldLines(gold);
  const articles =
    typeof raw["pred"] === "string" ? await ofPredictions(lines, raw["pred"]) : await codedAnew(lines, raw);
  const scores = scoreArticles(articles);
  if (raw["json"] === true) console.log(JSON.stringify(asJson(scores), null, 2));
  else console.log(table(scores, by));
  const low = Object.entries(bounds).filter(([name, bound]) => (rateOf(scores.overall, name) ?? 0) < bound);
  if (low.length === 0) return EXIT.ok;
  throw new ThawError(
    "check-failed",
    low
      .map(([name, bound]) => `${name} is ${percent(rateOf(scores.overall, name))}, below ${percent(bound)}`)
      .join("; "),
    "see the table above for the types that fell",
  );
}

async function goldLines(path: string): Promise<GoldLine[]> {
  const about = await stat(path).catch(() => null);
  if (about === null)
    throw new ThawError(
      "input-missing",
      `gold ${path} is not there`,
      "name a .jsonl file of gold, or a folder of them",
    );
  const files = about.isDirectory()
    ? (await readdir(path))
        .filter((name) => name.endsWith(".jsonl"))
        .toSorted()
        .map((name) => join(path, name))
    : [path];
  if (files.length === 0)
    throw new ThawError(
      "gold-invalid",
      `the folder ${path} holds no .jsonl file`,
      "gold is JSONL of {article, events}",
    );
  const lines: GoldLine[] = [];
  for (const file of files) lines.push(...readGold(await readFile(file, "utf8"), file));
  return lines;
}

async function ofPredictions(lines: readonly GoldLine[], predictions: string): Promise<ScoredArticle[]> {
  const content = await readFile(predictions, "utf8").catch((cause: unknown) => {
    throw new ThawError("input-missing", `--pred ${predictions} cannot be read`, "name a JSONL file of records", {
      cause,
    });
  });
  const byArticle = readPredictions(content, predictions);
  const known = new Set(lines.map(articleKey));
  const strangers = [...byArticle.keys()].filter((article) => !known.has(article));
  if (strangers.length > 0) {
    console.error(
      `thaw: ${strangers.length} articles of ${predictions} are not in the gold and were left aside (${strangers.slice(0, 3).join(", ")})`,
    );
  }
  return lines.map((line) => ({ gold: line.events, predicted: byArticle.get(articleKey(line)) ?? [] }));
}

async function codedAnew(
  lines: readonly GoldLine[],
  raw: Readonly<Record<string, string | boolean>>,
): Promise<ScoredArticle[]> {
  const coder = await createCoder(ownOf(await settingsOption(raw)));
  const articles: ScoredArticle[] = [];
  for (const { article, events } of lines) {
    const coded = await coder.code({
      id: article.id ?? null,
      title: article.title ?? null,
      text: article.text,
      published: article.published ?? article.date ?? null,
    });
    articles.push({ gold: events, predicted: coded.events });
  }
  await coder.close();
  return articles;
}

/** A record names its article by the article's own id, else by the hash of its text. */
function articleKey({ article }: GoldLine): string {
  return article.id ?? textHash(article.text);
}

function boundsOf(value: unknown): Record<string, number> {
  if (typeof value !== "string") return {};
  return Object.fromEntries(
    value.split(",").map((pair) => {
      const match = /^(f1|precision|recall)=(0(?:\.\d+)?|1(?:\.0+)?)$/.exec(pair.trim());
      if (match === null)
        throw new ThawError(
          "usage",
          `--fail-under ${value} is not allowed`,
          "--fail-under takes f1=0.6, precision=... or recall=..., joined by commas",
        );
      return [match[1] ?? "", Number(match[2])];
    }),
  );
}

function rateOf(tally: Tally, name: string): number | null {
  const all = rates(tally);
  return name === "precision" ? all.precision : name === "recall" ? all.recall : all.f1;
}

function table(scores: Scores, by: (typeof PARTS)[number]): string {
  const head = `${"".padEnd(18)}${["right", "missed", "extra", "precision", "recall", "F1"].map((name) => name.padStart(10)).join("")}`;
  const section = (name: string, part: Record<string, Tally>): string[] => [
    "",
    name,
    ...Object.entries(part).map(([key, tally]) => row(`  ${key}`, tally)),
  ];
  return [
    `${scores.articles} articles`,
    head,
    row("events", scores.overall),
    ...(by === "type" || by === "all" ? section("event type", scores.byType) : []),
    ...(by === "auxiliary" || by === "all" ? section("auxiliary (type and trigger right)", scores.byAuxiliary) : []),
    ...(by === "field" || by === "all" ? section("field, on matched events", scores.byField) : []),
  ].join("\n");
}

function row(name: string, tally: Tally): string {
  const { precision, recall, f1 } = rates(tally);
  const cells = [tally.right, tally.missed, tally.extra, percent(precision), percent(recall), percent(f1)];
  return `${name.padEnd(18)}${cells.map((cell) => String(cell).padStart(10)).join("")}`;
}

function percent(rate: number | null): string {
  return rate === null ? "-" : (rate * 100).toFixed(1);
}

function asJson(scores: Scores): unknown {
  const withRates = (part: Record<string, Tally>): unknown =>
    Object.fromEntries(Object.entries(part).map(([key, tally]) => [key, { ...tally, ...rates(tally) }]));
  return {
    articles: scores.articles,
    events: { ...scores.overall, ...rates(scores.overall) },
    by_type: withRates(scores.byType),
    by_auxiliary: withRates(scores.byAuxiliary),
    by_field: withRates(scores.byField),
  };
}

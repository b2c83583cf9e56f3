/**
 * How well the actors of the corpus are resolved, given the marked mentions, so that what the reader misses does not count.
 *
 *     node build/evaluation/actors.js [--errors code|chain [--of train|dev]]
 *     node build/evaluation/actors.js --features home|antecedent|sector     what training/actors/fit_weights.py reads
 *
 * Code: every actor and recipient mention, right when its country and first sector are, where an
 * organisation that is no state needs no sector (same-actor.ts; "letter for letter" counts that too). Rules and tables were tuned on the training
 * and development parts alone; of the test part no error is ever printed. Coreference: every mention, right when the chain that resolution
 * puts it into began with the same entity, or when it is resolved to that very entity by name ("Paris" after the French minister, whom the
 * corpus has in one chain with France; "by chain alone" leaves that out); mentions that go back to an earlier one are told apart from first
 * ones, which are easy.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadKnowledge } from "#src/resolution/knowledge.js";
import { codedMentions, type CodedMention } from "./actors/code-scores.ts";
import { linkedMentions, type LinkedMention, type ReferringKind } from "./actors/chain-scores.ts";
import { readGoldArticles, type GoldArticle } from "./actors/gold-article.ts";
import { antecedentChoices, homeChoices, sectorExamples } from "./actors/training-choices.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const { values } = parseArgs({
  options: { errors: { type: "string" }, features: { type: "string" }, of: { type: "string", default: "dev" } },
});

function percent(right: number, all: number): string {
  return `${((100 * right) / Math.max(1, all)).toFixed(1)}`;
}

function codeLine(part: string, articles: readonly GoldArticle[], coded: readonly CodedMention[]): string {
  const share = (isRight: (one: CodedMention) => boolean): string =>
    percent(coded.filter(isRight).length, coded.length);
  const field = (text: string, index: number): string => text.split(" ")[index] ?? "";
  return [
    `codes,  ${part.padEnd(6)} ${String(articles.length).padStart(4)} articles ${String(coded.length).padStart(5)} mentions`,
    `country and sector ${share(({ isRight }) => isRight)} (letter for letter ${share(({ gold, given }) => gold === given)})`,
    `country ${share(({ gold, given }) => field(gold, 0) === field(given, 0))}`,
    `sector ${share(({ gold, given, isRight }) => isRight || field(gold, 1) === field(given, 1))}`,
    `bare states with another sector than GOV ${coded.filter(isBareState).length}`,
  ].join("  ");
}

/** Words that are a state's name alone, which the codebook calls GOV and the corpus does not: no rule can have these right. */
function isBareState({ gold, given, isRight, rule }: CodedMention): boolean {
  return !isRight && rule === "state" && gold.slice(0, 3) === given.slice(0, 3);
}

function chainLine(part: string, linked: readonly LinkedMention[]): string {
  const back = linked.filter(({ isBack }) => isBack);
  const share = (some: readonly LinkedMention[]): string =>
    `${percent(some.filter(({ isRightEntity }) => isRightEntity).length, some.length)} of ${some.length}`;
  const byChain = percent(back.filter(({ isRight }) => isRight).length, back.length);
  const ofKind = (kind: ReferringKind): string => `${kind} ${share(back.filter((one) => one.kind === kind))}`;
  return [
    `chains, ${part.padEnd(6)} all mentions ${share(linked)}  going back ${share(back)} (by chain alone ${byChain})`,
    `their country and sector ${percent(back.filter(({ isRightActor }) => isRightActor).length, back.length)}`,
    `${ofKind("name")}  ${ofKind("description")}  ${ofKind("pronoun")}  ${ofKind("group")}`,
    `first ones kept apart ${share(linked.filter(({ isBack }) => !isBack))}`,
  ].join("  ");
}

const knowledge = loadKnowledge(ROOT);
const parts = ["train", "dev", "test"].flatMap((part) => {
  const file = join(ROOT, "corpus", "compiled", `${part}.jsonl`);
  return existsSync(file) ? [{ part, articles: readGoldArticles(file) }] : [];
});

function printErrors(part: string, coded: readonly CodedMention[], linked: readonly LinkedMention[]): void {
  if (values.of !== part || part === "test") return;
  if (values.errors === "code")
    for (const one of coded.filter(({ isRight }) => !isRight))
      console.log([one.article, one.gold, one.given, one.rule, one.words, one.sentence].join("\t"));
  if (values.errors === "chain")
    for (const one of linked.filter(({ isRightEntity }) => !isRightEntity))
      console.log(
        [one.article, one.kind, one.isBack ? "back" : "first", one.gold, one.given, one.words, one.sentence].join("\t"),
      );
}

function printFeatures(): void {
  const choicesOf = { home: homeChoices, antecedent: antecedentChoices, sector: sectorExamples }[values.features ?? ""];
  if (choicesOf === undefined) throw new RangeError(`--features ${values.features} is not home, antecedent or sector`);
  const train = parts.find(({ part }) => part === "train")?.articles ?? [];
  for (const article of train) for (const choice of choicesOf(article, knowledge)) console.log(JSON.stringify(choice));
}

function printScores(): void {
  for (const { part, articles } of parts) {
    const coded = articles.flatMap((article) => codedMentions(article, knowledge));
    console.log(codeLine(part, articles, coded));
    const linked = articles.flatMap((article) => linkedMentions(article, knowledge));
    console.log(chainLine(part, linked));
    printErrors(part, coded, linked);
  }
}

if (values.features === undefined) printScores();
else printFeatures();

/**
 * How well time expressions are found and resolved, on documents with TIMEX3 marks.
 *
 *     node build/evaluation/time.js [--data ../shared/data] [--errors N]
 *
 * TimeBank and AQUAINT are split by document: a fifth, chosen by a hash of its id, is held back and never looked at
 * (no error of it is ever printed). Found: spans that overlap (relaxed) or agree (strict). Value: of the found, the share
 * whose TIMEX3 value agrees after normalising its spelling.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findTimes } from "#src/resolution/time/find-times.js";

type TimeExpression = ReturnType<typeof findTimes>[number];

interface GoldTime {
  readonly type: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

interface GoldDocument {
  readonly id: string;
  readonly dct: string;
  readonly text: string;
  readonly timex: readonly GoldTime[];
}

interface Score {
  gold: number;
  found: number;
  relaxed: number;
  strict: number;
  value: number;
  type: number;
}

const HELD_BACK_OF = 5;

function isHeldBack(id: string): boolean {
  return (createHash("sha256").update(id).digest()[0] ?? 0) % HELD_BACK_OF === 0;
}

function readDocuments(path: string): readonly GoldDocument[] {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  // The files are ours to read once; a wrong shape shows as a score of nothing.
  return lines.map((line) => JSON.parse(line) as GoldDocument);
}

/** "1998-W8" is 1998-W08, "199X" is 199, "T24" is T24:00, "1998-10-XX" is 1998-10, "P3E" is P30Y. */
function normalise(value: string): string {
  return value
    .replace(/-W(\d)(?!\d)/, "-W0$1")
    .replace(/(?:-XX)+$/, "")
    .replace(/^(\d+)X+$/, "$1")
    .replace(/T(\d\d)$/, "T$1:00")
    .replace(/(T\d\d:\d\d)(?::00)?Z?$/, "$1")
    .replace(/^P(\d+)E$/, (_, decades: string) => `P${decades}0Y`);
}

function emptyScore(): Score {
  return { gold: 0, found: 0, relaxed: 0, strict: 0, value: 0, type: 0 };
}

/** Mutates score and errors. */
function scoreDocument(document: GoldDocument, score: Score, errors: string[]): void {
  const found = findTimes(document.text, { published: document.dct.slice(0, 10) });
  const unused = new Set(found);
  score.gold += document.timex.length;
  score.found += found.length;
  for (const gold of document.timex) {
    const hit = bestOverlap(gold, unused);
    if (hit === null) {
      errors.push(`MISSED ${gold.value}\t${excerpt(document, gold)}`);
      continue;
    }
    unused.delete(hit);
    const valueAgrees = normalise(hit.value) === normalise(gold.value);
    score.relaxed += 1;
    score.strict += hit.start === gold.start && hit.end === gold.end ? 1 : 0;
    score.value += valueAgrees ? 1 : 0;
    score.type += hit.type === gold.type ? 1 : 0;
    if (!valueAgrees)
      errors.push(
        `VALUE ${hit.rule} ${hit.value} not ${gold.value}\t${document.dct.slice(0, 10)} ${excerpt(document, hit)}`,
      );
  }
  for (const extra of unused) errors.push(`EXTRA ${extra.rule} ${extra.value}\t${excerpt(document, extra)}`);
}

function bestOverlap(gold: GoldTime, candidates: ReadonlySet<TimeExpression>): TimeExpression | null {
  let best: TimeExpression | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const overlap = Math.min(gold.end, candidate.end) - Math.max(gold.start, candidate.start);
    if (overlap > most) [best, most] = [candidate, overlap];
  }
  return best;
}

function excerpt(document: GoldDocument, span: { readonly start: number; readonly end: number }): string {
  const { text, id } = document;
  const words = `${text.slice(Math.max(0, span.start - 60), span.start)}[[${text.slice(span.start, span.end)}]]${text.slice(span.end, span.end + 40)}`;
  return `${words.replaceAll(/\s+/g, " ")} (${id})`;
}

function f1(score: Score, hits: number): number {
  return (200 * hits) / Math.max(1, score.gold + score.found);
}

function report(name: string, documents: readonly GoldDocument[], score: Score): void {
  const share = (hits: number): string => ((100 * hits) / Math.max(1, score.relaxed)).toFixed(1);
  const found = `precision ${((100 * score.relaxed) / Math.max(1, score.found)).toFixed(1)} recall ${((100 * score.relaxed) / Math.max(1, score.gold)).toFixed(1)}`;
  console.log(
    `${name.padEnd(22)} ${String(documents.length).padStart(4)} documents ${String(score.gold).padStart(5)} times  ` +
      `relaxed F1 ${f1(score, score.relaxed).toFixed(1)} (${found})  strict F1 ${f1(score, score.strict).toFixed(1)}  ` +
      `value ${share(score.value)}  type ${share(score.type)}`,
  );
}

function evaluate(name: string, documents: readonly GoldDocument[], shownErrors: number): void {
  const score = emptyScore();
  const errors: string[] = [];
  for (const document of documents) scoreDocument(document, score, errors);
  report(name, documents, score);
  for (const error of errors.slice(0, shownErrors)) console.log(`  ${error}`);
}

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/data" }, errors: { type: "string", default: "0" } },
});
const tbaq = readDocuments(join(values.data, "time_tbaq", "docs.jsonl"));
evaluate(
  "TBAQ development",
  tbaq.filter((document) => !isHeldBack(document.id)),
  Number(values.errors),
);
evaluate(
  "TBAQ held back",
  tbaq.filter((document) => isHeldBack(document.id)),
  0,
);
evaluate("WikiWars", readDocuments(join(values.data, "time_wikiwars", "docs.jsonl")), 0);

import { coverageLines, isShort, type CoverageLine } from "./quota.ts";
import { countOf, type Tally } from "./tally.ts";
import type { RecurringWords } from "./recurring-words.ts";
import type { Split } from "../compilation/split.ts";
import { SPLITS } from "../compilation/split.ts";

/** The coverage table for the terminal: a line a quota, short lines marked. */
export function coverageTable(lines: readonly CoverageLine[]): string {
  const width = Math.max(...lines.map(({ name }) => name.length));
  return lines
    .map((line) => {
      const sign = line.bound === "least" ? ">=" : "<=";
      return `${line.name.padEnd(width)} ${String(line.count).padStart(7)} ${sign} ${String(line.quota).padStart(5)}${isShort(line) ? "  SHORT" : ""}`;
    })
    .join("\n");
}

/** corpus/coverage.md: every number of the datasheet, written by the command. */
export function coverageDocument(
  tally: Tally,
  splits: ReadonlyMap<string, Split>,
  recurring: readonly RecurringWords[],
): string {
  const lines = coverageLines(tally);
  const short = lines.filter(isShort).length;
  const splitCounts = SPLITS.map(
    (split) => [split, [...splits.values()].filter((value) => value === split).length] as const,
  );
  return `# Coverage of the corpus

Written by \`npm run corpus\`; do not edit. ${short === 0 ? "No line is below its quota." : `${short} lines miss their quota.`}

${tally.texts} texts, ${tally.sentences} sentences, ${tally.events} events
(${(tally.events / Math.max(1, tally.sentences)).toFixed(2)} a sentence). Splits by text: ${splitCounts.map(([split, count]) => `${split} ${count}`).join(", ")}.

| what | count | quota | |
| --- | ---: | ---: | --- |
${lines.map((line) => `| ${line.name.replaceAll("|", "\\|")} | ${line.count} | ${line.bound === "least" ? "" : "at most "}${line.quota} | ${isShort(line) ? "short" : ""} |`).join("\n")}

${countTable("Texts by batch", tally.batches)}
${countTable("Texts by genre", tally.genres)}
${countTable("Texts by region", tally.regions)}
${countTable("Texts by decade of publication", tally.decades)}
${countTable("Sentences that tempt a coder, by kind", tally.trapKinds)}
${countTable("Events by context", tally.contexts)}
## Five words in a row that the most texts share

| words | texts |
| --- | ---: |
${recurring.map(({ words, texts }) => `| ${words} | ${texts} |`).join("\n")}
`;
}

function countTable(heading: string, counts: ReadonlyMap<string, number>): string {
  const rows = [...counts.keys()].sort().map((name) => `| ${name} | ${countOf(counts, name)} |`);
  return `## ${heading}\n\n| name | count |\n| --- | ---: |\n${rows.join("\n")}\n`;
}

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { problemsOf } from "./check.ts";
import {
  compareReadings,
  typeConfusions,
  type LayerAgreement,
  type ReadingPair,
} from "../agreement/compare-readings.ts";
import { listDisagreements } from "../agreement/list-disagreements.ts";
import type { CorpusText } from "../markup/parse-text.ts";
import { problemText, type Problem } from "../markup/problem.ts";
import { readingOf } from "../agreement/reading.ts";
import { plainText } from "./plain.ts";
import { CORPUS_FOLDER, markupFiles, readFiles } from "./read-corpus.ts";

/**
 * `--agreement FOLDER`: compares second readings with the texts of the same ids, prints the agreement by layer and
 * writes corpus/agreement.md. Exit code 1 when a second reading is at fault or has other words than the text.
 */
export function compareFolder(folder: string): number {
  const first = readFiles(markupFiles(join(CORPUS_FOLDER, "texts"))).texts;
  const second = readFiles(markupFiles(folder));
  const faults = [...problemsOf(second), ...wordFaults(first, second.texts)];
  if (faults.length > 0) {
    for (const fault of faults) console.log(problemText(fault));
    console.log(`${faults.length} problems; nothing was written`);
    return 1;
  }
  const pairs = second.texts.flatMap((text): ReadingPair[] => {
    const original = first.find((each) => each.id === text.id);
    return original === undefined ? [] : [[readingOf(original), readingOf(text)]];
  });
  for (const text of second.texts) {
    const original = first.find((each) => each.id === text.id);
    for (const line of original === undefined ? [] : listDisagreements(original, text)) console.log(line);
  }
  const layers = compareReadings(pairs);
  writeFileSync(join(CORPUS_FOLDER, "agreement.md"), agreementDocument(pairs, layers));
  console.log(layers.map(layerLine).join("\n"));
  console.log(`${pairs.length} texts read twice`);
  return 0;
}

function wordFaults(first: readonly CorpusText[], second: readonly CorpusText[]): Problem[] {
  return second.flatMap((text): Problem[] => {
    const original = first.find((each) => each.id === text.id);
    if (original !== undefined && plainText(original) === plainText(text)) return [];
    return [
      {
        file: text.file,
        line: text.line,
        value: text.id,
        rule: original === undefined ? "no text has this id" : "a second reading has the words of the first",
        wayOut: "take the text from `npm run -s corpus -- --plain ID` again",
      },
    ];
  });
}

function layerLine({ layer, measure, items, value }: LayerAgreement): string {
  return `${layer.padEnd(40)} ${measure.padEnd(6)} ${valueText(value).padStart(6)}  (${items})`;
}

function valueText(value: number): string {
  return Number.isNaN(value) ? "-" : value.toFixed(3);
}

function agreementDocument(pairs: readonly ReadingPair[], layers: readonly LayerAgreement[]): string {
  const confusions = typeConfusions(pairs).slice(0, 12);
  return `# Agreement of two readings

Written by \`npm run corpus -- --agreement\`; do not edit. ${pairs.length} texts were annotated a second time from their plain
words alone. F1 counts what both readers have (overlapping words, the same chain); kappa is Cohen's; layers below the trigger
are compared where both readers have the trigger.

| layer | measure | agreement | items |
| --- | --- | ---: | ---: |
${layers.map(({ layer, measure, items, value }) => `| ${layer} | ${measure} | ${valueText(value)} | ${items} |`).join("\n")}

## Types most often taken for each other

| types | triggers |
| --- | ---: |
${confusions.map(({ types, count }) => `| ${types} | ${count} |`).join("\n")}
`;
}

import type { NeuralReader } from "#src/language/reader/create-neural-reader.js";

/** Tags and labelled and unlabelled attachment of gold tokens, in per cent of words. */
export async function syntaxScores(reader: NeuralReader, conllu: string): Promise<Record<string, number>> {
  let words = 0;
  let tags = 0;
  let heads = 0;
  let labelled = 0;
  for (const block of conllu.split(/\n\n+/)) {
    const rows = block
      .split("\n")
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split("\t"));
    if (rows.length === 0) continue;
    const parsed = await reader.parse(rows.map((row) => row[1] ?? ""));
    for (const [at, word] of parsed.entries()) {
      const [, , , upos, , , head, deprel] = rows[at] ?? [];
      words++;
      if (word.upos === upos) tags++;
      if (String(word.head) !== head) continue;
      heads++;
      if (word.deprel === deprel) labelled++;
    }
  }
  const percent = (count: number): number => Math.round((1000 * count) / words) / 10;
  return {
    "part of speech": percent(tags),
    "unlabelled attachment": percent(heads),
    "labelled attachment": percent(labelled),
  };
}

import { CONTEXTS, type Context } from "../codebook/context.ts";

/** One line of data/lexicon/contexts.tsv: a pattern of words that tells a context. */
export interface ContextEntry {
  context: Context;
  pattern: RegExp;
}

/** Builds the table of contexts from its rows; words of one context make one alternation. */
export function buildContexts(rows: readonly Readonly<Record<string, string>>[]): ContextEntry[] {
  return CONTEXTS.flatMap((context) => {
    const words = rows
      .filter((row) => row["context"] === context)
      .map((row) => (row["word"] ?? "").replaceAll(" ", "[ -]"));
    return words.length === 0 ? [] : [{ context, pattern: new RegExp(`\\b(?:${words.join("|")})\\b`, "i") }];
  });
}

/** The contexts whose words a sentence holds, in the codebook's order. */
export function contextsOf(text: string, table: readonly ContextEntry[]): Context[] {
  return table.filter(({ pattern }) => pattern.test(text)).map(({ context }) => context);
}

const LENGTH = 5;

/** Five words in a row and in how many texts they stand. */
export interface RecurringWords {
  words: string;
  texts: number;
}

/** The sequences of five words that the most texts share: a sign of writing by template. Most frequent first. */
export function recurringWords(texts: readonly string[], most: number): RecurringWords[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const sequence of sequencesOf(text)) counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([words, count]) => ({ words, texts: count }))
    .sort((a, b) => b.texts - a.texts || (a.words < b.words ? -1 : 1))
    .slice(0, most);
}

/** The word 5-grams of a text, in lower case, each once. */
export function sequencesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (let at = 0; at + LENGTH <= words.length; at += 1) found.add(words.slice(at, at + LENGTH).join(" "));
  return found;
}

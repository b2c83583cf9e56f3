import type { Token } from "../../text/token.ts";

interface Node<T> {
  next: Map<string, Node<T>>;
  value: T | null;
}

/** Finds the longest of many phrases at a token, comparing lower-cased words. */
export interface PhraseIndex<T> {
  longestAt(tokens: readonly Token[], from: number): { length: number; value: T } | null;
}

/** Builds the index; of two entries for one phrase the first stands. */
export function indexPhrases<T>(entries: Iterable<{ words: readonly string[]; value: T }>): PhraseIndex<T> {
  const root: Node<T> = { next: new Map(), value: null };
  for (const { words, value } of entries) {
    let node = root;
    for (const word of words) {
      const key = word.toLowerCase();
      const next = node.next.get(key) ?? { next: new Map(), value: null };
      node.next.set(key, next);
      node = next;
    }
    node.value ??= value;
  }
  return {
    longestAt(tokens, from) {
      let node: Node<T> | undefined = root;
      let best: { length: number; value: T } | null = null;
      for (let at = from; at < tokens.length; at++) {
        node = node.next.get((tokens[at]?.text ?? "").toLowerCase());
        if (node === undefined) break;
        if (node.value !== null) best = { length: at - from + 1, value: node.value };
      }
      return best;
    },
  };
}

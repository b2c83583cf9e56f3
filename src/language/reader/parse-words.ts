import { decodeTree } from "./decode-tree.ts";
import { encodeWords } from "./encode-words.ts";
import type { ReaderLabels } from "./model-files.ts";
import type { Sessions } from "./sessions.ts";
import { best } from "./tensor.ts";
import type { WordPieces } from "./word-pieces.ts";

/** Syntax of one word: tags of Universal Dependencies; `head` is 0 for the root, n for the n-th word (from 1). */
export interface WordSyntax {
  upos: string;
  head: number;
  deprel: string;
}

/** Tags and tree of given words. A sentence too long for one pass is parsed in parts, each later root hanging on the first. */
export async function parseWords(
  words: readonly string[],
  pieces: WordPieces,
  sessions: Sessions,
  labels: ReaderLabels,
): Promise<WordSyntax[]> {
  const syntax: WordSyntax[] = [];
  for (const pass of encodeWords(words, pieces)) {
    if (pass.first.length === 0) continue;
    const scores = await sessions.syntax(pass);
    const heads = decodeTree(scores.arcs, scores.words);
    const mainRoot = syntax.findIndex((word) => word.head === 0) + 1;
    for (const [word, head] of heads.entries()) {
      const isRoot = head === 0;
      const relation = best(scores.relations, word, (column) => (labels.deprels[column] === "root") === isRoot);
      syntax.push({
        upos: labels.upos[best(scores.upos, word)] ?? "X",
        head: isRoot ? mainRoot : head + pass.from,
        deprel: isRoot && mainRoot > 0 ? "parataxis" : (labels.deprels[relation] ?? "dep"),
      });
    }
  }
  return syntax;
}

import { best, type Scores } from "./tensor.ts";

/**
 * The heads of a sentence, one a word (0 is the root, n is word n - 1): the likeliest head of each word, then mended into a
 * tree: exactly one root, no circle. A circle is broken at the word whose next likeliest head outside it costs least.
 */
export function decodeTree(arcs: Scores, words: number): number[] {
  const root = bestRoot(arcs, words);
  const heads = Array.from({ length: words }, (_, word) =>
    word === root ? 0 : best(arcs, word, (head) => head !== 0 && head !== word + 1),
  );
  for (let turn = 0; turn < words; turn++) {
    const circle = circleIn(heads);
    if (circle.length === 0) break;
    breakCircle(circle, heads, arcs, words);
  }
  return heads.map((head, word) => (head < 0 ? (word === root ? 0 : root + 1) : head));
}

/** The word for which being the root gains most over its likeliest other head. */
function bestRoot(arcs: Scores, words: number): number {
  let chosen = 0;
  let greatest = -Infinity;
  for (let word = 0; word < words; word++) {
    const other = best(arcs, word, (head) => head !== 0 && head !== word + 1);
    const gain = scoreOf(arcs, word, 0) - (other < 0 ? 0 : scoreOf(arcs, word, other));
    if (gain > greatest) {
      greatest = gain;
      chosen = word;
    }
  }
  return chosen;
}

function scoreOf(arcs: Scores, word: number, head: number): number {
  return arcs.data[word * arcs.columns + head] ?? -Infinity;
}

/** Words of one circle, or none. */
function circleIn(heads: readonly number[]): number[] {
  for (let start = 0; start < heads.length; start++) {
    const path: number[] = [];
    let word = start;
    while (word >= 0 && !path.includes(word)) {
      path.push(word);
      word = (heads[word] ?? 0) - 1;
    }
    if (word >= 0) return path.slice(path.indexOf(word));
  }
  return [];
}

/** Mutates `heads`. */
function breakCircle(circle: readonly number[], heads: number[], arcs: Scores, words: number): void {
  let least = Infinity;
  let change: [number, number] = [circle[0] ?? 0, 0];
  for (const word of circle) {
    const reachable = (head: number): boolean =>
      head > 0 && head <= words && head !== word + 1 && !leadsTo(head - 1, word, heads);
    const head = best(arcs, word, reachable);
    if (head < 0) continue;
    const cost = scoreOf(arcs, word, heads[word] ?? 0) - scoreOf(arcs, word, head);
    if (cost < least) {
      least = cost;
      change = [word, head];
    }
  }
  heads[change[0]] = change[1];
}

/** True when the way from `word` towards the root passes `target`, or never ends. */
function leadsTo(word: number, target: number, heads: readonly number[]): boolean {
  let now = word;
  for (let steps = 0; steps <= heads.length; steps++) {
    if (now === target) return true;
    now = (heads[now] ?? 0) - 1;
    if (now < 0) return false;
  }
  return true;
}

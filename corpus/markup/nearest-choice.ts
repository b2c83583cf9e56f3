/** The choice that differs least from `value` (at most two edits), as a hint in a message; null when none is near. */
export function nearestChoice(value: string, choices: Iterable<string>): string | null {
  let best: string | null = null;
  let bestEdits = 3;
  for (const choice of choices) {
    const edits = editDistance(value.toLowerCase(), choice.toLowerCase());
    if (edits < bestEdits) {
      best = choice;
      bestEdits = edits;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

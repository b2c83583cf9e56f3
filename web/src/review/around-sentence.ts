/** Characters shown on either side of the sentence, at most; cut at a space. */
const MOST = 280;

/** The rest of the paragraph before and after [start, end) of a text; empty where the text is not kept. */
export function aroundSentence(text: string | null, start: number, end: number): { before: string; after: string } {
  if (text === null || text.length < end) return { before: "", after: "" };
  const from = text.lastIndexOf("\n", Math.max(0, start - 1)) + 1;
  const next = text.indexOf("\n", end);
  const [before, after] = [text.slice(Math.min(from, start), start), text.slice(end, next < 0 ? text.length : next)];
  return { before: lastPart(before), after: firstPart(after) };
}

function lastPart(text: string): string {
  if (text.length <= MOST) return text;
  const cut = text.slice(-MOST);
  return `… ${cut.slice(cut.indexOf(" ") + 1)}`;
}

function firstPart(text: string): string {
  if (text.length <= MOST) return text;
  const cut = text.slice(0, MOST);
  return `${cut.slice(0, cut.lastIndexOf(" "))} …`;
}

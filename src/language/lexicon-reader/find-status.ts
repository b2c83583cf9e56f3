import type { Auxiliary } from "../../codebook/auxiliary.ts";
import type { Sentence } from "../../text/sentence.ts";
import type { AuxiliaryReading, Edge, TextSpan } from "../sentence-graph.ts";
import type { TokenMention } from "./find-mentions.ts";
import type { TokenTrigger } from "./find-triggers.ts";
import type { CueKind, Lexicon } from "./lexicon.ts";

interface Cue {
  from: number;
  to: number;
  kind: CueKind;
  span: TextSpan;
}

const MARKS: Partial<Record<CueKind, Auxiliary>> = {
  negation: "negation",
  future: "future",
  hypothetical: "hypothetical",
  historical: "historical",
};

/** How far before its trigger a cue may stand, in tokens; "if" and "unless" govern their whole clause. */
const REACH: Partial<Record<CueKind, number>> = { negation: 3, future: 5, hypothetical: 8, historical: 3 };

/** Every cue of a sentence, left to right. */
export function findCues(sentence: Sentence, lexicon: Lexicon): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const match = lexicon.cues.longestAt(sentence.tokens, at);
    const first = sentence.tokens[at];
    const last = match === null ? undefined : sentence.tokens[at + match.length - 1];
    if (match === null || first === undefined || last === undefined) continue;
    cues.push({ from: at, to: at + match.length, kind: match.value, span: { start: first.start, end: last.end } });
  }
  return cues;
}

/** The auxiliary marks of a trigger by the cues before it in its clause, one of each kind. */
export function auxiliaryOf(sentence: Sentence, trigger: TokenTrigger, cues: readonly Cue[]): AuxiliaryReading[] {
  const found = new Map<Auxiliary, AuxiliaryReading>();
  for (const cue of cues) {
    const mark = MARKS[cue.kind];
    const distance = trigger.from - cue.to;
    if (mark === undefined || distance < 0 || distance > (REACH[cue.kind] ?? 0)) continue;
    const between = sentence.tokens.slice(cue.to, trigger.from).map((token) => token.text);
    if (between.some((text) => /^[,;:]$/.test(text))) continue;
    found.set(mark, { mark, cue: cue.span });
  }
  return [...found.values()];
}

/** Source and cue edges: "X said (that) ...", "..., X said", "according to X". The trigger itself is never the cue of its own event. */
export function attributionOf(
  sentence: Sentence,
  triggers: readonly TokenTrigger[],
  mentions: readonly TokenMention[],
  cues: readonly Cue[],
): Edge[] {
  return triggers.flatMap((trigger, index) => {
    for (const cue of cues) {
      const source = sourceOf(sentence, trigger, cue, mentions);
      if (source === null) continue;
      return [
        { trigger: index, role: "source", span: source.span, score: 0.7 },
        { trigger: index, role: "cue", span: cue.span, score: 0.7 },
      ] satisfies Edge[];
    }
    return [];
  });
}

function sourceOf(
  sentence: Sentence,
  trigger: TokenTrigger,
  cue: Cue,
  mentions: readonly TokenMention[],
): TokenMention | null {
  if (cue.kind === "phrase")
    return mentions.find((mention) => follows(mention, cue) && !overlaps(trigger, mention)) ?? null;
  if (cue.kind !== "report" || overlaps(trigger, cue)) return null;
  const subject = mentions.findLast((mention) => mention.to <= cue.from && cue.from - mention.to <= 3);
  if (subject === undefined) return null;
  const closesQuote = subject.from > trigger.from && /^[,”"’]$/.test(sentence.tokens[subject.from - 1]?.text ?? "");
  return cue.to <= trigger.from || closesQuote ? subject : null;
}

function follows(mention: TokenMention, cue: Cue): boolean {
  return mention.from >= cue.to && mention.from - cue.to <= 2;
}

function overlaps(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}

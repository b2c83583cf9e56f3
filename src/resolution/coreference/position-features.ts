import type { Edge, EdgeRole, SentenceGraph } from "../../language/sentence-graph.ts";
import { countedNames, takeWhere, type TakeFeature } from "../weights.ts";
import type { MentionProfile } from "./mention-profile.ts";
import type { PlacedMention } from "./placed-mention.ts";

const SENTENCES = countedNames("sentences", 4);
const FIRST_OF_SENTENCE = countedNames("first of sentence", 2);
const MENTIONS_BETWEEN = countedNames("mentions between", 3);

const SAYS =
  /^[,”"']?\s*(?:said|says|told|added|warned|vowed|wrote|called|announced|declared|insisted|argued|replied|noted|claimed|complained|explained|recalled|stated)\b/u;
const SAID = /\b(?:said|says|told|added|warned|vowed|wrote|according to)[ ,]*(?:the )?$/u;
const PREPOSITION = /\b(?:in|at|near|to|from|with|by|against|on|for|of|over|between)(?: the)? $/u;

/** Where an antecedent stands: how far back, in which part of its sentence, between which words. */
export function describePosition(
  here: MentionProfile,
  mentions: readonly MentionProfile[],
  graphOf: (profile: MentionProfile) => SentenceGraph,
  take: TakeFeature,
): void {
  const last = mentions.at(-1);
  if (last === undefined) return;
  const distance = here.placed.sentence.index - last.placed.sentence.index;
  take(SENTENCES(distance));
  describeSentence(here, last, mentions, take);
  describeWords(last, take);
  if (distance === 0) describeBetween(last, here, graphOf(here), take);
}

function describeSentence(
  here: MentionProfile,
  { placed: { sentence } }: MentionProfile,
  mentions: readonly MentionProfile[],
  take: TakeFeature,
): void {
  const inLast = mentions.filter(({ placed }) => placed.sentence === sentence);
  const isFirst = inLast.some(({ order }) => order === 0);
  const distance = here.placed.sentence.index - sentence.index;
  if (isFirst) take(FIRST_OF_SENTENCE(distance));
  takeWhere(take, {
    "other paragraph": here.placed.sentence.paragraph !== sentence.paragraph,
    "both first": isFirst && here.order === 0,
    "takes part": inLast.some(({ placed }) => placed.takesPart),
    "named before": mentions.length > 1,
    "in title": mentions.some(({ placed }) => placed.sentence.in === "title"),
  });
}

function describeWords({ placed }: MentionProfile, take: TakeFeature): void {
  const known = besideWords.get(placed) ?? readWordsBeside(placed);
  besideWords.set(placed, known);
  takeWhere(take, known);
}

// Every later mention asks the same of an antecedent.
const besideWords = new WeakMap<PlacedMention, Readonly<Record<string, boolean>>>();

/** How much of a sentence is looked at on each side: the expressions above need less. */
const BESIDE_CHARS = 60;

function readWordsBeside({ sentence, mention }: PlacedMention): Readonly<Record<string, boolean>> {
  const [start, end] = [mention.span.start - sentence.start, mention.span.end - sentence.start];
  const before = sentence.text.slice(Math.max(0, start - BESIDE_CHARS), start);
  const after = sentence.text.slice(end, end + BESIDE_CHARS);
  return {
    "after preposition": PREPOSITION.test(before),
    owner: /^['’]s?\b/u.test(after),
    speaker: SAYS.test(after) || SAID.test(before),
  };
}

function describeBetween(last: MentionProfile, here: MentionProfile, graph: SentenceGraph, take: TakeFeature): void {
  const { sentence, mention } = last.placed;
  const until = here.placed.mention.span.start - sentence.start;
  const between = sentence.text.slice(mention.span.end - sentence.start, until);
  take(MENTIONS_BETWEEN(here.order - last.order));
  takeWhere(take, {
    opposed: areOpposed(last, here, graph),
    "tells of it": tellsOf(last, here, graph),
    adjacent: /^,? $/u.test(between),
    apposition: /^, (?:a |an |the |one of (?:the |its )?)?$/u.test(between),
    "clause between": /[;:]|, (?:and|but|while|who|which|as)\b/u.test(between),
  });
}

/** Whether one does to the other: who attacks somebody does not attack himself. */
function areOpposed(last: MentionProfile, here: MentionProfile, graph: SentenceGraph): boolean {
  return partsInOneEvent(last, here, graph).some(
    ([one, other]) => DOING.has(one) && DOING.has(other) && (one !== other || one === "actor"),
  );
}

/** Whether one tells what the other does: "Trump said that he hopes to meet Kim". */
function tellsOf(last: MentionProfile, here: MentionProfile, graph: SentenceGraph): boolean {
  return partsInOneEvent(last, here, graph).some(([one, other]) => one === "source" && other === "actor");
}

const DOING: ReadonlySet<EdgeRole> = new Set(["actor", "recipient"]);

/** The parts that the two mentions play for each trigger they share. */
function partsInOneEvent(a: MentionProfile, b: MentionProfile, graph: SentenceGraph): [EdgeRole, EdgeRole][] {
  const edgesOf = ({ placed: { mention } }: MentionProfile): Edge[] =>
    graph.edges.filter(({ span }) => span.start === mention.span.start && span.end === mention.span.end);
  const others = edgesOf(b);
  return edgesOf(a).flatMap(({ trigger, role }) =>
    others.flatMap((other): [EdgeRole, EdgeRole][] => (other.trigger === trigger ? [[role, other.role]] : [])),
  );
}

import type { Mention, SentenceGraph, TextSpan } from "../../language/sentence-graph.ts";
import type { Sentence } from "../../text/sentence.ts";

/** A mention in its place in the article. */
export interface PlacedMention {
  mention: Mention;
  sentence: Sentence;
  text: string;
  /** True when it is an actor, recipient or source of some trigger: such mentions are the likelier antecedents. */
  takesPart: boolean;
}

/** What kind of thing a known antecedent is; told by resolution. */
export type AntecedentKind = "person" | "organisation" | "group" | "unknown";

const SINGULAR_PERSON = /^(?:he|she|him|her|his|hers|himself|herself)$/i;
const PLURAL = /^(?:they|them|their|theirs|both|both sides|both countries|both leaders)$/i;
const NEUTER = /^(?:it|its|itself)$/i;
const PAIR =
  /^(?:the )?(?:two|both)\b.{0,20}?\b(?:leaders|sides|presidents|countries|nations|governments|neighbou?rs|allies|ministers|men|parties)$/i;

/** How many mentions back an antecedent is looked for. */
const WINDOW = 14;

/** All mentions of an article in reading order. */
export function placedMentions(
  sentences: readonly Sentence[],
  graphs: readonly SentenceGraph[],
  textOf: (sentence: Sentence, span: TextSpan) => string,
): PlacedMention[] {
  return sentences.flatMap((sentence, index) => {
    const graph = graphs[index];
    if (graph === undefined) return [];
    const inEdges = new Set(graph.edges.map((edge) => `${edge.span.start}:${edge.span.end}`));
    return graph.mentions.map((mention) => ({
      mention,
      sentence,
      text: textOf(sentence, mention.span),
      takesPart: inEdges.has(`${mention.span.start}:${mention.span.end}`),
    }));
  });
}

/**
 * The antecedents of a pronoun or of "the two leaders": one for a singular, two for a pair, empty where none is found.
 * `kindOf` tells persons from organisations; a mention that stands for nothing itself is null to it.
 */
export function antecedentsOf(
  at: number,
  mentions: readonly PlacedMention[],
  kindOf: (placed: PlacedMention) => AntecedentKind | null,
): PlacedMention[] {
  const here = mentions[at];
  if (here === undefined) return [];
  const before = mentions.slice(Math.max(0, at - WINDOW), at).toReversed();
  const fits = (kinds: readonly AntecedentKind[]): PlacedMention[] =>
    before.filter((placed) => {
      const kind = isReferring(placed.text) ? null : kindOf(placed);
      return kind !== null && kinds.includes(kind);
    });
  if (SINGULAR_PERSON.test(here.text)) return preferActive(fits(["person"]), here).slice(0, 1);
  if (NEUTER.test(here.text)) return preferActive(fits(["organisation", "group"]), here).slice(0, 1);
  if (PAIR.test(here.text))
    return pairOf(fits(/leaders|presidents|ministers|men/i.test(here.text) ? ["person"] : ["organisation", "person"]));
  if (PLURAL.test(here.text)) {
    const groups = preferActive(fits(["group"]), here);
    return groups.length > 0 ? groups.slice(0, 1) : pairOf(fits(["person", "organisation"]));
  }
  return [];
}

/** True for words that only refer: pronouns and "the two leaders". */
export function isReferring(text: string): boolean {
  return SINGULAR_PERSON.test(text) || PLURAL.test(text) || NEUTER.test(text) || PAIR.test(text);
}

/**
 * Nearest first within the pronoun's own sentence; before it, sentence by sentence, the subject (the first mention that takes
 * part in an event) first: what news goes on about is who acted, not who was named last.
 */
function preferActive(found: readonly PlacedMention[], here: PlacedMention): PlacedMention[] {
  const own = found.filter((placed) => placed.sentence === here.sentence && placed.takesPart);
  const rank = (placed: PlacedMention): number =>
    (placed.takesPart ? 0 : 1) + (here.sentence.index - placed.sentence.index) * 2;
  const others = found
    .filter((placed) => !own.includes(placed))
    .toSorted((a, b) => rank(a) - rank(b) || a.mention.span.start - b.mention.span.start);
  return [...own, ...others];
}

/** The two nearest different ones, in reading order. */
function pairOf(found: readonly PlacedMention[]): PlacedMention[] {
  const [nearest] = found;
  const other = found.find((placed) => placed.text !== nearest?.text && !sharesWord(placed.text, nearest?.text ?? ""));
  return nearest === undefined || other === undefined ? [] : [other, nearest];
}

/** "President Vladimir Putin" and "Putin" are one. */
function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().match(/\p{L}{3,}/gu));
  return (b.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some((word) => words.has(word));
}

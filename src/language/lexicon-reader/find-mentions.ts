import type { Sentence } from "../../text/sentence.ts";
import type { Token } from "../../text/token.ts";
import type { KnownName } from "../known-name.ts";
import type { Mention, MentionKind } from "../sentence-graph.ts";
import type { PhraseIndex } from "./phrase-index.ts";

/** A mention with the tokens [from, to) it covers. */
export interface TokenMention extends Mention {
  from: number;
  to: number;
}

type Part = { from: number; to: number; kind: MentionKind | "modifier" | "title-case" };

const PRONOUN = /^(?:he|she|they|him|her|them|his|their|it|its|both)$/i;
const MODIFIER =
  /^(?:newly|elected|former|senior|top|foreign|defen[cs]e|prime|acting|late|outgoing|interim|unidentified|masked|armed|state|government|opposition|ruling|presidential|military|public|federal|local|two|three|several|dozens|hundreds|thousands)$/i;
const COLLECTIVE =
  /^(?:leaders|sides|countries|nations|presidents|ministers|governments|allies|neighbours|neighbors)$/i;
const NOT_A_NAME =
  /^(?:The|A|An|In|On|At|But|And|Or|If|As|By|For|From|To|Of|It|He|She|They|We|I|This|That|These|Those|His|Her|Their|Its|After|Before|When|While|Since|Despite|Experts|Earlier|Later|Additionally|Nevertheless|Meanwhile|However|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|There|Some|Many|Most|Two|Three|Both|No|Not|Now|Then|Also|Although|Though|Because|With|Without|Under|Over|Asked|Speaking|Reflecting)$/;

/**
 * Mentions of actors and places: known names, nationalities and role nouns, unknown capitalised names, pronouns and
 * "the two leaders"; neighbouring parts make one mention ("South Korea's newly elected president, Lee Jae-myung").
 */
export function findMentions(sentence: Sentence, names: PhraseIndex<KnownName["kind"]>): TokenMention[] {
  const { tokens } = sentence;
  const mentions: TokenMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const to = mentionEnd(tokens, at, names);
    const mention = to === null ? null : mentionOf(tokens, at, to, names);
    if (mention !== null) mentions.push(mention);
    at = mention === null ? at + 1 : mention.to;
  }
  return mentions;
}

/** The end of the run of parts that begins at a token, or null where none begins. */
function mentionEnd(tokens: readonly Token[], from: number, names: PhraseIndex<KnownName["kind"]>): number | null {
  let at = from;
  let end: number | null = null;
  while (at < tokens.length) {
    const part = partAt(tokens, at, names);
    if (part === null || (part.kind === "pronoun" && at > from)) break;
    at = part.to;
    if (part.kind !== "modifier") end = at;
    if (part.kind === "pronoun") break;
    at = skipGlue(tokens, at, names);
  }
  return end;
}

/** Past "'s", a hyphen, or the comma between a role and the name it introduces. */
function skipGlue(tokens: readonly Token[], at: number, names: PhraseIndex<KnownName["kind"]>): number {
  const token = tokens[at];
  if (token === undefined) return at;
  const next = partAt(tokens, at + 1, names);
  if (next === null) return at;
  if (/^['’]s$/i.test(token.text)) return at + 1;
  if (/^[-–]$/.test(token.text)) return token.start === tokens[at - 1]?.end ? at + 1 : at;
  if (token.text !== "," || partAt(tokens, at - 1, names)?.kind !== "role") return at;
  return next.kind === "name" || next.kind === "title-case" ? at + 1 : at;
}

function partAt(tokens: readonly Token[], at: number, names: PhraseIndex<KnownName["kind"]>): Part | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const isName = /^\p{Lu}/u.test(token.text) && !NOT_A_NAME.test(token.text);
  const known = names.longestAt(tokens, at);
  if (known !== null && (isName || known.value === "role"))
    return { from: at, to: at + known.length, kind: known.value };
  const kind = kindByShape(token.text, isName && (at > 0 || token.text.length > 3));
  return kind === null ? null : { from: at, to: at + 1, kind };
}

function kindByShape(text: string, isName: boolean): Part["kind"] | null {
  if (PRONOUN.test(text)) return "pronoun";
  if (COLLECTIVE.test(text)) return "role";
  if (isName) return "title-case";
  return MODIFIER.test(text) ? "modifier" : null;
}

function mentionOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  names: PhraseIndex<KnownName["kind"]>,
): TokenMention | null {
  const kinds = new Set<Part["kind"]>();
  for (let at = from; at < to;) {
    const part = partAt(tokens, at, names);
    if (part !== null) kinds.add(part.kind);
    at = part?.to ?? at + 1;
  }
  const first = tokens[from];
  const last = tokens[to - 1];
  const kind = kindOf(kinds);
  if (first === undefined || last === undefined || kind === null || isModifier(tokens, from, to)) return null;
  return { from, to, kind, span: { start: first.start, end: last.end }, score: kinds.has("title-case") ? 0.5 : 0.8 };
}

/** "military support", "government policy": a lone role noun that only describes the noun after it. */
function isModifier(tokens: readonly Token[], from: number, to: number): boolean {
  const alone = to - from === 1 && /^(?:military|government|police|army|state)$/i.test(tokens[from]?.text ?? "");
  return (
    alone &&
    /^\p{Ll}{4,}$/u.test(tokens[to]?.text ?? "") &&
    !/(?:ed|ing|said|will|have|were|also)$/.test(tokens[to]?.text ?? "")
  );
}

function kindOf(kinds: ReadonlySet<Part["kind"]>): MentionKind | null {
  if (kinds.has("name") || kinds.has("title-case")) return "name";
  if (kinds.has("role")) return "role";
  if (kinds.has("nationality")) return "nationality";
  return kinds.has("pronoun") ? "pronoun" : null;
}

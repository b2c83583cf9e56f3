import type { Sector } from "../codebook/sector.ts";
import type { ActorKnowledge, Day } from "./actors/actor-knowledge.ts";
import { appositionOf } from "./actors/apposition.ts";
import { articlePeople } from "./actors/article-names.ts";
import { readMention, type MentionReading } from "./actors/read-mention.ts";
import { resolveAmong, type ResolvedActor } from "./actors/resolve-actor.ts";
import type { PlacedMention } from "./coreference/placed-mention.ts";

/** What an article tells of all its mentions, and what was made of their words before. */
export interface WordSurroundings {
  articleNames: readonly string[];
  context: string;
  published: Day | null;
  actors: ActorKnowledge;
  readings: Map<string, MentionReading>;
  cache: Map<string, ResolvedActor>;
}

/** What the article tells of one mention. */
export interface MentionTold {
  /** The mention's place, for what is told of it alone; empty where nothing is. */
  place: string;
  home: (sector: Sector) => string | null;
  beside: () => readonly Sector[];
}

/** A mention of which the article tells nothing. */
export const TOLD_NOTHING: MentionTold = { place: "", home: () => null, beside: () => [] };

/** The words of a mention resolved by themselves, or, where they are an unknown name, by what stands beside it. */
export function resolveWords(
  placed: PlacedMention,
  on: Day | null,
  told: MentionTold,
  around: WordSurroundings,
): ResolvedActor {
  // A mention of which nothing is told is asked for once.
  const key = told.place === "" ? "" : `${told.place} ${on ?? ""}`;
  const known = around.cache.get(key);
  if (known !== undefined) return known;
  const resolved = resolveText(withArticle(placed), on, told, around);
  const isUnknown = resolved.rule === "unknown" && resolved.rest !== "";
  const beside = isUnknown ? resolveBeside(placed, on, told, around) : null;
  const answer = beside === null ? resolved : { ...beside, rest: resolved.rest, known: false };
  if (key !== "") around.cache.set(key, answer);
  return answer;
}

/** Rules whose finding says what somebody is; a person or body in an apposition is another. */
const TELLS_WHAT: ReadonlySet<string> = new Set(["role", "country-role", "former-office", "breakaway", "demonym"]);

function resolveBeside(
  { sentence, mention: { span } }: PlacedMention,
  on: Day | null,
  told: MentionTold,
  around: WordSurroundings,
): ResolvedActor | null {
  const before = sentence.text.slice(0, span.start - sentence.start);
  const after = sentence.text.slice(span.end - sentence.start);
  const words = appositionOf(before, after, around.actors);
  if (words === null) return null;
  const found = resolveText(words, on, told, around);
  if (!TELLS_WHAT.has(found.rule)) return null;
  return { ...found, identifierId: null, identifierText: null, rule: "apposition" };
}

/** Words resolved with all that the article tells of them. */
export function resolveText(
  text: string,
  on: Day | null,
  { home, beside }: MentionTold,
  around: WordSurroundings,
): ResolvedActor {
  const { namedInFull, strangers } = articlePeople(around.articleNames, around.actors);
  return resolveAmong(readingOf(text, around), {
    knowledge: around.actors,
    on: on ?? around.published,
    context: around.context,
    home,
    beside,
    namedInFull,
    strangers,
  });
}

/** The reading of some words, made once for an article. */
export function readingOf(text: string, { readings, actors }: WordSurroundings): MentionReading {
  const known = readings.get(text);
  if (known !== undefined) return known;
  const reading = readMention(text, actors);
  readings.set(text, reading);
  return reading;
}

/** "The North" and "the Saudis" lose their article in a mention; without it the first means nothing, and the second people, as "a Malawian" is one. */
function withArticle({ text, sentence, mention }: PlacedMention): string {
  if (/^(?:north|south)$/iu.test(text)) return `the ${text}`;
  if (text.includes(" ")) return text;
  const start = mention.span.start - sentence.start;
  const article = /\b(?<word>the|an?) $/iu.exec(sentence.text.slice(Math.max(0, start - 5), start));
  return article?.groups?.["word"] === undefined ? text : `${article.groups["word"].toLowerCase()} ${text}`;
}

import type { Mention, SentenceGraph } from "../language/sentence-graph.ts";
import type { Sentence } from "../text/sentence.ts";
import type { ResolvedActor as Resolution } from "./actors/resolve-actor.ts";
import { splitMention } from "./actors/split-mention.ts";
import { resolveChain, toldOf } from "./chain-actor.ts";
import { byWeight, linkMentions } from "./coreference/link-mentions.ts";
import type { Choose, Link } from "./coreference/linking.ts";
import { profileOf, type MentionProfile } from "./coreference/mention-profile.ts";
import { placedMentions, type PlacedMention } from "./coreference/placed-mention.ts";
import { placesIn, spanOf } from "./event-place.ts";
import { countryClues, type CluePlace } from "./home/country-clues.ts";
import { createHomes, homeByWeight, type ChooseHome, type Homes } from "./home/decide-homes.ts";
import type { Knowledge } from "./knowledge.ts";
import { readingOf, resolveText, resolveWords, TOLD_NOTHING, type WordSurroundings } from "./mention-words.ts";
import type { ArticleReading } from "./resolve-events.ts";
import type { ResolvedActor } from "./resolved-event.ts";

/** What resolving the actors of one article needs: its mentions in order, what each says and what it stands for. */
export interface ActorStage {
  placed: readonly PlacedMention[];
  profiles: readonly MentionProfile[];
  links: readonly Link[];
  homes: Homes;
  words: WordSurroundings;
}

/** What takes the place of the weights, for those who fit them. */
export interface OwnChoices {
  antecedent?: Choose;
  home?: ChooseHome;
}

/** How much of an article tells which Georgia or Congo is meant. */
const CONTEXT_CHARS = 4000;
const EMPTY: SentenceGraph = { triggers: [], edges: [], mentions: [], names: [] };

/** Reads and links the mentions of an article. */
export function createActorStage(reading: ArticleReading, knowledge: Knowledge, own: OwnChoices = {}): ActorStage {
  const { sentences, graphs } = reading;
  const placed = placedMentions(sentences, graphs, (sentence, span) =>
    fieldOf(reading, sentence.in).slice(span.start, span.end),
  );
  const words = wordSurroundings(reading, placed, knowledge);
  const profiles = profilesOf(placed, words);
  const clues = countryClues(sentences, cluePlaces(reading, knowledge), {
    knowledge: knowledge.actors,
    on: words.published,
    context: words.context,
  });
  const homes = createHomes(profiles, clues, own.home ?? homeByWeight(knowledge.weights.home));
  const bySentence = new Map(sentences.map((sentence, index) => [sentence, graphs[index] ?? EMPTY]));
  const graphOf = ({ placed: { sentence } }: MentionProfile): SentenceGraph => bySentence.get(sentence) ?? EMPTY;
  const choose = own.antecedent ?? byWeight(knowledge.weights.antecedent);
  return { placed, profiles, homes, words, links: linkMentions(profiles, { graphOf, homes }, choose) };
}

function fieldOf({ article }: ArticleReading, field: "text" | "title"): string {
  return field === "title" ? (article.title ?? "") : article.text;
}

function wordSurroundings(
  { article }: ArticleReading,
  placed: readonly PlacedMention[],
  knowledge: Knowledge,
): WordSurroundings {
  return {
    // Full names first told anywhere in the article: "Kim" later is that Kim.
    articleNames: [...new Set(placed.filter(({ mention }) => mention.kind === "name").map(({ text }) => text))],
    context: `${article.title ?? ""}\n${article.text.slice(0, CONTEXT_CHARS)}`,
    published: article.published,
    actors: knowledge.actors,
    readings: new Map(),
    cache: new Map(),
  };
}

function profilesOf(placed: readonly PlacedMention[], words: WordSurroundings): MentionProfile[] {
  let first = 0;
  return placed.map((one, at) => {
    if (placed[first]?.sentence !== one.sentence) first = at;
    const alone = resolveWords(one, words.published, TOLD_NOTHING, words);
    return profileOf(one, at - first, alone, readingOf(one.text, words), words.actors);
  });
}

function cluePlaces(reading: ArticleReading, knowledge: Knowledge): CluePlace[] {
  return (["title", "text"] as const).flatMap((field) =>
    placesIn(field, fieldOf(reading, field), reading, knowledge).flatMap((named): CluePlace[] => {
      const { country } = named.place;
      return country === null || named.rule === "people" ? [] : [{ in: field, span: spanOf(named), country }];
    }),
  );
}

/** The actors behind some mentions at a day; a pronoun or "the two leaders" gives those it stands for. */
export function actorsOf(
  mentions: readonly Mention[],
  sentence: Sentence,
  on: string | null,
  stage: ActorStage,
): ResolvedActor[] {
  const found = mentions.flatMap(({ span }) => {
    const at = stage.placed.findIndex(
      (one) => one.sentence === sentence && one.mention.span.start === span.start && one.mention.span.end === span.end,
    );
    return at === -1 ? [] : resolveMention(at, on, stage);
  });
  return found.filter((actor, index) => found.findIndex((other) => sameActor(other, actor)) === index);
}

function resolveMention(at: number, on: string | null, stage: ActorStage): ResolvedActor[] {
  const here = stage.profiles[at];
  const link = stage.links[at];
  if (here === undefined || link === undefined) return [];
  const parts = here.pair === null ? splitMention(here.placed.text, stage.words.actors) : [];
  if (parts.length > 1)
    return parts.map((text) => toActor(here.placed, resolveText(text, on, toldOf(at, stage), stage.words)));
  return link.heads.map((head) => {
    const { resolved, by } = resolveChain(head, at, on, stage);
    if (by !== at)
      return toActor(here.placed, {
        ...resolved,
        rule: `coreference:${stage.placed[by]?.text ?? ""}>${resolved.rule}`,
      });
    const isLost = here.pronoun !== null || here.pair !== null;
    return toActor(here.placed, isLost ? { ...resolved, rule: "coreference:none" } : resolved);
  });
}

function toActor({ text, mention, sentence }: PlacedMention, resolved: Resolution): ResolvedActor {
  return {
    text,
    span: mention.span,
    in: sentence.in,
    code: resolved.code,
    sector: resolved.sector,
    otherSectors: resolved.otherSectors,
    identifierId: resolved.identifierId,
    identifierText: resolved.identifierText,
    office: resolved.office,
    rule: resolved.rule,
  };
}

function sameActor(a: ResolvedActor, b: ResolvedActor): boolean {
  if (a.identifierText !== null && a.identifierText === b.identifierText) return true;
  return (
    a.span.start === b.span.start &&
    a.span.end === b.span.end &&
    a.code === b.code &&
    a.sector === b.sector &&
    a.identifierText === b.identifierText
  );
}

/** Mentions of one and the same actor, in reading order; chains of a single mention are left out. */
export function coreferenceChains({ placed, links }: ActorStage): PlacedMention[][] {
  const chains = new Map<number, PlacedMention[]>();
  for (const [at, one] of placed.entries()) {
    const [head, ...others] = links[at]?.heads ?? [];
    if (head === undefined || others.length > 0 || one.mention.kind === "place") continue;
    chains.set(head, [...(chains.get(head) ?? []), one]);
  }
  return [...chains.values()].filter((chain) => chain.length > 1);
}

import type { Mention, SentenceGraph, TextSpan } from "../language/sentence-graph.ts";
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
import { sectorByWeight, type ChooseSector, type SectorSurroundings } from "./sector/decide-sector.ts";

/** What resolving the actors of one article needs: its mentions in order, what each says and what it stands for. */
export interface ActorStage {
  placed: readonly PlacedMention[];
  profiles: readonly MentionProfile[];
  links: readonly Link[];
  /** The mentions of each chain in reading order, by its first; of several chains at once, "the two leaders", none. */
  members: ReadonlyMap<number, readonly number[]>;
  /** The place of each sentence's first mention. */
  firsts: ReadonlyMap<Sentence, number>;
  /** What mentions were found to be, by place and day: several events may share a mention. */
  resolved: Map<string, readonly ResolvedActor[]>;
  /** Where the words are a site that nobody governs, see `sitesOf`. */
  sites: ReadonlySet<string>;
  homes: Homes;
  sectors: SectorSurroundings;
  words: WordSurroundings;
}

/** What takes the place of the weights, for those who fit them. */
export interface OwnChoices {
  antecedent?: Choose;
  home?: ChooseHome;
  sector?: ChooseSector;
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
  const chooseSector = own.sector ?? sectorByWeight(knowledge.sectors);
  const sectors = { profiles, graphOf, choose: chooseSector, decided: new Map() };
  const links = linkMentions(profiles, { graphOf, homes }, choose);
  const members = membersOf(links);
  return {
    placed,
    profiles,
    homes,
    sectors,
    words,
    links,
    members,
    firsts: firstsOf(placed),
    sites: sitesOf(reading, knowledge),
    resolved: new Map(),
  };
}

function membersOf(links: readonly Link[]): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (const [at, { heads }] of links.entries()) {
    const [head] = heads;
    if (head === undefined || heads.length > 1) continue;
    const known = members.get(head);
    if (known === undefined) members.set(head, [at]);
    else known.push(at);
  }
  return members;
}

function firstsOf(placed: readonly PlacedMention[]): Map<Sentence, number> {
  const firsts = new Map<Sentence, number>();
  for (const [at, { sentence }] of placed.entries()) if (!firsts.has(sentence)) firsts.set(sentence, at);
  return firsts;
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

/** Classes and codes of places where nobody governs: seas, mountains, zones, crossings, squares. */
const NO_GOVERNMENT = /^(?:H|T|L ZN|S CRSG|S SQR)\b/u;

/** Where the words name such a place and nothing else, "the DMZ", by field and start. */
function sitesOf(reading: ArticleReading, knowledge: Knowledge): Set<string> {
  const spans = (["title", "text"] as const).flatMap((field) =>
    placesIn(field, fieldOf(reading, field), reading, knowledge)
      .filter(({ place }) => NO_GOVERNMENT.test(`${place.featureClass} ${place.featureCode}`))
      .map((named) => siteKey(field, spanOf(named))),
  );
  return new Set(spans);
}

function siteKey(field: "text" | "title", { start, end }: TextSpan): string {
  return `${field} ${start} ${end}`;
}

/** The actors behind some mentions at a day; a pronoun or "the two leaders" gives those it stands for. */
export function actorsOf(
  mentions: readonly Mention[],
  sentence: Sentence,
  on: string | null,
  stage: ActorStage,
): ResolvedActor[] {
  const found = mentions.flatMap(({ span }) => {
    const at = placeOfMention(span, sentence, stage);
    const heads = stage.links[at]?.heads ?? [];
    return at === -1 ? [] : resolveOnce(at, on, stage).map((actor) => ({ actor, chain: heads.join(" ") }));
  });
  return found
    .filter((one, index) => found.findIndex((other) => areOne(other, one)) === index)
    .map(({ actor }) => actor);
}

interface ActorOfChain {
  actor: ResolvedActor;
  chain: string;
}

/** "Mr. Quaety" and "his" of one act are one, also where nobody knows him. */
function areOne(a: ActorOfChain, b: ActorOfChain): boolean {
  if (sameActor(a.actor, b.actor)) return true;
  const isOneMention = a.actor.span.start === b.actor.span.start && a.actor.span.end === b.actor.span.end;
  return !isOneMention && a.chain === b.chain && a.actor.code === b.actor.code && a.actor.sector === b.actor.sector;
}

function placeOfMention(span: TextSpan, sentence: Sentence, { placed, firsts }: ActorStage): number {
  for (let at = firsts.get(sentence) ?? placed.length; placed[at]?.sentence === sentence; at += 1) {
    const own = placed[at]?.mention.span;
    if (own?.start === span.start && own.end === span.end) return at;
  }
  return -1;
}

function resolveOnce(at: number, on: string | null, stage: ActorStage): readonly ResolvedActor[] {
  const key = `${at} ${on ?? ""}`;
  const known = stage.resolved.get(key);
  if (known !== undefined) return known;
  const found = resolveMention(at, on, stage);
  stage.resolved.set(key, found);
  return found;
}

function resolveMention(at: number, on: string | null, stage: ActorStage): ResolvedActor[] {
  const here = stage.profiles[at];
  const link = stage.links[at];
  if (here === undefined || link === undefined) return [];
  const { alone, placed } = here;
  // A place is an actor only where somebody governs it.
  if (alone.rule === "unknown" && stage.sites.has(siteKey(placed.sentence.in, placed.mention.span))) return [];
  const said = stage.words.actors.withMembers(placed.text);
  const isJoined = here.pair === null || said !== placed.text;
  const parts = isJoined ? splitMention(said, (text) => readingOf(text, stage.words)) : [];
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

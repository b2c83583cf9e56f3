import type { Mention } from "../language/sentence-graph.ts";
import type { Sentence } from "../text/sentence.ts";
import { resolveActor } from "./actors/resolve-actor.ts";
import {
  antecedentsOf,
  isReferring,
  placedMentions,
  type AntecedentKind,
  type PlacedMention,
} from "./coreference/antecedents.ts";
import type { Knowledge } from "./knowledge.ts";
import type { ArticleReading } from "./resolve-events.ts";
import type { ResolvedActor } from "./resolved-event.ts";

/** What resolving the actors of one article needs: its mentions in order, and what was resolved before. */
export interface ActorStage {
  placed: readonly PlacedMention[];
  articleNames: readonly string[];
  context: string;
  published: string | null;
  knowledge: Knowledge;
  cache: Map<string, Resolution>;
}

type Resolution = ReturnType<typeof resolveActor>;

export function createActorStage(reading: ArticleReading, knowledge: Knowledge): ActorStage {
  const { article, sentences, graphs } = reading;
  const placed = placedMentions(sentences, graphs, (sentence, span) =>
    (sentence.in === "title" ? (article.title ?? "") : article.text).slice(span.start, span.end),
  );
  return {
    placed,
    // Full names first told anywhere in the article: "Kim" later is that Kim.
    articleNames: [...new Set(placed.filter(({ mention }) => mention.kind === "name").map(({ text }) => text))],
    context: `${article.title ?? ""}\n${article.text.slice(0, CONTEXT_CHARS)}`,
    published: article.published,
    knowledge,
    cache: new Map(),
  };
}

/** How much of an article tells which Georgia or Congo is meant. */
const CONTEXT_CHARS = 4000;

/** The actors behind some mentions at a day; a pronoun or "the two leaders" gives those it stands for. */
export function actorsOf(
  mentions: readonly Mention[],
  sentence: Sentence,
  on: string | null,
  stage: ActorStage,
): ResolvedActor[] {
  const found = mentions.flatMap((mention) => resolveMention(mention, sentence, on, stage));
  return found.filter((actor, index) => found.findIndex((other) => sameActor(other, actor)) === index);
}

function resolveMention(mention: Mention, sentence: Sentence, on: string | null, stage: ActorStage): ResolvedActor[] {
  const at = stage.placed.findIndex(
    (placed) =>
      placed.sentence === sentence &&
      placed.mention.span.start === mention.span.start &&
      placed.mention.span.end === mention.span.end,
  );
  const here = stage.placed[at];
  const text = here?.text ?? "";
  if (here === undefined || !isReferring(text)) return [toActor(text, mention, sentence, resolveText(text, on, stage))];
  const antecedents = antecedentsOf(at, stage.placed, (placed) => kindOf(placed, stage));
  if (antecedents.length === 0)
    return [toActor(text, mention, sentence, { ...resolveText(text, on, stage), rule: "coreference:none" })];
  return antecedents.map((antecedent) => {
    const resolved = resolveText(antecedent.text, on, stage);
    return toActor(text, mention, sentence, { ...resolved, rule: `coreference:${antecedent.text}>${resolved.rule}` });
  });
}

function resolveText(text: string, on: string | null, stage: ActorStage): Resolution {
  const key = `${on ?? ""}\n${text}`;
  const known = stage.cache.get(key);
  if (known !== undefined) return known;
  const resolved = resolveActor(
    HALF.test(text) ? `the ${text}` : text,
    {
      ...(on === null ? {} : { on }),
      ...(stage.published === null ? {} : { published: stage.published }),
      context: stage.context,
      articleNames: stage.articleNames,
    },
    stage.knowledge.actors,
  );
  stage.cache.set(key, resolved);
  return resolved;
}

/** "The North" loses its article in a mention; the bare word means nothing to the tables. */
const HALF = /^(?:North|South)$/;

const GROUP =
  /\b(?:rebels|troops|soldiers|police|officials|lawmakers|protesters|workers|students|militants|authorities|forces|fighters|demonstrators|people|villagers|teachers|doctors|activists|defectors|prosecutors|gunmen|farmers|journalists)\b/i;

/** A person has an office or an identity with a name; states, ministries and the like are organisations. */
function kindOf(placed: PlacedMention, stage: ActorStage): AntecedentKind | null {
  if (GROUP.test(placed.text)) return "group";
  const resolved = resolveText(placed.text, stage.published, stage);
  if (resolved.office !== null || isPersonal(placed.text)) return "person";
  return resolved.code === null && resolved.sector === null ? "unknown" : "organisation";
}

function isPersonal(text: string): boolean {
  return /\b(?:president|minister|leader|chancellor|king|queen|ambassador|envoy|secretary|general|spokes(?:man|woman|person)|senator|governor|mayor|judge|activist|journalist|colonel|commander)\b/i.test(
    text,
  );
}

function toActor(text: string, mention: Mention, sentence: Sentence, resolved: Resolution): ResolvedActor {
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
    a.identifierText === b.identifierText
  );
}

/** Mentions of one and the same actor, in reading order; chains of a single mention are left out. */
export function coreferenceChains(stage: ActorStage): PlacedMention[][] {
  const chains = new Map<string, PlacedMention[]>();
  for (const [at, placed] of stage.placed.entries()) {
    if (placed.mention.kind === "place") continue;
    const meant = isReferring(placed.text)
      ? antecedentsOf(at, stage.placed, (other) => kindOf(other, stage))
      : [placed];
    const [only] = meant;
    if (only === undefined || meant.length !== 1) continue;
    const key = resolveText(only.text, stage.published, stage).identifierText ?? only.text.toLowerCase();
    chains.set(key, [...(chains.get(key) ?? []), placed]);
  }
  return [...chains.values()].filter((chain) => chain.length > 1);
}

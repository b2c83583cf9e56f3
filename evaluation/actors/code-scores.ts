import type { Knowledge } from "#src/resolution/knowledge.js";
import { actorsOf, createActorStage, type ActorStage } from "#src/resolution/actor-stage.js";
import { isSameActor } from "./same-actor.ts";
import { isIn, type GoldArticle, type GoldSpan } from "./gold-article.ts";

/** One actor or recipient mention: what the corpus says it is, and what resolution says. */
export interface CodedMention {
  article: string;
  words: string;
  gold: string;
  given: string;
  /** Country and sector are right; see `isSameActor`. */
  isRight: boolean;
  rule: string;
  sentence: string;
}

/** Codes and sectors of every actor and recipient mention of an article, each mention once, at the day of its first event. */
export function codedMentions(gold: GoldArticle, knowledge: Knowledge): CodedMention[] {
  const stage = createActorStage({ ...gold, events: [] }, knowledge);
  const seen = new Map<string, { span: GoldSpan; on: string; codes: Set<string> }>();
  for (const { date, enddate, actor, recipient } of gold.events) {
    const published = gold.article.published ?? "";
    const last = enddate ?? date ?? published;
    const on = last > published ? published : last;
    for (const { span, code, sector } of [...actor, ...recipient]) {
      const key = `${span.in} ${span.start} ${span.end}`;
      const known = seen.get(key) ?? { span, on, codes: new Set<string>() };
      known.codes.add(`${code ?? "-"} ${sector ?? "-"}`);
      seen.set(key, known);
    }
  }
  return [...seen.values()].flatMap(({ span, on, codes }) => compare(gold, span, on, [...codes], stage));
}

function compare(
  gold: GoldArticle,
  span: GoldSpan,
  on: string,
  codes: readonly string[],
  stage: ActorStage,
): CodedMention[] {
  const sentence = gold.sentences.find((one) => isIn(span, one));
  const mention = stage.placed.find(
    ({ sentence: own, mention: { span: other, kind } }) =>
      own === sentence && other.start === span.start && other.end === span.end && kind !== "place",
  )?.mention;
  if (sentence === undefined || mention === undefined) return [];
  const found = actorsOf([mention], sentence, on, stage);
  const given = [...new Set(found.map(({ code, sector }) => `${code ?? "-"} ${sector ?? "-"}`))];
  const source = span.in === "title" ? (gold.article.title ?? "") : gold.article.text;
  const base = {
    article: gold.article.id ?? "",
    words: source.slice(span.start, span.end),
    rule: found.map(({ rule }) => rule).join(", "),
    sentence: sentence.text,
  };
  const missed = codes.filter((code) => !given.some((other) => isSameActor(code, other)));
  const extra = given.filter((other) => !codes.some((code) => isSameActor(code, other)));
  const right = codes.flatMap((code) => {
    const same = given.find((other) => isSameActor(code, other));
    return same === undefined ? [] : [{ ...base, gold: code, given: same, isRight: true }];
  });
  const wrong = Array.from({ length: Math.max(missed.length, extra.length) }, (_, index) => ({
    ...base,
    gold: missed[index] ?? "nobody",
    given: extra[index] ?? "nobody",
    isRight: false,
  }));
  return [...right, ...wrong];
}

import type { CodedEvent, TraceStep } from "../events/coded-event.ts";
import type { Mention, SentenceGraph, TextSpan } from "../language/sentence-graph.ts";
import type { Article } from "../sources/article.ts";
import type { Sentence } from "../text/sentence.ts";
import { addDays } from "./add-days.ts";
import { actorsOf, createActorStage, type ActorStage } from "./actor-stage.ts";
import { eventDate } from "./event-date.ts";
import type { Knowledge } from "./knowledge.ts";
import { placeOf } from "./event-place.ts";
import type { ResolvedDate, ResolvedEvent } from "./resolved-event.ts";
import { historicalByDate } from "./rules/historical-by-date.ts";
import { findTimes } from "./time/find-times.ts";
import type { TimeExpression } from "./time/time-expression.ts";

/** What resolution looks at: the whole article, since later sentences name what earlier ones introduced. */
export interface ArticleReading {
  article: Article;
  sentences: readonly Sentence[];
  graphs: readonly SentenceGraph[];
  events: readonly CodedEvent[];
}

/** Words to actors, days and places, then the rules that need them. Dates come first: roles are those at the event's date. */
export function resolveEvents(reading: ArticleReading, knowledge: Knowledge): ResolvedEvent[] {
  const { article, events } = reading;
  if (events.length === 0) return [];
  const times = {
    text: findTimes(article.text, { published: article.published }),
    title: article.title === null ? [] : findTimes(article.title, { published: article.published }),
  };
  const actors = createActorStage(reading, knowledge);
  const bySentence = groupBySentence(events);
  return events.map((event) => {
    const sameSentence = bySentence.get(event.sentence) ?? [];
    const within = times[event.sentence.in];
    const resolved = resolveEvent(event, within, sameSentence, { reading, knowledge, actors });
    return historicalByDate(resolved, article.published);
  });
}

function groupBySentence(events: readonly CodedEvent[]): Map<Sentence, CodedEvent[]> {
  const groups = new Map<Sentence, CodedEvent[]>();
  for (const event of events) {
    const group = groups.get(event.sentence) ?? [];
    groups.set(event.sentence, group);
    group.push(event);
  }
  return groups;
}

interface Surroundings {
  reading: ArticleReading;
  knowledge: Knowledge;
  actors: ActorStage;
}

function resolveEvent(
  event: CodedEvent,
  times: readonly TimeExpression[],
  sameSentence: readonly CodedEvent[],
  around: Surroundings,
): ResolvedEvent {
  const { article } = around.reading;
  const date = eventDate(event, times, sameSentence, article.published);
  const on = roleDay(date, article.published);
  const resolve = (mentions: readonly Mention[]): ReturnType<typeof actorsOf> =>
    actorsOf(mentions, event.sentence, on, around.actors);
  const actors = resolve(event.actors);
  const recipients = resolve(event.recipients);
  const source = event.attribution?.source ?? null;
  const trace: TraceStep[] = [
    ...event.trace,
    { field: "date", rule: date.rule, score: null },
    ...[...actors, ...recipients].map((actor) => ({ field: `entity ${actor.text}`, rule: actor.rule, score: null })),
  ];
  return {
    coded: event,
    actors,
    recipients,
    attribution:
      event.attribution === null
        ? null
        : {
            entity: source === null ? null : (resolve([source])[0] ?? null),
            cue: event.attribution.cue,
            mode: event.attribution.mode,
          },
    date,
    place: placeOf(event, around.reading, around.knowledge),
    auxiliary: event.auxiliary,
    trace,
  };
}

/** Roles are those on the event's last day: "in June" was after the inauguration of 4 June; never later than publication. */
function roleDay({ to }: ResolvedDate, published: string | null): string | null {
  const last = to === null ? published : addDays(to, -1);
  return last !== null && published !== null && last > published ? published : last;
}

/** The words of a span in its sentence's field. */
export function wordsOf(article: Article, sentence: Sentence, span: TextSpan): string {
  return (sentence.in === "title" ? (article.title ?? "") : article.text).slice(span.start, span.end);
}

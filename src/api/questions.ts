import { z } from "zod";
import { actorAnswer, actorsPage, resolveAnswer } from "../answers/actors.ts";
import {
  actorsTable,
  dyadsTable,
  dyadTable,
  eventsTable,
  networkTable,
  relationsTable,
} from "../answers/answer-table.ts";
import { articleAnswer, articlesPage } from "../answers/articles.ts";
import { briefAnswer } from "../answers/brief.ts";
import { changes } from "../answers/changes.ts";
import { dyadAnswer, scoreAnswer } from "../answers/dyad.ts";
import { eventDetail } from "../answers/event-detail.ts";
import { evidence } from "../answers/evidence.ts";
import { eventsPage, facets } from "../answers/list-events.ts";
import { mapAnswer } from "../answers/map.ts";
import { methodsAnswer } from "../answers/methods.ts";
import { dyadsPage, network } from "../answers/network.ts";
import { reviewQueue } from "../answers/review.ts";
import { runDifference, runManifest, runsAnswer } from "../answers/runs.ts";
import { serverStatus, sourcesAnswer } from "../answers/sources.ts";
import { ActorAnswer, ActorsPage, ResolveAnswer } from "../contract/answers/actor-answer.ts";
import { ArticleAnswer, ArticlesPage } from "../contract/answers/article-answer.ts";
import { Brief } from "../contract/answers/brief.ts";
import { DyadAnswer, ScoreAnswer } from "../contract/answers/dyad.ts";
import { EventDetail } from "../contract/answers/event-detail.ts";
import { EventsPage, Facets } from "../contract/answers/events-page.ts";
import { Evidence } from "../contract/answers/evidence.ts";
import { MapAnswer } from "../contract/answers/map.ts";
import { MethodsAnswer } from "../contract/answers/methods.ts";
import { NetworkAnswer } from "../contract/answers/network.ts";
import { DyadsPage, RelationsTable } from "../contract/answers/relations.ts";
import { ReviewQueue } from "../contract/answers/review.ts";
import { RunDifference, RunManifest, RunsAnswer } from "../contract/answers/runs.ts";
import { SourcesAnswer } from "../contract/answers/sources.ts";
import { ServerStatus } from "../contract/answers/status.ts";
import { ActorQuery, ActorsQuery, ArticlesQuery, ResolveQuery } from "../contract/queries/entity-query.ts";
import { EventQuery, EventsQuery } from "../contract/queries/event-query.ts";
import { MapQuery } from "../contract/queries/map-query.ts";
import {
  ChangesQuery,
  DyadQuery,
  DyadsQuery,
  NetworkQuery,
  WeighingQuery,
} from "../contract/queries/relation-query.ts";
import { ReviewQuery } from "../contract/queries/review-query.ts";
import { question, type Question } from "./question.ts";

const NONE = z.object({});
const EVENT_ID = z.object({ id: z.string().regex(/^[0-9a-f]{16}$/, { error: "an id of 16 hex digits" }) });
const ID = z.object({ id: z.string().min(1).max(300) });
const SIDES = z.object({ a: z.string().min(1).max(60), b: z.string().min(1).max(60) });

/** Every GET path that gives JSON, in the order of docs/http.md. */
export const QUESTIONS: readonly Question[] = [
  question({
    path: "/v1/status",
    name: "status",
    summary: "what is served",
    params: NONE,
    query: NONE,
    answer: ServerStatus,
    ask: (_, desk) => serverStatus(desk.parts, { name: desk.name, readOnly: desk.readOnly, revision: desk.revision() }),
  }),
  question({
    path: "/v1/events",
    name: "events",
    summary: "a page of events",
    params: NONE,
    query: EventsQuery,
    answer: EventsPage,
    ask: ({ query }, { parts }) => eventsPage(query, parts),
    table: eventsTable,
  }),
  question({
    path: "/v1/facets",
    name: "facets",
    summary: "how the events of a filter divide",
    params: NONE,
    query: EventQuery,
    answer: Facets,
    ask: ({ query }, { parts }) => facets(query, parts),
  }),
  question({
    path: "/v1/events/{id}",
    name: "event",
    summary: "all that is known of an event",
    params: EVENT_ID,
    query: NONE,
    answer: EventDetail,
    ask: ({ params }, { parts }) => eventDetail(params.id, parts),
  }),
  question({
    path: "/v1/events/{id}/evidence",
    name: "evidence",
    summary: "the words behind an event, report by report",
    params: EVENT_ID,
    query: NONE,
    answer: Evidence,
    ask: ({ params }, { parts }) => evidence(params.id, parts),
  }),
  question({
    path: "/v1/changes",
    name: "changes",
    summary: "what thawed and what froze",
    params: NONE,
    query: ChangesQuery,
    answer: RelationsTable,
    ask: ({ query }, { parts }) => changes(query, parts),
    table: relationsTable,
  }),
  question({
    path: "/v1/dyads",
    name: "dyads",
    summary: "the relations there are",
    params: NONE,
    query: DyadsQuery,
    answer: DyadsPage,
    ask: ({ query }, { parts }) => dyadsPage(query, parts),
    table: dyadsTable,
  }),
  question({
    path: "/v1/dyads/{a}/{b}",
    name: "dyad",
    summary: "how two sides dealt with each other",
    params: SIDES,
    query: DyadQuery,
    answer: DyadAnswer,
    ask: ({ params, query }, { parts }) => dyadAnswer(params.a, params.b, query, parts),
    table: dyadTable,
  }),
  question({
    path: "/v1/dyads/{a}/{b}/score",
    name: "score",
    summary: "the sum behind a score, written out",
    params: SIDES,
    query: WeighingQuery,
    answer: ScoreAnswer,
    ask: ({ params, query }, { parts }) => scoreAnswer(params.a, params.b, query, parts),
  }),
  question({
    path: "/v1/brief/{a}/{b}",
    name: "brief",
    summary: "a briefing in which each sentence names its events",
    params: SIDES,
    query: WeighingQuery,
    answer: Brief,
    ask: ({ params, query }, { parts }) => briefAnswer(params.a, params.b, query, parts),
  }),
  question({
    path: "/v1/network",
    name: "network",
    summary: "the signed directed graph of a time",
    params: NONE,
    query: NetworkQuery,
    answer: NetworkAnswer,
    ask: ({ query }, { parts }) => network(query, parts),
    table: networkTable,
  }),
  question({
    path: "/v1/map",
    name: "map",
    summary: "where events happened",
    params: NONE,
    query: MapQuery,
    answer: MapAnswer,
    ask: ({ query }, { parts }) => mapAnswer(query, parts),
  }),
  question({
    path: "/v1/actors",
    name: "actors",
    summary: "the actors of the store",
    params: NONE,
    query: ActorsQuery,
    answer: ActorsPage,
    ask: ({ query }, { parts }) => actorsPage(query, parts),
    table: actorsTable,
  }),
  question({
    path: "/v1/actors/{id}",
    name: "actor",
    summary: "one actor, with its offices on a day",
    params: ID,
    query: ActorQuery,
    answer: ActorAnswer,
    ask: ({ params, query }, desk) => actorAnswer(params.id, query, desk.parts, desk.knowledge),
  }),
  question({
    path: "/v1/resolve",
    name: "resolve",
    summary: "who, when or where some words are",
    params: NONE,
    query: ResolveQuery,
    answer: ResolveAnswer,
    ask: async ({ query }, desk) => resolveAnswer(query, desk.knowledge()),
  }),
  question({
    path: "/v1/sources",
    name: "sources",
    summary: "what the store was filled with",
    params: NONE,
    query: NONE,
    answer: SourcesAnswer,
    ask: (_, { parts }) => sourcesAnswer(parts),
  }),
  question({
    path: "/v1/articles",
    name: "articles",
    summary: "articles by their words, or the newest",
    params: NONE,
    query: ArticlesQuery,
    answer: ArticlesPage,
    ask: ({ query }, { parts }) => articlesPage(query, parts),
  }),
  question({
    path: "/v1/articles/{id}",
    name: "article",
    summary: "an article with its events",
    params: ID,
    query: NONE,
    answer: ArticleAnswer,
    ask: ({ params }, { parts }) => articleAnswer(params.id, parts),
  }),
  question({
    path: "/v1/runs",
    name: "runs",
    summary: "the runs that changed the store",
    params: NONE,
    query: NONE,
    answer: RunsAnswer,
    ask: (_, { parts }) => runsAnswer(parts),
  }),
  question({
    path: "/v1/runs/{id}/manifest",
    name: "manifest",
    summary: "what a run was made of",
    params: EVENT_ID,
    query: NONE,
    answer: RunManifest,
    ask: ({ params }, { parts }) => runManifest(params.id, parts),
  }),
  question({
    path: "/v1/runs/{id}/diff/{other}",
    name: "runDifference",
    summary: "two runs side by side",
    params: EVENT_ID.extend({ other: EVENT_ID.shape.id }),
    query: NONE,
    answer: RunDifference,
    ask: ({ params }, { parts }) => runDifference(params.id, params.other, parts),
  }),
  question({
    path: "/v1/methods",
    name: "methods",
    summary: "how events are coded and weighed",
    params: NONE,
    query: NONE,
    answer: MethodsAnswer,
    ask: async (_, { parts }) => methodsAnswer(parts),
  }),
  question({
    path: "/v1/review",
    name: "review",
    summary: "what there is to judge",
    params: NONE,
    query: ReviewQuery,
    answer: ReviewQueue,
    ask: ({ query }, { parts }) => reviewQueue(query, parts),
  }),
];

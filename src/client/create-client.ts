import type { AcceptedArticles } from "../contract/answers/accepted-articles.ts";
import type { ActorAnswer, ActorsPage, ResolveAnswer } from "../contract/answers/actor-answer.ts";
import type { ArticleAnswer, ArticlesPage } from "../contract/answers/article-answer.ts";
import type { Brief } from "../contract/answers/brief.ts";
import type { CodedText } from "../contract/answers/coded-text.ts";
import type { CorrectionDone } from "../contract/answers/correction.ts";
import type { DyadAnswer, ScoreAnswer } from "../contract/answers/dyad.ts";
import type { EventDetail } from "../contract/answers/event-detail.ts";
import type { EventSummary } from "../contract/answers/event-summary.ts";
import type { EventsPage, Facets } from "../contract/answers/events-page.ts";
import type { Evidence } from "../contract/answers/evidence.ts";
import type { MapAnswer } from "../contract/answers/map.ts";
import type { MethodsAnswer } from "../contract/answers/methods.ts";
import type { NetworkAnswer } from "../contract/answers/network.ts";
import type { DyadsPage, RelationsTable } from "../contract/answers/relations.ts";
import type { ReviewQueue } from "../contract/answers/review.ts";
import type { RunDifference, RunManifest, RunsAnswer } from "../contract/answers/runs.ts";
import type { SourcesAnswer } from "../contract/answers/sources.ts";
import type { ServerStatus, StreamMessage } from "../contract/answers/status.ts";
import type { ActorQuery, ActorsQuery, ArticlesQuery, ResolveQuery } from "../contract/queries/entity-query.ts";
import type { EventQuery, EventsQuery } from "../contract/queries/event-query.ts";
import type { ExportQuery } from "../contract/queries/export-query.ts";
import type { MapQuery } from "../contract/queries/map-query.ts";
import type {
  ChangesQuery,
  DyadQuery,
  DyadsQuery,
  NetworkQuery,
  WeighingQuery,
} from "../contract/queries/relation-query.ts";
import type { ReviewQuery } from "../contract/queries/review-query.ts";
import { readMessages } from "./read-messages.ts";
import { createTransport, type Asking, type TransportOptions } from "./transport.ts";

/** A text to be coded by the server. */
export interface TextToCode {
  readonly text: string;
  readonly title?: string | null;
  /** YYYY-MM-DD. */
  readonly published?: string | null;
}

/** An article to be kept. */
export interface GivenArticle extends TextToCode {
  readonly id?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
  readonly language?: string | null;
}

/** A verdict on an event; `set` names fields and their new values as words. */
export interface GivenVerdict {
  readonly verdict: "accept" | "reject" | "set";
  readonly set?: Readonly<Record<string, string>>;
  readonly by: string;
}

/** The paths of docs/http.md as functions. Each rejects with ProblemError where the server answers with a problem. */
export interface ThawClient {
  status(): Promise<ServerStatus>;
  code(text: TextToCode, signal?: AbortSignal): Promise<CodedText>;
  events(query?: Asking<EventsQuery>, signal?: AbortSignal): Promise<EventsPage>;
  /** Every event of a query, page after page. */
  eachEvent(query?: Asking<EventsQuery>): AsyncGenerator<EventSummary>;
  facets(query?: Asking<EventQuery>, signal?: AbortSignal): Promise<Facets>;
  event(id: string): Promise<EventDetail>;
  evidence(id: string): Promise<Evidence>;
  correct(id: string, verdict: GivenVerdict): Promise<CorrectionDone>;
  undo(id: string, by: string): Promise<CorrectionDone>;
  unmerge(id: string, report: string, by: string): Promise<CorrectionDone>;
  /** Takes an unmerge of this person back. */
  remerge(id: string, report: string, by: string): Promise<CorrectionDone>;
  changes(query?: Asking<ChangesQuery>, signal?: AbortSignal): Promise<RelationsTable>;
  dyads(query?: Asking<DyadsQuery>, signal?: AbortSignal): Promise<DyadsPage>;
  dyad(a: string, b: string, query?: Asking<DyadQuery>, signal?: AbortSignal): Promise<DyadAnswer>;
  score(a: string, b: string, query?: Asking<WeighingQuery>): Promise<ScoreAnswer>;
  brief(a: string, b: string, query?: Asking<WeighingQuery>): Promise<Brief>;
  network(query?: Asking<NetworkQuery>, signal?: AbortSignal): Promise<NetworkAnswer>;
  map(query?: Asking<MapQuery>, signal?: AbortSignal): Promise<MapAnswer>;
  actors(query?: Asking<ActorsQuery>, signal?: AbortSignal): Promise<ActorsPage>;
  actor(id: string, query?: Asking<ActorQuery>): Promise<ActorAnswer>;
  resolve(query: Asking<ResolveQuery>): Promise<ResolveAnswer>;
  sources(): Promise<SourcesAnswer>;
  articles(query?: Asking<ArticlesQuery>, signal?: AbortSignal): Promise<ArticlesPage>;
  article(id: string): Promise<ArticleAnswer>;
  /** Codes articles and keeps them, 25 at most. */
  addArticles(articles: readonly GivenArticle[]): Promise<AcceptedArticles>;
  runs(): Promise<RunsAnswer>;
  manifest(run: string): Promise<RunManifest>;
  runDifference(run: string, other: string): Promise<RunDifference>;
  methods(): Promise<MethodsAnswer>;
  review(query?: Asking<ReviewQuery>): Promise<ReviewQueue>;
  decide(
    event: string,
    decision: Omit<GivenVerdict, "verdict"> & { verdict: GivenVerdict["verdict"] | "undo" },
  ): Promise<CorrectionDone>;
  /** The rows of another format, as text. */
  exportText(query?: Asking<ExportQuery>): Promise<string>;
  /** Changes of the store as they happen, until the signal or the server ends it. */
  changesOfStore(signal?: AbortSignal): AsyncGenerator<StreamMessage>;
}

/** A client of a server. */
export function createClient(options: TransportOptions): ThawClient {
  const { get, post, open } = createTransport(options);
  const part = encodeURIComponent;
  const events: ThawClient["events"] = (query, signal) => get("/v1/events", query, signal);
  return {
    status: () => get("/v1/status"),
    code: (text, signal) => post("/v1/code", text, signal),
    events,
    async *eachEvent(query = {}) {
      let page: EventsPage = await events({ limit: 500, ...query });
      yield* page.events;
      while (page.next_cursor !== null) {
        page = await events({ limit: 500, ...query, cursor: page.next_cursor });
        yield* page.events;
      }
    },
    facets: (query, signal) => get("/v1/facets", query, signal),
    event: (id) => get(`/v1/events/${part(id)}`),
    evidence: (id) => get(`/v1/events/${part(id)}/evidence`),
    correct: (id, verdict) => post(`/v1/events/${part(id)}/corrections`, verdict),
    undo: (id, by) => post(`/v1/events/${part(id)}/undo`, { by }),
    unmerge: (id, report, by) => post(`/v1/events/${part(id)}/unmerge`, { report, by }),
    remerge: (id, report, by) => post(`/v1/events/${part(id)}/remerge`, { report, by }),
    changes: (query, signal) => get("/v1/changes", query, signal),
    dyads: (query, signal) => get("/v1/dyads", query, signal),
    dyad: (a, b, query, signal) => get(`/v1/dyads/${part(a)}/${part(b)}`, query, signal),
    score: (a, b, query) => get(`/v1/dyads/${part(a)}/${part(b)}/score`, query),
    brief: (a, b, query) => get(`/v1/brief/${part(a)}/${part(b)}`, query),
    network: (query, signal) => get("/v1/network", query, signal),
    map: (query, signal) => get("/v1/map", query, signal),
    actors: (query, signal) => get("/v1/actors", query, signal),
    actor: (id, query) => get(`/v1/actors/${part(id)}`, query),
    resolve: (query) => get("/v1/resolve", query),
    sources: () => get("/v1/sources"),
    articles: (query, signal) => get("/v1/articles", query, signal),
    addArticles: (articles) => post("/v1/articles", { articles }),
    article: (id) => get(`/v1/articles/${part(id)}`),
    runs: () => get("/v1/runs"),
    manifest: (run) => get(`/v1/runs/${part(run)}/manifest`),
    runDifference: (run, other) => get(`/v1/runs/${part(run)}/diff/${part(other)}`),
    methods: () => get("/v1/methods"),
    review: (query) => get("/v1/review", query),
    decide: (event, decision) => post("/v1/review", { event, ...decision }),
    exportText: async (query) => (await open("/v1/export", query)).text(),
    async *changesOfStore(signal) {
      yield* readMessages(await open("/v1/stream", {}, signal));
    },
  };
}

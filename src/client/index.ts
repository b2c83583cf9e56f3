/** `thaw/client`: the HTTP API from a program. What stands here is a promise, pinned by a test. */
export {
  createClient,
  type GivenArticle,
  type GivenVerdict,
  type TextToCode,
  type ThawClient,
} from "./create-client.ts";
export { ProblemError } from "./problem-error.ts";
export type { Asking, TransportOptions, Value } from "./transport.ts";
export type { AcceptedArticles } from "../contract/answers/accepted-articles.ts";
export type { ActorAnswer, ActorsPage, ResolveAnswer } from "../contract/answers/actor-answer.ts";
export type { ArticleAnswer, ArticlesPage } from "../contract/answers/article-answer.ts";
export type { CodedText } from "../contract/answers/coded-text.ts";
export type { CorrectionDone } from "../contract/answers/correction.ts";
export type { DyadAnswer, ScoreAnswer } from "../contract/answers/dyad.ts";
export type { EventDetail } from "../contract/answers/event-detail.ts";
export type { EventSummary } from "../contract/answers/event-summary.ts";
export type { EventsPage, Facets } from "../contract/answers/events-page.ts";
export type { Evidence } from "../contract/answers/evidence.ts";
export type { MapAnswer } from "../contract/answers/map.ts";
export type { MethodsAnswer } from "../contract/answers/methods.ts";
export type { NetworkAnswer } from "../contract/answers/network.ts";
export type { Problem } from "../contract/answers/problem.ts";
export type { DyadsPage, RelationsTable } from "../contract/answers/relations.ts";
export type { ReviewQueue } from "../contract/answers/review.ts";
export type { RunDifference, RunManifest, RunsAnswer } from "../contract/answers/runs.ts";
export type { SourcesAnswer } from "../contract/answers/sources.ts";
export type { ServerStatus, StreamMessage } from "../contract/answers/status.ts";

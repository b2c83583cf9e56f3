import { EVENT_TYPE_NAMES, type EventType } from "../codebook/event-type.ts";
import { AUXILIARIES } from "../codebook/auxiliary.ts";
import type { EventRecord } from "../contract/event-record.ts";
import { compareField, SCORED_FIELDS, type ScoredField } from "./compare-fields.ts";
import { matchEvents, type MatchedArticle } from "./match-events.ts";
import { addTally, emptyTally, type Tally } from "./tally.ts";

/** Gold and predicted events of one article. */
export interface ScoredArticle {
  gold: readonly EventRecord[];
  predicted: readonly EventRecord[];
}

export interface Scores {
  articles: number;
  overall: Tally;
  byType: Record<EventType, Tally>;
  byAuxiliary: Record<string, Tally>;
  byField: Record<ScoredField, Tally>;
  /** Matched events whose marks are all right (`right`) or not (`missed`). */
  marks: Tally;
}

/** Scores all articles: triggers with type overall and per type and auxiliary, and each field on the matched events. */
export function scoreArticles(articles: readonly ScoredArticle[]): Scores {
  const scores: Scores = {
    articles: articles.length,
    overall: emptyTally(),
    // Filled from the codebook's own list, so every key is there.
    byType: Object.fromEntries(EVENT_TYPE_NAMES.map((type) => [type, emptyTally()])) as Record<EventType, Tally>,
    byAuxiliary: Object.fromEntries([...AUXILIARIES, "none"].map((mark) => [mark, emptyTally()])),
    marks: emptyTally(),
    byField: Object.fromEntries(SCORED_FIELDS.map((field) => [field, emptyTally()])) as Record<ScoredField, Tally>,
  };
  for (const article of articles) addArticle(scores, matchEvents(article.gold, article.predicted));
  return scores;
}

/** Mutates `scores`. */
function addArticle(scores: Scores, matched: MatchedArticle): void {
  for (const { gold, predicted } of matched.pairs) {
    addEvent(scores, gold, { right: 1, missed: 0, extra: 0 });
    const sameMarks = gold.auxiliary.toSorted().join() === predicted.auxiliary.toSorted().join();
    scores.marks = addTally(scores.marks, { right: sameMarks ? 1 : 0, missed: sameMarks ? 0 : 1, extra: 0 });
    for (const field of SCORED_FIELDS)
      scores.byField[field] = addTally(scores.byField[field], compareField(field, gold, predicted));
  }
  for (const gold of matched.missed) addEvent(scores, gold, { right: 0, missed: 1, extra: 0 });
  for (const predicted of matched.extra) addEvent(scores, predicted, { right: 0, missed: 0, extra: 1 });
}

/** Mutates `scores`. */
function addEvent(scores: Scores, event: EventRecord, tally: Tally): void {
  scores.overall = addTally(scores.overall, tally);
  const [type] = event.event;
  if (type !== undefined) scores.byType[type] = addTally(scores.byType[type], tally);
  for (const mark of event.auxiliary.length === 0 ? ["none"] : event.auxiliary) {
    scores.byAuxiliary[mark] = addTally(scores.byAuxiliary[mark] ?? emptyTally(), tally);
  }
}

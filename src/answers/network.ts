import type { DyadsPage } from "../contract/answers/relations.ts";
import type { NetworkAnswer, NetworkNode } from "../contract/answers/network.ts";
import type { DyadsQuery, NetworkQuery, WeighingQuery } from "../contract/queries/relation-query.ts";
import { rounded } from "../relations/rounded.ts";
import type { Scale } from "../relations/scale.ts";
import { actorNames } from "../store/actor-names.ts";
import { countPairs, type PairCount } from "../store/count-pairs.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { echo } from "./echo.ts";
import { nextCursor, pageOf } from "./page-cursor.ts";
import { dayText, spanOf, type Span } from "./relation-span.ts";
import { keyName, sideOf } from "./sides.ts";
import { scaleOf } from "./weighing.ts";

const DEFAULT_EDGES = 200;
const DEFAULT_SINCE = "1y";

interface Pairs {
  readonly span: Span;
  readonly scale: Scale;
  readonly pairs: readonly PairCount[];
}

/** The signed directed graph of a time: by default the year up to the newest report. Throws `usage`. */
export async function network(query: NetworkQuery, parts: AnswerParts): Promise<NetworkAnswer> {
  const limit = query.limit ?? DEFAULT_EDGES;
  const { span, scale, pairs } = await pairsOf(query, parts, DEFAULT_SINCE);
  const among = query.side === undefined ? pairs : aroundSide(pairs, sideOf(query.side, parts).label);
  const edges = among.slice(0, limit);
  const names = await namesOf(edges, parts);
  const events = new Map<string, number>();
  for (const edge of edges) {
    for (const end of [edge.actor, edge.recipient]) events.set(end, (events.get(end) ?? 0) + edge.events);
  }
  const nodes = [...events].map(([id, count]): NetworkNode => ({ ...keyName(id, parts, names), events: count }));
  return {
    query: echo(query, { since: dayText(span.from), limit }),
    scale: scale.name,
    from: dayText(span.from),
    to: dayText(span.to),
    total: among.length,
    nodes: nodes.toSorted((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1)),
    edges: edges.map(({ actor, recipient, events: count, reports, net, quads }) => ({
      actor,
      recipient,
      events: count,
      reports,
      net: rounded(net),
      mean: rounded(net / count),
      quads: [...quads],
    })),
  };
}

/** The relations there are, those with most events first. Throws `usage`. */
export async function dyadsPage(query: DyadsQuery, parts: AnswerParts): Promise<DyadsPage> {
  const page = pageOf(query);
  const side = query.side === undefined ? undefined : sideOf(query.side, parts).label;
  const { span, scale, pairs } = await pairsOf(query, parts, undefined, side);
  const wanted = pairs.filter(({ events }) => events >= (query.min_events ?? 1));
  const shown = wanted.slice(page.offset, page.offset + page.limit);
  const names = await namesOf(shown, parts);
  return {
    query: echo({ ...query, cursor: undefined }, { since: dayText(span.from), limit: page.limit }),
    scale: scale.name,
    total: wanted.length,
    next_cursor: nextCursor(page, shown.length, wanted.length),
    dyads: shown.map(({ actor, recipient, events, reports, net, first, last }) => ({
      actor: keyName(actor, parts, names),
      recipient: keyName(recipient, parts, names),
      events,
      reports,
      net: rounded(net),
      mean: rounded(net / events),
      first: dayText(first),
      last: dayText(last),
    })),
  };
}

async function pairsOf(query: WeighingQuery, parts: AnswerParts, since?: string, side?: string): Promise<Pairs> {
  const span = await spanOf(query, parts, since);
  const scale = scaleOf(query, parts);
  const pairs = await countPairs(parts.store, {
    scale,
    withClaims: query.claimed === true,
    ...(span.from === null ? {} : { from: span.from }),
    ...(span.to === null ? {} : { to: span.to }),
    ...(side === undefined ? {} : { side }),
    ...(query.source === undefined ? {} : { source: query.source }),
  });
  return { span, scale, pairs };
}

function namesOf(pairs: readonly PairCount[], { store }: AnswerParts): Promise<Map<string, string>> {
  return actorNames(
    store,
    pairs.flatMap(({ actor, recipient }) => [actor, recipient]),
  );
}

/** The edges of a side, and those among the sides it deals with. */
function aroundSide(pairs: readonly PairCount[], side: string): PairCount[] {
  const near = new Set([side]);
  for (const { actor, recipient } of pairs) {
    if (actor === side) near.add(recipient);
    if (recipient === side) near.add(actor);
  }
  return pairs.filter(({ actor, recipient }) => near.has(actor) && near.has(recipient));
}

import type { ActorAnswer, ActorsPage, OfficeHeld, ResolveAnswer } from "../contract/answers/actor-answer.ts";
import type { ActorQuery, ActorsQuery, ResolveQuery } from "../contract/queries/entity-query.ts";
import type { Person } from "../resolution/actors/actor-knowledge.ts";
import { nameKey } from "../resolution/actors/name-key.ts";
import { resolveActor } from "../resolution/actors/resolve-actor.ts";
import { resolvePlace } from "../resolution/place/resolve-place.ts";
import type { Knowledge } from "../resolution/knowledge.ts";
import { findTimes } from "../resolution/time/find-times.ts";
import { toLocation } from "../pipeline/to-record.ts";
import type { Side } from "../relations/side.ts";
import { actorFacts, countActors, type ActorKey } from "../store/count-actors.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { nextCursor, pageOf } from "./page-cursor.ts";
import { codeName, keyName, sideName, sideOf } from "./sides.ts";

/** Actors of the store, those with most events first. Throws `usage` for a cursor that is none. */
export async function actorsPage(query: ActorsQuery, parts: AnswerParts): Promise<ActorsPage> {
  const page = pageOf(query);
  const { total, actors } = await countActors(parts.store, query.q ?? null, page);
  return {
    total,
    next_cursor: nextCursor(page, actors.length, total),
    actors: actors.map(({ id, code, name, events, first, last }) => ({
      ...keyName(id, parts, new Map([[id, name]])),
      code,
      events,
      first,
      last,
    })),
  };
}

/** One actor: a code, a code and sector, a Wikidata id or a bloc. `knowledge` is asked only for the offices of a person. Throws `usage` for what is none. */
export async function actorAnswer(
  id: string,
  query: ActorQuery,
  parts: AnswerParts,
  knowledge: () => Knowledge,
): Promise<ActorAnswer> {
  const side = sideOf(id, parts);
  const facts = await actorFacts(parts.store, keyOf(side));
  const names = new Map(facts.names[0] === undefined ? [] : [[side.label, facts.names[0]]]);
  const offices = side.kind === "actor" ? officesOf(side.identifier, facts.names, knowledge()) : [];
  const on = query.on ?? null;
  return {
    ...sideName(side, parts, names),
    code: facts.code,
    events: facts.events,
    first: facts.first,
    last: facts.last,
    on,
    names: [...facts.names],
    offices,
    offices_on: on === null ? [] : offices.filter(({ from, to }) => from <= on && (to === null || on < to)),
    as_actor: facts.asActor,
    as_recipient: facts.asRecipient,
    sectors: facts.sectors.map(({ sector, events }) => ({ sector, events })),
    partners: facts.partners.map(({ code, asActor, asRecipient }) => ({
      id: code,
      name: codeName(code, parts),
      kind: "code" as const,
      as_actor: asActor,
      as_recipient: asRecipient,
    })),
  };
}

/** The rows of the store that an actor has; of a bloc, those of the organisation itself. */
function keyOf(side: Side): ActorKey {
  switch (side.kind) {
    case "code":
      return { code: side.code, sector: null, wikidata: null };
    case "sector":
      return { code: side.code, sector: side.sector, wikidata: null };
    case "actor":
      return { code: null, sector: null, wikidata: side.identifier };
    case "bloc":
      return { code: null, sector: null, wikidata: side.bloc.identifier ?? "none" };
  }
}

/** The offices of the person with that Wikidata id, oldest first; people are found by the names that texts give them. */
function officesOf(identifier: string, names: readonly string[], { actors }: Knowledge): OfficeHeld[] {
  const found = names.flatMap((name): readonly Person[] => actors.lookUp(nameKey(name))?.persons ?? []);
  const person = found.find(({ wikidata }) => wikidata === identifier);
  return (person?.offices ?? [])
    .map(({ code, office, sector, from, to }) => ({ code, office, sector, from, to }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Who, when or where some words are. */
export function resolveAnswer(query: ResolveQuery, knowledge: Knowledge): ResolveAnswer {
  const kind = query.kind ?? "actor";
  return {
    text: query.text,
    kind,
    actor: kind === "actor" ? resolvedActor(query, knowledge) : null,
    time: kind === "time" ? resolvedTime(query) : null,
    place: kind === "place" ? resolvedPlace(query, knowledge) : null,
  };
}

function resolvedActor({ text, on, published, context }: ResolveQuery, knowledge: Knowledge): ResolveAnswer["actor"] {
  const day = on ?? published;
  const around = {
    ...(day === undefined ? {} : { on: day }),
    ...(published === undefined ? {} : { published }),
    ...(context === undefined ? {} : { context }),
  };
  const found = resolveActor(text, around, knowledge.actors);
  return {
    code: found.code,
    sector: found.sector,
    other_sectors: [...found.otherSectors],
    identifier_id: found.identifierId,
    identifier_text: found.identifierText,
    office: found.office,
    rule: found.rule,
    known: found.known,
  };
}

/** The longest time among the words. */
function resolvedTime({ text, on, published }: ResolveQuery): ResolveAnswer["time"] {
  const [first] = findTimes(text, { published: published ?? on ?? null }).toSorted(
    (a, b) => b.end - b.start - (a.end - a.start),
  );
  if (first === undefined) return null;
  const { from, to } = first.range ?? first;
  return { value: first.value, from, to, precision: first.precision };
}

function resolvedPlace({ text, context }: ResolveQuery, knowledge: Knowledge): ResolveAnswer["place"] {
  const place = resolvePlace(text, context === undefined ? {} : { context }, knowledge.gazetteer);
  return place === null ? null : toLocation(place);
}

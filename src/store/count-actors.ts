import type { DuckDBValue } from "@duckdb/node-api";
import type { Store } from "./open-store.ts";
import type { Page } from "./read-events.ts";

/** An actor of the store: a code, or a known actor by its Wikidata id. */
export interface ActorCount {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Codes and known actors by number of events. `words`: part of a name, a code or a Wikidata id. */
export async function countActors(
  { connection }: Store,
  words: string | null,
  page: Page,
): Promise<{ total: number; actors: ActorCount[] }> {
  const side = (end: "actors" | "recipients"): string =>
    `SELECT id, sum(n) AS n, min(first) AS first, max(last) AS last
     FROM (SELECT ${end} AS part, count(*) AS n, min(day) AS first, max(day) AS last FROM event_fact GROUP BY ${end}) JOIN wanted USING (part) GROUP BY id`;
  const rows = await connection.runAndReadAll(
    `WITH named AS (
       SELECT DISTINCT part, code AS id FROM party WHERE code IS NOT NULL AND ($1 = '' OR upper(code) = upper($1))
       UNION SELECT part, wikidata FROM party WHERE wikidata IS NOT NULL AND ($1 = '' OR upper(wikidata) = upper($1) OR contains(lower(name), lower($1)))
     ), wanted AS MATERIALIZED (SELECT DISTINCT part, id FROM named), on_both AS (
       -- An event with the same actor on both sides counts once.
       SELECT x.id, -sum(n) AS n, NULL AS first, NULL AS last
       FROM (SELECT actors, recipients, count(*) AS n FROM event_fact GROUP BY actors, recipients) JOIN wanted x ON x.part = actors
         JOIN wanted y ON y.part = recipients AND y.id = x.id GROUP BY x.id
     ), counted AS (
       SELECT id, sum(n)::INTEGER AS events, min(first)::VARCHAR AS first, max(last)::VARCHAR AS last
       FROM (${side("actors")} UNION ALL ${side("recipients")} UNION ALL FROM on_both) GROUP BY id
     ), shown AS MATERIALIZED (
       SELECT *, count(*) OVER () AS total FROM counted WHERE events > 0 ORDER BY events DESC, id LIMIT ${page.limit} OFFSET ${page.offset}
     )
     SELECT id, CASE WHEN known.code IS NULL THEN id ELSE known.code END, coalesce(known.name, id), events, first, last, total
     FROM shown LEFT JOIN (SELECT wikidata, mode(code) AS code, mode(name) AS name FROM party WHERE wikidata IN (SELECT id FROM shown) GROUP BY wikidata) known
       ON known.wikidata = id ORDER BY events DESC, id`,
    [words ?? ""],
  );
  const found = rows.getRows();
  return { total: Number(found[0]?.[6] ?? 0), actors: found.map(actorCount) };
}

function actorCount(row: readonly DuckDBValue[]): ActorCount {
  const [id, code, name, events, first, last] = row;
  return {
    id: String(id),
    code: textOrNull(code),
    name: String(name),
    events: Number(events),
    first: textOrNull(first),
    last: textOrNull(last),
  };
}

/** Who an actor is to be: every condition that is set must hold. */
export interface ActorKey {
  readonly code: string | null;
  readonly sector: string | null;
  readonly wikidata: string | null;
}

/** What the store knows of one actor. */
export interface ActorFacts {
  readonly asActor: number;
  readonly asRecipient: number;
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
  /** As texts name it, most often first, 20 at most. */
  readonly names: readonly string[];
  readonly code: string | null;
  readonly sectors: readonly { readonly sector: string | null; readonly events: number }[];
  readonly partners: readonly { readonly code: string; readonly asActor: number; readonly asRecipient: number }[];
}

const NAMES = 20;
const PARTNERS = 50;

/** All that the store knows of one actor; events is 0 where it knows nothing. */
export async function actorFacts({ connection }: Store, key: ActorKey): Promise<ActorFacts> {
  // One statement: who appears with it in which role is found once and divided four ways.
  const result = await connection.runAndReadAll(
    `WITH own AS MATERIALIZED (SELECT part, sector, name, code FROM party
       WHERE ($1::VARCHAR IS NULL OR code = $1) AND ($2::VARCHAR IS NULL OR sector = $2) AND ($3::VARCHAR IS NULL OR wikidata = $3)),
     scene AS MATERIALIZED (
       SELECT actors, recipients, actors IN (SELECT part FROM own) AS acts, recipients IN (SELECT part FROM own) AS receives,
         count(*) AS n, min(day) AS first, max(day) AS last
       FROM event_fact WHERE actors IN (SELECT part FROM own) OR recipients IN (SELECT part FROM own) GROUP BY ALL),
     present AS (
       SELECT part, sum(n) AS n FROM (SELECT actors AS part, n FROM scene WHERE acts UNION ALL SELECT recipients, n FROM scene WHERE receives) GROUP BY part),
     met AS (
       SELECT code, sum(n) FILTER (received) AS receiving, sum(n) FILTER (NOT received) AS acting
       FROM (SELECT recipients AS part, n, true AS received FROM scene WHERE acts UNION ALL SELECT actors, n, false FROM scene WHERE receives)
         JOIN (SELECT DISTINCT part, code FROM party) USING (part)
       WHERE code IS NOT NULL AND code IS DISTINCT FROM $1 GROUP BY code)
     SELECT 'head', (SELECT mode(code) FROM own), sum(n) FILTER (acts), sum(n) FILTER (receives), sum(n), min(first)::VARCHAR, max(last)::VARCHAR FROM scene
     UNION ALL (SELECT 'name', name, sum(n), 0, sum(n) AS n, NULL, NULL FROM own JOIN present USING (part) GROUP BY name ORDER BY n DESC, name LIMIT ${NAMES})
     UNION ALL (SELECT 'sector', sector, sum(n), 0, sum(n) AS n, NULL, NULL FROM (SELECT DISTINCT part, sector FROM own) JOIN present USING (part) GROUP BY sector)
     UNION ALL (SELECT 'partner', code, receiving, acting, coalesce(receiving, 0) + coalesce(acting, 0) AS n, NULL, NULL FROM met ORDER BY n DESC, code LIMIT ${PARTNERS})`,
    [key.code, key.sector, key.wikidata],
  );
  const rows = result.getRows();
  const ofKind = (kind: string): DuckDBValue[][] =>
    rows
      .filter((row) => row[0] === kind)
      .toSorted((a, b) => Number(b[4]) - Number(a[4]) || (String(a[1]) < String(b[1]) ? -1 : 1));
  const [, code, acting, receiving, events, first, last] = ofKind("head")[0] ?? [];
  return {
    asActor: Number(acting ?? 0),
    asRecipient: Number(receiving ?? 0),
    events: Number(events ?? 0),
    first: textOrNull(first),
    last: textOrNull(last),
    code: textOrNull(code),
    names: ofKind("name").map(([, name]) => String(name)),
    sectors: ofKind("sector").map(([, sector, n]) => ({ sector: textOrNull(sector), events: Number(n) })),
    // The actor acts where the other one receives: these are the other one's numbers.
    partners: ofKind("partner").map(([, partner, acts, receives]) => ({
      code: String(partner),
      asActor: Number(acts ?? 0),
      asRecipient: Number(receives ?? 0),
    })),
  };
}

function textOrNull(value: DuckDBValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}

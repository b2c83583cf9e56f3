import { filterSql, type EventFilter } from "./event-filter.ts";
import type { Store } from "./open-store.ts";

/** The ways in which events can be divided, and where each value stands. */
const EVENT_FACETS = {
  type: "type",
  mode: "mode",
  quad: "quad::VARCHAR",
  country: "country",
  source: "source",
} as const;

export type FacetName = keyof typeof EVENT_FACETS | "auxiliary" | "actor" | "recipient" | "publisher";

/** A value with the number of events that have it. */
export interface FacetCount {
  readonly value: string;
  readonly events: number;
}

const MOST_VALUES = 50;

/** How the events of a filter divide, the largest values first, 50 at most a facet; and how many events there are. */
export async function countFacets(
  { connection }: Store,
  filter: EventFilter,
): Promise<{ total: number; facets: Map<FacetName, FacetCount[]> }> {
  const { sql, values } = filterSql(filter);
  const own = Object.entries(EVENT_FACETS).map(
    ([name, column]) => `SELECT '${name}' AS facet, ${column} AS value, sum(n) AS n FROM alike GROUP BY value`,
  );
  // A code counts once for an event, however many of its actors carry it.
  const sides = ["actor", "recipient"].map(
    (side) => `SELECT '${side}' AS facet, code AS value, sum(n) AS n
       FROM (SELECT ${side}s AS part, count(*) AS n FROM chosen GROUP BY ${side}s) JOIN (SELECT DISTINCT part, code FROM party) USING (part) GROUP BY code`,
  );
  const marks = `SELECT 'auxiliary' AS facet, mark AS value, sum(n) AS n
     FROM (SELECT n, unnest(CASE WHEN auxiliary = '' THEN ['none'] ELSE string_split(auxiliary, ' ') END) AS mark FROM alike) GROUP BY mark`;
  const publishers = `SELECT 'publisher' AS facet, publisher AS value, count(DISTINCT event) AS n
     FROM event_source SEMI JOIN chosen ON event = chosen.key GROUP BY publisher`;
  const rows = await connection.runAndReadAll(
    `WITH chosen AS MATERIALIZED (
       SELECT e.key, e.type, e.mode, e.quad, e.country, e.source, e.auxiliary, e.actors, e.recipients FROM event_fact e ${sql}
     ), alike AS MATERIALIZED (
       SELECT type, mode, quad, country, source, auxiliary, count(*) AS n FROM chosen GROUP BY ALL
     ), counted AS (${[...own, ...sides, marks, publishers].join(" UNION ALL ")})
     SELECT 'total' AS facet, '' AS value, count(*) AS n FROM chosen
     UNION ALL (SELECT facet, value, n FROM counted WHERE value IS NOT NULL
       QUALIFY row_number() OVER (PARTITION BY facet ORDER BY n DESC, value) <= ${MOST_VALUES})
     ORDER BY facet, n DESC, value`,
    values,
  );
  const facets = new Map<FacetName, FacetCount[]>();
  let total = 0;
  for (const [facet, value, n] of rows.getRows()) {
    if (facet === "total") total = Number(n);
    else {
      // The names of the query above.
      const name = facet as FacetName;
      facets.set(name, [...(facets.get(name) ?? []), { value: String(value), events: Number(n) }]);
    }
  }
  return { total, facets };
}

import type { DuckDBConnection } from "@duckdb/node-api";
import { keysJson, keysOf } from "./append-rows.ts";

/** An accepted pair of reports. */
export interface KeyedEdge {
  readonly one: bigint;
  readonly other: bigint;
  readonly points: number;
}

/** Reports that can be of one event with those of a seed, along accepted pairs, equal ids and decisions by hand, and the pairs among them. */
export interface Region {
  readonly reports: ReadonlySet<bigint>;
  readonly edges: readonly KeyedEdge[];
}

/**
 * All reports that some chain of accepted pairs leads to: what happens to one of them can change the events of these and of no others. `joined` are
 * the pairs that people put together.
 */
export async function regionOf(
  connection: DuckDBConnection,
  seeds: Iterable<bigint>,
  joined: readonly (readonly [bigint, bigint])[],
): Promise<Region> {
  const reports = new Set(seeds);
  const edges = new Map<string, KeyedEdge>();
  let frontier: bigint[] = [...reports];
  while (frontier.length > 0) {
    const found = await connection.runAndReadAll(
      `SELECT one, other, max(points) FROM merge_edge WHERE one IN ${keysOf("$1")} OR other IN ${keysOf("$1")} GROUP BY one, other`,
      [keysJson(frontier)],
    );
    const twins = await connection.runAndReadAll(
      `SELECT report FROM report_row WHERE source = 'thaw' AND id IN (SELECT id FROM report_row WHERE report IN ${keysOf("$1")})`,
      [keysJson(frontier)],
    );
    const reached = [...new Set(frontier)].flatMap((report) =>
      joined.flatMap(([a, b]) => (a === report ? [b] : b === report ? [a] : [])),
    );
    reached.push(...twins.getRows().map(([report]) => report as bigint)); // a UBIGINT column
    for (const [one, other, points] of found.getRows() as unknown as [bigint, bigint, number][]) {
      edges.set(`${one} ${other}`, { one, other, points });
      reached.push(one, other);
    }
    frontier = [...new Set(reached)].filter((report) => !reports.has(report));
    for (const report of frontier) reports.add(report);
  }
  return { reports, edges: [...edges.values()] };
}

import type { DuckDBConnection } from "@duckdb/node-api";
import { blockKeys } from "../merge/block-keys.ts";
import { createBlock, enterBlock, visitBlocks, type Block, type Stand } from "../merge/candidate-pairs.ts";
import { compareReports } from "../merge/compare-reports.ts";
import type { MergeKnowledge } from "../merge/merge-knowledge.ts";
import { byReport, comparableReports } from "../merge/merge-reports.ts";
import { appendRows, keysJson, keysOf, type Cell } from "./append-rows.ts";
import type { KeyedReport, ReportReader } from "./coded-reports.ts";
import { textKey } from "./event-key.ts";

/** Which reports changed: `gone` are all keys whose blocks are to be forgotten, `now` those that are there. */
export interface Change {
  readonly gone: ReadonlySet<bigint>;
  readonly now: readonly KeyedReport[];
}

/**
 * Brings blocks and accepted pairs in step with changed reports. Which pairs meet in a block depends on its members alone, so only blocks with a changed
 * member are looked at. Returns the reports whose accepted pairs changed.
 */
export async function updateEdges(
  connection: DuckDBConnection,
  change: Change,
  reader: ReportReader,
  knowledge: MergeKnowledge,
): Promise<Set<bigint>> {
  const changed = keysJson(change.gone);
  const left = await connection.runAndReadAll(
    `SELECT DISTINCT block FROM report_block WHERE report IN ${keysOf("$1")}`,
    [changed],
  );
  const blocks = new Set(left.getRows().map(([block]) => block as bigint)); // UBIGINT columns come as bigint
  await connection.run(`DELETE FROM report_block WHERE report IN ${keysOf("$1")}`, [changed]);
  const entered = comparableReports(
    change.now.map(({ report }) => report),
    knowledge,
  ).flatMap((report, place) =>
    blockKeys(report).map(({ who, when, guest }): Cell[] => {
      const block = textKey(`${who}\u0000${when}`);
      blocks.add(block);
      return [block, change.now[place]?.key ?? null, guest];
    }),
  );
  await appendRows(connection, "report_block", entered);
  const before = await takeEdges(connection, blocks);
  const after = await edgesOf(connection, blocks, reader, knowledge);
  await appendRows(connection, "merge_edge", [...after.values()]);
  const moved = new Set<bigint>();
  for (const [edges, others] of [
    [before, after],
    [after, before],
  ] as const) {
    for (const [name, edge] of edges) {
      if (others.get(name)?.[3] === edge[3]) continue;
      moved.add(edge[1] as bigint).add(edge[2] as bigint); // the two reports
    }
  }
  return moved;
}

/** Edges by name: rows of `merge_edge`. */
type Edges = Map<string, Cell[]>;

async function takeEdges(connection: DuckDBConnection, blocks: ReadonlySet<bigint>): Promise<Edges> {
  const among = `block IN ${keysOf("$1")}`;
  const wanted = [keysJson(blocks)];
  const rows = await connection.runAndReadAll(
    `SELECT block, one, other, points FROM merge_edge WHERE ${among}`,
    wanted,
  );
  await connection.run(`DELETE FROM merge_edge WHERE ${among}`, wanted);
  // The columns are numbers.
  return new Map(rows.getRows().map((row) => [row.slice(0, 3).join(" "), row as Cell[]]));
}

async function edgesOf(
  connection: DuckDBConnection,
  blocks: ReadonlySet<bigint>,
  reader: ReportReader,
  knowledge: MergeKnowledge,
): Promise<Edges> {
  const rows = await connection.runAndReadAll(
    `SELECT block, report, guest FROM report_block WHERE block IN ${keysOf("$1")}
     QUALIFY count(*) OVER (PARTITION BY block) > 1`,
    [keysJson(blocks)],
  );
  const memberships = rows.getRows() as unknown as [bigint, bigint, boolean][]; // the types of its columns
  const members = (await reader.byKeys(new Set(memberships.map(([, report]) => report)))).toSorted((a, b) =>
    byReport(a.report, b.report),
  );
  const list = comparableReports(
    members.map(({ report }) => report),
    knowledge,
  );
  const { stands, keyOfBlock } = standsOf(memberships, members);
  const edges: Edges = new Map();
  let [from, known] = [-1, new Map<number, number>()];
  visitBlocks(list, stands, (left, right, block) => {
    if (left !== from) [from, known] = [left, new Map()];
    let points = known.get(right);
    if (points === undefined) {
      const [a, b] = [list[left], list[right]];
      points = a === undefined || b === undefined ? 0 : compareReports(a, b);
      known.set(right, points);
    }
    if (points <= 0) return;
    const row = [keyOfBlock.get(block) ?? 0n, members[left]?.key ?? 0n, members[right]?.key ?? 0n, points];
    edges.set(row.slice(0, 3).join(" "), row);
  });
  return edges;
}

/** A report may stand in a block several times, as host and as guest. */
function standsOf(
  memberships: readonly (readonly [bigint, bigint, boolean])[],
  members: readonly KeyedReport[],
): { stands: Stand[][]; keyOfBlock: Map<Block, bigint> } {
  const places = new Map(members.map(({ key }, place) => [key, place]));
  const blocks = new Map<bigint, Block>();
  const keyOfBlock = new Map<Block, bigint>();
  const stands: Stand[][] = members.map(() => []);
  const ordered = memberships
    .flatMap(([key, report, guest]) => {
      const place = places.get(report);
      return place === undefined ? [] : [{ key, place, guest }];
    })
    .toSorted((a, b) => a.place - b.place);
  for (const { key, place, guest } of ordered) {
    let block = blocks.get(key);
    if (block === undefined) {
      blocks.set(key, (block = createBlock()));
      keyOfBlock.set(block, key);
    }
    stands[place]?.push(enterBlock(block, place, guest));
  }
  return { stands, keyOfBlock };
}

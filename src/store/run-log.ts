import { hash } from "node:crypto";
import type { Store } from "./open-store.ts";

/** A run that changed the store, with its manifest as JSON. */
export interface RunEntry {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly command: string;
  readonly manifest: string;
}

/** A run with the id that its manifest gives it. */
export function runEntry(run: Omit<RunEntry, "id">): RunEntry {
  return { id: hash("sha256", run.manifest, "hex").slice(0, 16), ...run };
}

/** Keeps a run. */
export async function writeRun({ connection }: Store, run: RunEntry): Promise<void> {
  await connection.run("INSERT INTO run VALUES ($1, $2::TIMESTAMP, $3, $4)", [
    run.id,
    run.started,
    run.command,
    run.manifest,
  ]);
}

/** What the store has of the articles of a run. Days are those of publication. */
export interface RunCount {
  readonly events: number;
  readonly silent: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Counts what came of each run, by its id; articles that were taken out since are not among them. */
export async function countRuns({ connection }: Store): Promise<Map<string, RunCount>> {
  const rows = await connection.runAndReadAll(`
    WITH taken AS (
      SELECT DISTINCT id, unnest(from_json(json_extract(manifest, '$.articles[*].article'), '["VARCHAR"]')) AS article FROM run
    ), told AS (SELECT DISTINCT article, event FROM event_source)
    SELECT id, count(DISTINCT event), count(DISTINCT article) FILTER (event IS NULL), min(published)::VARCHAR, max(published)::VARCHAR
    FROM taken JOIN article_row USING (article) LEFT JOIN told USING (article) GROUP BY id`);
  return new Map(
    rows.getRows().map(([id, events, silent, first, last]): [string, RunCount] => [
      String(id),
      {
        events: Number(events),
        silent: Number(silent),
        first: typeof first === "string" ? first : null,
        last: typeof last === "string" ? last : null,
      },
    ]),
  );
}

/** Runs, oldest first. */
export async function readRuns({ connection }: Store): Promise<RunEntry[]> {
  const rows = await connection.runAndReadAll(
    "SELECT id, strftime(started, '%Y-%m-%dT%H:%M:%SZ'), command, manifest FROM run ORDER BY run.started, rowid",
  );
  return rows.getRows().map(([id, started, command, manifest]) => ({
    id: String(id),
    started: String(started),
    command: String(command),
    manifest: String(manifest),
  }));
}

import type { Store } from "./open-store.ts";

/** A run that changed the store, with its manifest as JSON. */
export interface RunEntry {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly command: string;
  readonly manifest: string;
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

import type { DuckDBConnection } from "@duckdb/node-api";
import type { EventRecord } from "../contract/event-record.ts";

/** Where a corrected report stands: the words of its trigger in a text known by its hash. They outlive a new model, which may give other ids. */
export interface TriggerKey {
  readonly hash: string;
  readonly in: "text" | "title";
  readonly start: number;
  readonly end: number;
}

/** A correction by hand. `trigger` is null for an imported row, which has no words: it is bound to the row's id. */
export interface Correction {
  readonly trigger: TriggerKey | null;
  readonly event: string;
  readonly verdict: "set" | "reject" | "accept";
  /** Fields of the record and their new values; empty unless the verdict is `set`. */
  readonly changes: Partial<EventRecord>;
  readonly who: string;
  /** ISO 8601, UTC. */
  readonly made: string;
}

/** Corrections, oldest first. */
export async function readCorrections(connection: DuckDBConnection): Promise<Correction[]> {
  const rows = await connection.runAndReadAll(
    `SELECT hash, field, start, "end", event, verdict, changes, who, strftime(made, '%Y-%m-%dT%H:%M:%SZ') AS made FROM correction ORDER BY correction.made, rowid`,
  );
  return rows.getRowObjects().map((row) => ({
    trigger:
      row["hash"] === null
        ? null
        : {
            hash: String(row["hash"]),
            in: row["field"] === "title" ? "title" : "text",
            start: Number(row["start"]),
            end: Number(row["end"]),
          },
    event: String(row["event"]),
    verdict: verdictOf(row["verdict"]),
    // Written by `writeCorrection` alone, from values that passed the record's schema.
    changes: JSON.parse(String(row["changes"])) as Partial<EventRecord>,
    who: String(row["who"]),
    made: String(row["made"]),
  }));
}

/** Keeps a correction. */
export async function writeCorrection(connection: DuckDBConnection, correction: Correction): Promise<void> {
  const { trigger, event, verdict, changes, who, made } = correction;
  await connection.run(`INSERT INTO correction VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::TIMESTAMP)`, [
    trigger?.hash ?? null,
    trigger?.in ?? null,
    trigger?.start ?? null,
    trigger?.end ?? null,
    event,
    verdict,
    JSON.stringify(changes),
    who,
    made,
  ]);
}

function verdictOf(value: unknown): Correction["verdict"] {
  return value === "reject" || value === "accept" ? value : "set";
}

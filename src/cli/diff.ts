import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { EventRecord } from "../contract/event-record.ts";
import { ThawError } from "../errors.ts";
import { readRuns } from "../store/run-log.ts";
import { streamEvents } from "../store/read-events.ts";
import { EXIT } from "./exit.ts";
import { manifestDifference, shownManifests } from "./manifest-difference.ts";
import { parseManifest, type Manifest } from "./manifest.ts";
import { reading, storePath } from "./open-for-reading.ts";
import { recordDifference, type RecordDifference } from "./record-difference.ts";
import { isScale, scaleDifference, shownScales } from "./scale-difference.ts";

type Raw = Readonly<Record<string, string | boolean>>;

/** One of the two things that are compared. */
type Run =
  | { readonly kind: "records"; readonly records: readonly EventRecord[] }
  | { readonly kind: "manifest"; readonly manifest: Manifest };

/** `thaw diff`: what changed between two runs: events, articles or weights. Returns the exit code. */
export async function diff(a: string, b: string, raw: Raw): Promise<number> {
  const json = raw["json"] === true;
  if (isScale(a) && isScale(b)) {
    const difference = await scaleDifference(a, b, raw);
    console.log(json ? JSON.stringify(difference) : shownScales(difference));
    return EXIT.ok;
  }
  const [before, after] = [await readRun(a, raw), await readRun(b, raw)];
  if (before.kind === "manifest" && after.kind === "manifest") {
    const difference = manifestDifference(before.manifest, after.manifest);
    console.log(json ? JSON.stringify(difference) : shownManifests(difference));
    return EXIT.ok;
  }
  if (before.kind !== "records" || after.kind !== "records") throw notAlike(a, b);
  const difference = recordDifference(before.records, after.records);
  console.log(json ? JSON.stringify(difference) : shownRecords(difference));
  return EXIT.ok;
}

async function readRun(name: string, raw: Raw): Promise<Run> {
  if (!existsSync(name)) return { kind: "manifest", manifest: await runOfStore(name, raw) };
  if (isStore(name)) return { kind: "records", records: await recordsOfStore(name) };
  const text = readFileSync(name, "utf8");
  const manifest = text.trimStart().startsWith("{") ? parseManifest(text) : null;
  if (manifest !== null) return { kind: "manifest", manifest };
  return {
    kind: "records",
    records: text.split("\n").flatMap((line, index) => recordOf(line, `${name}:${index + 1}`)),
  };
}

/** A DuckDB file says so after eight bytes. */
function isStore(name: string): boolean {
  const file = openSync(name, "r");
  const head = Buffer.alloc(12);
  readSync(file, head);
  closeSync(file);
  return head.subarray(8).toString("latin1") === "DUCK";
}

async function recordsOfStore(name: string): Promise<EventRecord[]> {
  return reading(name, async (store) => {
    const records: EventRecord[] = [];
    for await (const chunk of streamEvents(store, {})) records.push(...chunk.map(({ record }) => record));
    return records;
  });
}

async function runOfStore(id: string, raw: Raw): Promise<Manifest> {
  if (!existsSync(storePath(raw))) throw runMissing(id);
  const runs = await reading(storePath(raw), readRuns);
  const found = runs.find((run) => run.id === id);
  const manifest = found === undefined ? null : parseManifest(found.manifest);
  if (manifest === null) throw runMissing(id);
  return manifest;
}

function recordOf(line: string, place: string): EventRecord[] {
  if (line.trim() === "") return [];
  const parsed = EventRecord.safeParse(jsonOf(line));
  if (parsed.success) return [parsed.data];
  throw new ThawError(
    "usage",
    `${place} is no event record: ${parsed.error.issues[0]?.message ?? ""}`,
    "give a file that thaw code or thaw export --to jsonl wrote",
    { cause: parsed.error },
  );
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function runMissing(name: string): ThawError {
  return new ThawError(
    "usage",
    `${name} is no run: neither a file nor the id of a run of the store`,
    "a run is a store, a file of records (JSONL), a manifest of thaw ingest, the id of a run of the store, or weights (plover, goldstein, a CSV)",
  );
}

function notAlike(a: string, b: string): ThawError {
  return new ThawError(
    "usage",
    `${a} and ${b} are not of one kind`,
    "compare stores and files of records with each other, manifests and run ids with each other, weights with weights",
  );
}

function shownRecords({ added, gone, changed, same }: RecordDifference): string {
  const list = (title: string, ids: readonly string[]): string[] => ids.map((id) => `${title}  ${id}`);
  return [
    `${same} events the same, ${changed.length} changed, ${added.length} added, ${gone.length} gone`,
    ...changed.flatMap(({ id, was, fields }) => [
      `changed  ${id}${was === id ? "" : `, before ${was}`}`,
      ...fields.map(({ field, from, to }) => `  ${field}: ${JSON.stringify(from)} -> ${JSON.stringify(to)}`),
    ]),
    ...list("added", added),
    ...list("gone", gone),
  ].join("\n");
}

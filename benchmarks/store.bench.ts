/**
 * Times of questions to a large store: relations by month, the change table of all relations, pages of a search.
 *
 *     node build/benchmarks/store.bench.js FILE        a store that is there
 *     node build/benchmarks/store.bench.js --make FILE [--events 5000000]
 *
 * Each question is asked five times; the middle time is printed, with that of the first, whose pages come from the disk.
 */
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { parseBlocs } from "#src/relations/bloc.js";
import { PLOVER_SCALE } from "#src/relations/scale.js";
import { parseSide, type Side } from "#src/relations/side.js";
import { parseDay } from "#src/resolution/time/day.js";
import { openStore, type Store } from "#src/store/open-store.js";
import { readChanges } from "#src/store/read-changes.js";
import { readDyad } from "#src/store/read-dyad.js";
import { findEvents, newestDay } from "#src/store/read-events.js";
import { importMade } from "./import-made.ts";

const { values, positionals } = parseArgs({
  options: { make: { type: "boolean" }, events: { type: "string", default: "5000000" } },
  allowPositionals: true,
});
const [file = "bench.duckdb"] = positionals;
if (values.make === true) await importMade(file, Number(values.events));

const BLOCS = parseBlocs("bloc\tname\tidentifier\tmember\tfrom\tto\n");
const side = (text: string): Side => parseSide(text, BLOCS) ?? { kind: "code", label: text, code: text };
const PAGE = { limit: 50, offset: 0 };
const RUNS = 5;

const store = await openStore(file);
const newest = parseDay((await newestDay(store)) ?? "") ?? 0;
await time("a dyad by month, USA > RUS (the largest kind)", 100, () => dyad(store, "USA", "RUS"));
await time("a dyad by month, ISR > PSE", 100, () => dyad(store, "ISR", "PSE"));
await time("a dyad by month, KEN > POL (a small one)", 100, () => dyad(store, "KEN", "POL"));
await time("the change table, last 90 days", 2000, () => changes(store, 90));
await time("the change table, last 720 days", 2000, () => changes(store, 720));
await time("a search page: two words", 100, () => findEvents(store, { q: "syria army" }, PAGE));
await time("a search page: a rare word", 100, () => findEvents(store, { q: "town7a" }, PAGE));
await time("a search page: a word of a million events", 100, () => findEvents(store, { q: "united" }, PAGE));
await time("a page of a dyad's events", 100, () => findEvents(store, { actor: "ISR", recipient: "PSE" }, PAGE));
await time("the newest page", 100, () => findEvents(store, {}, PAGE));
store.close();

async function dyad(from: Store, a: string, b: string): Promise<unknown> {
  return readDyad(from, { actor: side(a), recipient: side(b), by: "month", scale: PLOVER_SCALE, seed: 0 });
}

async function changes(from: Store, days: number): Promise<unknown> {
  return readChanges(from, { since: newest + 1 - days, until: newest + 1, scale: PLOVER_SCALE, seed: 0 }, 20);
}

async function time(name: string, goalMs: number, work: () => Promise<unknown>): Promise<void> {
  const taken: number[] = [];
  const before = process.cpuUsage();
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  const middle = taken.toSorted((a, b) => a - b)[RUNS >> 1] ?? 0;
  const cpu = (user + system) / 1000 / RUNS;
  console.log(
    `${middle.toFixed(0).padStart(6)} ms (first ${(taken[0] ?? 0).toFixed(0)}, processor ${cpu.toFixed(0)}, goal ${goalMs})  ${name}`,
  );
}

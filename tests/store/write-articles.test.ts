import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { deriveEvents, isStale } from "../../src/store/derive-events.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { findEvents, getEvent, streamEvents } from "../../src/store/read-events.ts";
import { knownArticles, writeArticles } from "../../src/store/write-articles.ts";
import { entity, record } from "../contract/sample-record.ts";
import { articleRow, KNOWLEDGE, sha256, tempFolder } from "./temp-store.ts";

const folder = tempFolder();
const ALL = { limit: 100, offset: 0 };

const TEXT = "Russian troops shelled a town in Poland on Tuesday, killing four people in a market.";
const OTHER = "Artillery of the Russian army hit a Polish town on Tuesday; four people were killed in a market.";

function shelling(id: string): ReturnType<typeof record> {
  return record({
    id,
    event: ["ASSAULT"],
    mode: ["heavy-weapons"],
    quad_code: 4,
    event_scale: -9.5,
    event_text: ["shelled"],
    actor: [entity("Russian troops", 0, "RUS")],
    recipient: [entity("Poland", 34, "POL")],
    size: { dead: 4 },
  });
}

async function withStore(name: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(join(folder, `${name}.duckdb`), { owner: name });
  await work(store);
  store.close();
}

async function everyEvent(store: Store): Promise<string[]> {
  return (await findEvents(store, {}, ALL)).map((event) => JSON.stringify(event));
}

describe("articles in a store", () => {
  test("two reports of one act become one event with two owners", () =>
    withStore("merged", async (store) => {
      await writeArticles(store, [
        articleRow("a", TEXT, [shelling("aaaaaaaaaaaaaaaa")]),
        articleRow("b", OTHER, [shelling("bbbbbbbbbbbbbbbb")]),
      ]);
      await deriveEvents(store, KNOWLEDGE);
      const [event, ...others] = await findEvents(store, {}, ALL);
      expect(others).toEqual([]);
      expect(event).toMatchObject({
        reports: 2,
        owners: 2,
        source: "thaw",
        record: { id: "aaaaaaaaaaaaaaaa", aliases: ["bbbbbbbbbbbbbbbb"] },
      });
      expect(await getEvent(store, "bbbbbbbbbbbbbbbb")).toMatchObject({
        record: { id: "aaaaaaaaaaaaaaaa" },
        merge: { owners: ["a.example", "b.example"] },
      });
    }));

  test("writing and deriving again changes nothing", () =>
    withStore("again", async (store) => {
      const batch = [
        articleRow("a", TEXT, [shelling("aaaaaaaaaaaaaaaa")]),
        articleRow("c", "They met.", [record({ id: "cccccccccccccccc" })]),
      ];
      await writeArticles(store, batch);
      await deriveEvents(store, KNOWLEDGE);
      const before = await everyEvent(store);
      await writeArticles(store, batch.toReversed());
      await deriveEvents(store, KNOWLEDGE);
      expect(await everyEvent(store)).toEqual(before);
      expect(before).toHaveLength(2);
    }));

  test("an article that was changed takes the place of what was there", () =>
    withStore("changed", async (store) => {
      await writeArticles(store, [articleRow("a", TEXT, [shelling("aaaaaaaaaaaaaaaa")])]);
      await writeArticles(store, [articleRow("a", "Nothing happened.", [])]);
      await deriveEvents(store, KNOWLEDGE);
      expect(await everyEvent(store)).toEqual([]);
      expect((await knownArticles(store)).get("a")?.fingerprint).toBe(sha256("a Nothing happened."));
    }));

  test("a batch that fails leaves nothing of itself", () =>
    withStore("failed", async (store) => {
      await writeArticles(store, [articleRow("a", TEXT, [shelling("aaaaaaaaaaaaaaaa")])]);
      const broken = articleRow("b", OTHER, []);
      // A hash that is no text makes the appender refuse the row.
      const bad = { ...broken, hash: { not: "text" } } as unknown as typeof broken;
      await expect(writeArticles(store, [articleRow("c", "They met.", []), bad])).rejects.toThrow(/string|VARCHAR/i);
      expect([...(await knownArticles(store)).keys()]).toEqual(["a"]);
    }));

  test("reports without events are marked until they are derived", () =>
    withStore("stale", async (store) => {
      expect(await isStale(store)).toBe(false);
      await writeArticles(store, [articleRow("a", TEXT, [shelling("aaaaaaaaaaaaaaaa")])]);
      expect(await isStale(store)).toBe(true);
      expect(await everyEvent(store)).toEqual([]);
      await deriveEvents(store, KNOWLEDGE);
      expect(await isStale(store)).toBe(false);
      expect(await everyEvent(store)).toHaveLength(1);
    }));

  test("more events than a chunk holds come out whole and in order", () =>
    withStore("many", async (store) => {
      const records = Array.from({ length: 2500 }, (_, number) =>
        record({
          id: number.toString(16).padStart(16, "0"),
          date: day(number),
          enddate: day(number),
          event_text: [`met ${number}`],
        }),
      );
      await writeArticles(
        store,
        records.map((one, number) => articleRow(`a${number}`, `Report ${number} of ${one.id}.`, [one])),
      );
      await deriveEvents(store, KNOWLEDGE);
      const found: string[] = [];
      for await (const chunk of streamEvents(store, {})) found.push(...chunk.map(({ record: { id } }) => id));
      expect(found).toEqual(records.map(({ id }) => id));
    }));
});

function day(number: number): string {
  return new Date(Date.UTC(2010, 0, 1 + number)).toISOString().slice(0, 10);
}

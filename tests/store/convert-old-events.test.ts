import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { deriveEvents, isStale } from "../../src/store/derive-events.ts";
import { openStore } from "../../src/store/open-store.ts";
import { countEvents, findEvents } from "../../src/store/read-events.ts";
import { FIRST_TABLES } from "../../src/store/schema/first-tables.ts";
import { entity, record } from "../contract/sample-record.ts";
import { KNOWLEDGE, tempFolder } from "./temp-store.ts";

const folder = tempFolder();

const IMPORTED = record({
  id: "00000000000000d1",
  spans: null,
  actor: [entity("Russia", 0, "RUS", "GOV")],
  recipient: [entity("Poland", 10, "POL")],
});
const CODED = record({ id: "00000000000000c1", article: "a", actor: [entity("France", 0, "FRA")] });

/** A store as the first schema left it: one imported row, one coded article with its report and its event. */
async function oldStore(file: string): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(FIRST_TABLES);
  await connection.run("INSERT INTO setting VALUES ('schema', '1')");
  for (const [one, source] of [
    [IMPORTED, "icews"],
    [CODED, "thaw"],
  ] as const) {
    await connection.run(
      "INSERT INTO event_row (id, source, day, words, record) VALUES ($1, $2, '2018-06-12', '', $3)",
      [one.id, source, JSON.stringify(one)],
    );
  }
  await connection.run("INSERT INTO article_row (article, hash, text) VALUES ('a', 'h', 'They met.')");
  await connection.run("INSERT INTO report_row VALUES ($1, 'a', 'thaw', 'They met.', $2)", [
    CODED.id,
    JSON.stringify(CODED),
  ]);
  connection.closeSync();
  instance.closeSync();
}

test("a store of the first schema keeps its imported rows, and derives its events anew", async () => {
  const file = join(folder, "old.duckdb");
  await oldStore(file);
  const store = await openStore(file, { owner: "test" });
  expect(await isStale(store)).toBe(true);
  await deriveEvents(store, KNOWLEDGE);
  const events = await findEvents(store, {}, { limit: 10, offset: 0 });
  expect(new Map(events.map(({ source, record: { id } }) => [id, source]))).toEqual(
    new Map([
      [IMPORTED.id, "icews"],
      [CODED.id, "thaw"],
    ]),
  );
  expect(events.find(({ source }) => source === "icews")?.record).toEqual(IMPORTED);
  expect(await countEvents(store, { q: "poland" })).toBe(1);
  expect(await countEvents(store, { q: "met" })).toBe(2);
  expect(await isStale(store)).toBe(false);
  store.close();
});

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { EventRecord } from "../../src/contract/event-record.ts";
import { correctEvent, type Verdict } from "../../src/store/correct-event.ts";
import { deriveEvents } from "../../src/store/derive-events.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { readGold } from "../../src/scoring/read-gold.ts";
import { readCorrected } from "../../src/store/read-corrected.ts";
import { countEvents, findEvents } from "../../src/store/read-events.ts";
import { writeArticles } from "../../src/store/write-articles.ts";
import { withdrawCorrection } from "../../src/store/withdraw-correction.ts";
import { writeImported } from "../../src/store/write-imported.ts";
import { entity, record } from "../contract/sample-record.ts";
import { articleRow, KNOWLEDGE, tempFolder } from "./temp-store.ts";

const folder = tempFolder();
const TEXT = "A court jailed the minister for five years.";
const ID = "00000000000000a1";

function verdict(kind: Verdict["verdict"], changes: Partial<EventRecord> = {}): Verdict {
  return { verdict: kind, changes: () => changes, who: "reader", made: "2026-11-23T10:00:00Z" };
}

async function withStore(name: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(join(folder, `${name}.duckdb`), { owner: name });
  await writeArticles(store, [articleRow("a", TEXT, [record({ id: ID })])]);
  await deriveEvents(store, KNOWLEDGE);
  await work(store);
  store.close();
}

async function correct(store: Store, event: string, what: Verdict): Promise<void> {
  await correctEvent(store, event, what);
  await deriveEvents(store, KNOWLEDGE);
}

async function types(store: Store): Promise<(string | undefined)[]> {
  return (await findEvents(store, {}, { limit: 10, offset: 0 })).map(({ record: { event } }) => event[0]);
}

/** As a new model would code the article: another id and type, a trigger cut a little differently. */
async function recode(store: Store): Promise<void> {
  const again = record({
    id: "00000000000000f9",
    event: ["COERCE"],
    quad_code: 4,
    spans: { evidence: { start: 0, end: 30 }, trigger: { start: 8, end: 14 } },
  });
  await writeArticles(store, [articleRow("a", TEXT, [again])]);
  await deriveEvents(store, KNOWLEDGE);
}

describe("corrections", () => {
  test("a value that was set holds, says who set it, and survives another model", () =>
    withStore("set", async (store) => {
      await correct(store, ID, verdict("set", { event: ["SANCTION"], quad_code: 4 }));
      const [event] = await findEvents(store, {}, { limit: 1, offset: 0 });
      expect(event?.record).toMatchObject({ id: ID, event: ["SANCTION"] });
      expect(event?.record.trace).toContainEqual({
        field: "event, quad_code",
        rule: "set by hand (reader)",
        score: null,
      });
      await recode(store);
      expect(await types(store)).toEqual(["SANCTION"]);
    }));

  test("a rejected event is gone, also for another model, until it is accepted", () =>
    withStore("reject", async (store) => {
      await correct(store, ID, verdict("reject"));
      expect(await types(store)).toEqual([]);
      await recode(store);
      expect(await types(store)).toEqual([]);
      await correct(store, "00000000000000f9", verdict("accept"));
      expect(await types(store)).toEqual(["COERCE"]);
    }));

  test("of two records of one trigger only the one that was meant is rejected", () =>
    withStore("two", async (store) => {
      const arrest = record({ id: "00000000000000a2", event: ["COERCE"], mode: ["arrest"], quad_code: 4 });
      await writeArticles(store, [articleRow("a", TEXT, [record({ id: ID }), arrest])]);
      await deriveEvents(store, KNOWLEDGE);
      await correct(store, ID, verdict("reject"));
      expect(await types(store)).toEqual(["COERCE"]);
    }));

  test("a correction elsewhere in the text leaves an event alone", () =>
    withStore("elsewhere", async (store) => {
      const far = record({
        id: "00000000000000a3",
        spans: { evidence: { start: 0, end: 30 }, trigger: { start: 20, end: 25 } },
        event: ["AID"],
        quad_code: 2,
      });
      await writeArticles(store, [articleRow("a", TEXT, [record({ id: ID }), far])]);
      await deriveEvents(store, KNOWLEDGE);
      await correct(store, ID, verdict("reject"));
      expect(await types(store)).toEqual(["AID"]);
    }));

  test("an imported row is corrected by its id, and taken back", () =>
    withStore("imported", async (store) => {
      const row = record({ id: "00000000000000d1", spans: null, actor: [entity("X", 0, "FRA")] });
      await writeImported(store, "icews", [row]);
      await correctEvent(store, row.id, verdict("set", { event: ["AID"], quad_code: 2 }));
      expect(await countEvents(store, { source: "icews", type: ["AID"], actor: "FRA" })).toBe(1);
      await correctEvent(store, row.id, verdict("reject"));
      expect(await countEvents(store, { source: "icews" })).toBe(0);
      await correctEvent(store, row.id, verdict("accept"));
      expect(await countEvents(store, { source: "icews", type: ["AID"] })).toBe(1);
    }));

  test("a verdict that is withdrawn leaves the event as it was, coded or imported", () =>
    withStore("withdrawn", async (store) => {
      const row = record({ id: "00000000000000d2", spans: null });
      await writeImported(store, "icews", [row]);
      for (const id of [row.id, ID]) {
        await correct(store, id, verdict("reject"));
        expect(await countEvents(store, {})).toBe(1);
        expect(await withdrawCorrection(store, [id], "reader")).toBe(1);
        await deriveEvents(store, KNOWLEDGE);
        expect(await countEvents(store, {})).toBe(2);
      }
      expect(await withdrawCorrection(store, [ID], "reader")).toBe(0);
    }));

  test("corrected articles are gold: read back, with what was set and without what was rejected", () =>
    withStore("gold", async (store) => {
      const far = record({
        id: "00000000000000a3",
        spans: { evidence: { start: 0, end: 30 }, trigger: { start: 20, end: 25 } },
      });
      await writeArticles(store, [
        articleRow("a", TEXT, [record({ id: ID }), far]),
        articleRow("b", "Nobody looked at this.", []),
      ]);
      await correct(store, ID, verdict("reject"));
      await correct(store, far.id, verdict("set", { event: ["AID"], quad_code: 2 }));
      const gold = readGold(
        (await readCorrected(store)).map((line) => `${JSON.stringify(line)}\n`).join(""),
        "gold.jsonl",
      );
      expect(gold).toMatchObject([
        { article: { id: "a", text: TEXT, published: "2018-06-13" }, events: [{ id: far.id, event: ["AID"] }] },
      ]);
    }));

  test("an event that is not there", () =>
    withStore("missing", async (store) => {
      await expect(correctEvent(store, "ffffffffffffffff", verdict("reject"))).rejects.toMatchObject({
        code: "event-missing",
      });
    }));
});

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deriveEvents } from "../../src/store/derive-events.ts";
import type { EventFilter } from "../../src/store/event-filter.ts";
import { findArticles } from "../../src/store/find-articles.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { countEvents, findEvents, newestDay } from "../../src/store/read-events.ts";
import { writeArticles } from "../../src/store/write-articles.ts";
import { finishImport, writeImported } from "../../src/store/write-imported.ts";
import { entity, record } from "../contract/sample-record.ts";
import { articleRow, KNOWLEDGE, tempFolder } from "./temp-store.ts";

const folder = tempFolder();
let store: Store;

const PLACE = { extracted_place: "Gdańsk", resolved_place: "Gdansk", country_code: "POL" };

beforeAll(async () => {
  store = await openStore(join(folder, "filter.duckdb"), { owner: "test" });
  const text = "The defence ministers met in Gdańsk and exchanged prisoners, prisoners of a long war.";
  await writeArticles(store, [
    articleRow("a", text, [
      record({
        id: "000000000000000a",
        actor: [entity("Poland's ministers", 0, "POL", "GOV"), entity("Ukraine", 30, "UKR")],
        event_loc: PLACE,
      }),
    ]),
    articleRow("b", "Poland condemned the attacks by Russian planes.", [
      record({
        id: "000000000000000b",
        date: "2018-06-10",
        enddate: "2018-06-10",
        event: ["ACCUSE"],
        quad_code: 3,
        actor: [entity("Poland", 0, "POL")],
        recipient: [entity("Russian planes", 5, "RUS")],
        auxiliary: ["historical"],
      }),
    ]),
    articleRow("c", "Talks on prisoners may be held.", [
      record({
        id: "000000000000000c",
        date: null,
        enddate: null,
        date_precision: "none",
        date_basis: "none",
        auxiliary: ["hypothetical", "future"],
      }),
    ]),
  ]);
  await deriveEvents(store, KNOWLEDGE);
  await writeImported(store, "icews", [
    record({
      id: "000000000000000d",
      reported: "2018-07-01",
      date: "2018-07-01",
      enddate: "2018-07-01",
      actor: [entity("Vladimir Putin", 0, "RUS")],
      spans: null,
    }),
  ]);
  await finishImport(store);
});
afterAll(() => store.close());

/** The last letter of each id that a filter finds, in order. */
async function found(filter: EventFilter): Promise<string> {
  const events = await findEvents(store, filter, { limit: 10, offset: 0 });
  expect(await countEvents(store, filter)).toBe(events.length);
  return events.map(({ record: { id } }) => id.slice(-1)).join("");
}

describe("filters", () => {
  test.each<[string, EventFilter, string]>([
    ["no filter: newest first, undated last", {}, "dabc"],
    ["a code", { actor: "POL" }, "ab"],
    ["a code and sector", { actor: "POL/GOV" }, "a"],
    ["a name", { actor: "putin" }, "d"],
    ["a recipient", { recipient: "RUS" }, "b"],
    ["an actor is no recipient", { recipient: "POL" }, ""],
    ["both sides", { actor: "POL", recipient: "RUS" }, "b"],
    ["a type", { type: ["ACCUSE"] }, "b"],
    ["two types", { type: ["ACCUSE", "CONSULT"] }, "dabc"],
    ["a mark", { auxiliary: ["historical"] }, "b"],
    ["any of two marks", { auxiliary: ["future", "historical"] }, "bc"],
    ["no mark", { auxiliary: ["none"] }, "da"],
    ["a country", { place: "pol" }, "a"],
    ["a place's name", { place: "gdan" }, "a"],
    ["a publisher", { source: "b.example" }, "b"],
    ["imported rows", { source: "icews" }, "d"],
    ["since its own day", { since: "2018-06-12" }, "da"],
    ["until the day itself leaves it out", { until: "2018-06-12" }, "b"],
    ["a period", { since: "2018-06-10", until: "2018-06-13" }, "ab"],
    ["a value is no SQL", { actor: "x') OR 1=1 --" }, ""],
    ["words", { q: "condemned attacks" }, "b"],
    ["other forms of the words", { q: "exchange of prisoner" }, "a"],
    ["without accents", { q: "gdansk" }, "a"],
    ["best match first, though it is older", { q: "Poland" }, "ba"],
    ["words that do not occur together", { q: "condemned prisoners" }, ""],
    ["names of imported rows", { q: "Putin" }, "d"],
    ["words and a filter", { q: "prisoners", auxiliary: ["future"] }, "c"],
    ["no word at all", { q: "?!" }, ""],
  ])("%s", async (_, filter, ids) => {
    expect(await found(filter)).toBe(ids);
  });

  test.each([
    // Twice in 14 words weighs 1.19 times idf, once in 6 weighs 1.16.
    ["prisoner", ["a", "c"]],
    ["russian plane", ["b"]],
    ["prisoners planes", []],
  ])("articles with the words %j, best match first", async (words, articles) => {
    expect((await findArticles(store, words, { limit: 10, offset: 0 })).map(({ article }) => article)).toEqual(
      articles,
    );
  });

  test("pages follow one another", async () => {
    const pages = await Promise.all([0, 1, 2, 3, 4].map((offset) => findEvents(store, {}, { limit: 1, offset })));
    expect(pages.flat().map(({ record: { id } }) => id.slice(-1))).toEqual(["d", "a", "b", "c"]);
  });

  test("the newest report is that of all sources", async () => {
    expect(await newestDay(store)).toBe("2018-07-01");
  });

  test("importing the same rows again changes nothing", async () => {
    const before = await findEvents(store, {}, { limit: 10, offset: 0 });
    const [row] = await findEvents(store, { source: "icews" }, { limit: 1, offset: 0 });
    expect(await writeImported(store, "icews", [row!.record, row!.record])).toBe(0);
    expect(await findEvents(store, {}, { limit: 10, offset: 0 })).toEqual(before);
  });
});

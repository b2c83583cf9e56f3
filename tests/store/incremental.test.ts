import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { EventRecord } from "../../src/contract/event-record.ts";
import { mergeReports } from "../../src/merge/merge-reports.ts";
import { seededRandom } from "../../src/relations/seeded-random.ts";
import { createReportReader } from "../../src/store/coded-reports.ts";
import { correctEvent } from "../../src/store/correct-event.ts";
import { deriveEvents } from "../../src/store/derive-events.ts";
import { readDecisions } from "../../src/store/merge-decisions.ts";
import { mergeEventsByHand, unmergeByHand } from "../../src/store/merge-by-hand.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { writeArticles, type CodedArticleRow } from "../../src/store/write-articles.ts";
import { entity, record } from "../contract/sample-record.ts";
import { articleRow, KNOWLEDGE, sha256, tempFolder } from "./temp-store.ts";

const folder = tempFolder();
const WORDS = "border town shelled four soldiers killed market rocket talks aid convoy protest police".split(" ");

/** An article about few sides and days, so that reports meet, merge, clash and claim; every third text is a reprint of another's. */
function madeArticle(name: string, random: (below: number) => number): CodedArticleRow {
  const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
  const text =
    random(3) === 0
      ? `The wire wrote on day ${random(4)} that soldiers shelled a border town and four were killed there.`
      : Array.from({ length: 14 }, () => pick(WORDS)).join(" ");
  const day = `2018-06-${String(10 + random(4))}`;
  const hash = sha256(text);
  const records = Array.from({ length: 1 + random(2) }, (_, place): EventRecord => {
    const type = pick(["ASSAULT", "MOBILIZE", "ACCUSE"] as const);
    const start = place * 20;
    return record({
      id: sha256(`${hash} ${start} ${type}`).slice(0, 16),
      event: [type],
      quad_code: 4,
      event_scale: -9,
      event_text: [text.slice(start, start + 6)],
      actor: [entity("x", 0, pick(["RUS", "POL"]))],
      recipient: random(4) === 0 ? [] : [entity("y", 2, pick(["POL", "UKR"]))],
      size: random(3) === 0 ? { dead: 4 } : null,
      date: day,
      enddate: day,
      attribution:
        random(4) === 0 ? { entity: entity("Kyiv", 0, "UKR"), cue: "said", mode: "indirect" as const } : null,
      spans: { evidence: { start, end: start + 40 }, trigger: { start, end: start + 6 } },
    });
  });
  return articleRow(name, text, records, { published: day });
}

async function open(name: string): Promise<Store> {
  return openStore(join(folder, `${name}.duckdb`), { owner: name });
}

/** Everything that is derived, in an order of its own. */
async function dump({ connection }: Store): Promise<unknown> {
  const read = async (sql: string): Promise<unknown> => (await connection.runAndReadAll(sql)).getRowsJson();
  return {
    events: await read("SELECT * EXCLUDE (number) FROM event_fact ORDER BY key"),
    sources: await read("SELECT * FROM event_source ORDER BY event, report"),
    relations: await read("SELECT * FROM dyad_row ORDER BY ALL"),
    words: await read("SELECT key, term, length FROM event_word JOIN event_fact USING (number) ORDER BY key, term"),
    articles: await read("SELECT * FROM article_word ORDER BY ALL"),
    edges: await read("SELECT * FROM merge_edge ORDER BY ALL"),
  };
}

/** What merging all reports at once gives. */
async function mergedAtOnce({ connection }: Store): Promise<string[]> {
  const reader = await createReportReader(connection);
  const names = await connection.runAndReadAll("SELECT article FROM article_row");
  const reports = await reader.byArticles(names.getRows().map(([name]) => String(name)));
  const { events } = mergeReports(
    reports.map(({ report }) => report),
    { knowledge: KNOWLEDGE, decisions: await readDecisions(connection) },
  );
  return events.map((event) => JSON.stringify({ ...event, record: undefined })).toSorted();
}

async function mergedInStore({ connection }: Store): Promise<string[]> {
  const rows = await connection.runAndReadAll("SELECT merge FROM event_fact");
  return rows
    .getRows()
    .map(([merge]) => String(merge))
    .toSorted();
}

async function eventIds({ connection }: Store): Promise<string[]> {
  const rows = await connection.runAndReadAll("SELECT id_of(key), reports FROM event_fact ORDER BY reports DESC, key");
  return rows.getRows().map(([id]) => String(id));
}

describe("what is touched is derived, and the rest stays", () => {
  test.each([1, 2])("after any course of changes the store is as if all came at once (seed %i)", async (seed) => {
    const random = seededRandom(seed);
    const store = await open(`steps-${seed}`);
    let made = 0;
    const when = (): string => new Date(Date.UTC(2026, 0, 1, 0, 0, (made += 1))).toISOString();
    for (let step = 0; step < 5; step += 1) {
      // New articles, and old names with new texts: some articles are changed.
      const batch = Array.from({ length: 10 }, () => madeArticle(`a${random(40)}`, random));
      await writeArticles(store, batch);
      await deriveEvents(store, KNOWLEDGE);
      const ids = await eventIds(store);
      const [one, other] = [ids[random(ids.length)]!, ids[random(ids.length)]!];
      const verdict = (["reject", "set", "accept"] as const)[random(3)]!;
      await correctEvent(store, ids[random(ids.length)]!, {
        verdict,
        changes: () => (verdict === "set" ? { event: ["AID"], quad_code: 2 } : {}),
        who: "reader",
        made: when(),
      });
      await deriveEvents(store, KNOWLEDGE);
      if (step % 2 === 0) await mergeEventsByHand(store, one, other, { who: "reader", made: when() }).catch(() => null);
      else await unmergeByHand(store, ids[0]!, ids[0]!, { who: "reader", made: when() }).catch(() => null);
      await deriveEvents(store, KNOWLEDGE);
    }
    expect(await mergedInStore(store)).toEqual(await mergedAtOnce(store));
    const stepwise = await dump(store);
    await deriveEvents(store, KNOWLEDGE, { everything: true });
    expect(await dump(store)).toEqual(stepwise);
    store.close();
  });

  test("a decision holds when the article is coded anew with other ids", async () => {
    const store = await open("decided");
    const reading = (id: string, article: string, start: number): CodedArticleRow =>
      articleRow(article, `${article} tells of shelling in a town`, [
        record({
          id,
          event: ["ASSAULT"],
          quad_code: 4,
          actor: [entity("x", 0, "RUS")],
          recipient: [entity("y", 2, "POL")],
          spans: { evidence: { start: 0, end: 20 }, trigger: { start, end: start + 5 } },
        }),
      ]);
    await writeArticles(store, [reading("00000000000000a1", "one", 4), reading("00000000000000b1", "two", 4)]);
    await deriveEvents(store, KNOWLEDGE);
    const before = await eventIds(store);
    const by = { who: "reader", made: "2026-01-01T00:00:00Z" };
    if (before.length === 1) await unmergeByHand(store, before[0]!, "00000000000000b1", by);
    else await mergeEventsByHand(store, before[0]!, before[1]!, by);
    await deriveEvents(store, KNOWLEDGE);
    const decided = (await eventIds(store)).length;
    expect(decided).toBe(before.length === 1 ? 2 : 1);
    await writeArticles(store, [reading("00000000000000a2", "one", 5), reading("00000000000000b2", "two", 6)]);
    await deriveEvents(store, KNOWLEDGE);
    expect(await eventIds(store)).toHaveLength(decided);
    store.close();
  });
});

import type { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import type { EventDetail } from "../../src/contract/answers/event-detail.ts";
import type { RunsAnswer } from "../../src/contract/answers/runs.ts";
import type { ReviewQueue } from "../../src/contract/answers/review.ts";
import type { Desk } from "../../src/answers/desk.ts";
import { recordOf, sampleDesk, TOLD } from "../answers/sample-desk.ts";
import { asked, posted, sampleApp } from "./sample-app.ts";

let desk: Desk;
let app: Hono;

beforeEach(async () => {
  desk = await sampleDesk();
  app = sampleApp(desk);
});

const THREAT = "00000000000000b1";

describe("corrections", () => {
  test("a corrected field stays, and is told with who and when", async () => {
    const done = await app.request(
      `/v1/events/${THREAT}/corrections`,
      posted({ verdict: "set", set: { type: "ACCUSE", mode: "allege" }, by: "Reader" }),
    );
    expect([done.status, await done.json()]).toEqual([
      200,
      { asked: THREAT, event: THREAT, reports: 1, events: [THREAT] },
    ]);
    const { summary, corrections } = await asked<EventDetail>(app, `/v1/events/${THREAT}`);
    expect(summary).toMatchObject({ type: "ACCUSE", mode: "allege", scale: -3.5, quad: 3 });
    expect(corrections).toMatchObject([{ verdict: "set", by: "Reader", made: "2018-06-14T12:00:00Z" }]);
  });

  test("a rejected event is gone until it is taken back", async () => {
    await app.request(`/v1/events/${THREAT}/corrections`, posted({ verdict: "reject", by: "Reader" }));
    expect((await app.request(`/v1/events/${THREAT}`)).status).toBe(404);
    const undone = await app.request(`/v1/events/${THREAT}/undo`, posted({ by: "Reader" }));
    expect(await undone.json()).toMatchObject({ event: THREAT });
    expect((await asked<EventDetail>(app, `/v1/events/${THREAT}`)).summary).toMatchObject({ type: "THREATEN" });
  });

  test.each([
    ["a field that is none", { verdict: "set", set: { weather: "fine" }, by: "Reader" }, 400],
    ["a type that is none", { verdict: "set", set: { type: "HUG" }, by: "Reader" }, 400],
    ["nothing to set", { verdict: "set", by: "Reader" }, 400],
    ["nobody", { verdict: "accept", by: " " }, 400],
    ["a verdict that is none", { verdict: "burn", by: "Reader" }, 400],
  ])("%s is refused", async (_, body, status) => {
    expect((await app.request(`/v1/events/${THREAT}/corrections`, posted(body))).status).toBe(status);
    expect(await asked(app, "/v1/status")).toMatchObject({ corrections: 0 });
  });

  test("nothing to take back is told", async () => {
    const response = await app.request(`/v1/events/${THREAT}/undo`, posted({ by: "Nobody" }));
    expect(await response.json()).toMatchObject({ status: 404, code: "event-missing" });
  });
});

describe("articles", () => {
  const [told] = TOLD;
  const article = {
    id: "west.example/1",
    text: "Donald Trump met Kim Jong Un in Singapore on Tuesday.",
    publisher: "west.example",
    published: "2018-06-13",
  };

  async function taking(): Promise<[Hono, Desk]> {
    const own = await sampleDesk({
      making: "one",
      code: ({ id, text }) =>
        Promise.resolve(
          /^[A-Z]/.test(text)
            ? { events: [{ ...recordOf(told!), id: "00000000000000a9", article: id ?? "" }], skipped: [] }
            : { events: [], skipped: [{ stage: "language", reason: "no English", span: null }] },
        ),
    });
    return [sampleApp(own), own];
  }

  test("are coded, kept and merged, and not coded again", async () => {
    const [own] = await taking();
    const added = await own.request("/v1/articles", posted({ articles: [article, { text: "nothing" }] }));
    expect([added.status, await added.json()]).toMatchObject([
      200,
      { coded: 1, unchanged: 0, events: 1, rejected: [{ reason: "no English" }] },
    ]);
    expect((await asked<EventDetail>(own, "/v1/events/00000000000000a9")).summary).toMatchObject({
      id: "00000000000000a1",
      reports: 3,
    });
    const again = await own.request("/v1/articles", posted({ articles: [article] }));
    expect(await again.json()).toMatchObject({ coded: 0, unchanged: 1 });
    // What was coded is a run of its own, with its manifest; what changed nothing is none.
    const { runs } = await asked<RunsAnswer>(own, "/v1/runs");
    expect(runs.filter(({ command }) => command === "POST /v1/articles")).toMatchObject([
      { started: "2018-06-14T12:00:00Z", articles: 1 },
    ]);
  });

  test("are not taken by a server that does not know how it codes", async () => {
    expect((await app.request("/v1/articles", posted({ articles: [article] }))).status).toBe(403);
  });
});

describe("unmerging", () => {
  test("a report that is of another act becomes an event of its own, and stays one", async () => {
    const done = await app.request(
      "/v1/events/00000000000000a1/unmerge",
      posted({ report: "00000000000000a2", by: "Reader" }),
    );
    const two = ["00000000000000a1", "00000000000000a2"];
    expect([done.status, await done.json()]).toMatchObject([200, { event: two[0], events: two }]);
    await app.request(`/v1/events/${THREAT}/corrections`, posted({ verdict: "accept", by: "Reader" }));
    for (const id of two) {
      expect((await asked<EventDetail>(app, `/v1/events/${id}`)).summary).toMatchObject({ id, reports: 1 });
    }
    const again = (by: string): Response | Promise<Response> =>
      app.request(`/v1/events/${two[0]}/remerge`, posted({ report: two[1], by }));
    expect((await again("Somebody else")).status).toBe(404);
    expect(await (await again("Reader")).json()).toMatchObject({ asked: two[0], event: two[0], events: [two[0]] });
    const { summary, merged } = await asked<EventDetail>(app, `/v1/events/${two[1]}`);
    expect(summary).toMatchObject({ id: two[0], reports: 2 });
    expect(merged.every(({ by_hand }) => !by_hand)).toBe(true);
    expect((await again("Reader")).status).toBe(404);
  });

  test.each([
    ["a report that the event does not have", "00000000000000a1", "00000000000000b1", 400],
    ["its only report", THREAT, THREAT, 400],
    ["an event that is none", "0000000000000000", THREAT, 404],
  ])("%s is refused", async (_, event, report, status) => {
    const done = await app.request(`/v1/events/${event}/unmerge`, posted({ report, by: "Reader" }));
    expect(done.status).toBe(status);
  });
});

describe("the review queue", () => {
  test("comes least sure first, and what was judged does not come again", async () => {
    const first = await asked<ReviewQueue>(app, "/v1/review?by=A&limit=2");
    expect(first.items.map(({ event }) => event.id)).toEqual([THREAT, "00000000000000c1"]);
    await app.request("/v1/review", posted({ event: THREAT, verdict: "accept", by: "A" }));
    const second = await asked<ReviewQueue>(app, "/v1/review?by=A&limit=2");
    expect(second).toMatchObject({ total: 3, done: 1 });
    expect(second.items[0]?.event.id).toBe("00000000000000c1");
    expect((await asked<ReviewQueue>(app, "/v1/review?by=B&limit=1")).items[0]?.event.id).toBe(THREAT);
  });

  test.each([
    ["rejected", { verdict: "reject" }],
    ["changed", { verdict: "set", set: { type: "ACCUSE", mode: "allege" } }],
    ["accepted", { verdict: "accept" }],
  ])("what one %s comes to another as it was coded, without a word of the first", async (_, decision) => {
    const before = await asked<ReviewQueue>(app, "/v1/review?by=B");
    await app.request("/v1/review", posted({ event: THREAT, by: "A", ...decision }));
    const after = await asked<ReviewQueue>(app, "/v1/review?by=B");
    expect(after.items).toEqual(before.items);
    expect(after).toMatchObject({ total: 3, done: 0 });
    expect(JSON.stringify(after.items)).not.toContain("by hand");
    expect((await asked<ReviewQueue>(app, "/v1/review?by=B&order=disagreement")).items).toEqual([]);
    expect(await asked<ReviewQueue>(app, "/v1/review?by=A")).toMatchObject({ total: 3, done: 1 });
    const influence = await asked<ReviewQueue>(app, "/v1/review?by=B&order=influence&since=5y");
    expect(influence.items.every(({ verdicts }) => verdicts.length === 0)).toBe(true);
  });

  test("two people who differ are shown, with how far they agree", async () => {
    for (const [event, verdict, by] of [
      ["00000000000000c1", "accept", "A"],
      ["00000000000000c1", "accept", "B"],
      [THREAT, "accept", "A"],
      [THREAT, "reject", "B"],
    ] as const) {
      expect((await app.request("/v1/review", posted({ event, verdict, by }))).status).toBe(200);
    }
    const queue = await asked<ReviewQueue>(app, "/v1/review?order=disagreement&by=C");
    expect(queue.items).toMatchObject([{ event: { id: THREAT }, why: { words: "A: accept, B: reject" } }]);
    expect(queue.agreement).toEqual([{ coders: ["A", "B"], both: 2, same: 1, kappa: 0 }]);
  });

  test("influence says which relation an event moves, and how far", async () => {
    // A relation's only event moves no mean, so the sample has none until a second event joins one.
    expect((await asked<ReviewQueue>(app, "/v1/review?order=influence")).items).toEqual([]);
    await app.request(
      `/v1/events/${THREAT}/corrections`,
      posted({ verdict: "set", set: { actor: "USA:GOV", recipient: "PRK:GOV" }, by: "A" }),
    );
    const { items } = await asked<ReviewQueue>(app, "/v1/review?order=influence");
    expect(items.map(({ why }) => why.words).toSorted()).toEqual([
      "it moves the mean of USA > PRK by -3.00",
      "it moves the mean of USA > PRK by 3.00",
    ]);
  });
});

describe("answers of a store that does not change", () => {
  test("need not be sent again", async () => {
    const first = await app.request("/v1/changes?since=1y");
    const tag = first.headers.get("etag") ?? "";
    const again = await app.request("/v1/changes?since=1y", { headers: { "if-none-match": tag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await app.request(`/v1/events/${THREAT}/corrections`, posted({ verdict: "reject", by: "Reader" }));
    expect((await app.request("/v1/changes?since=1y", { headers: { "if-none-match": tag } })).status).toBe(200);
  });

  test("a change is told to who listens", async () => {
    const response = await app.request("/v1/stream");
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    const hello = await reader.read();
    await app.request(`/v1/events/${THREAT}/corrections`, posted({ verdict: "accept", by: "Reader" }));
    let heard = hello.value ?? "";
    while (!heard.includes("changed")) heard += (await reader.read()).value ?? "";
    await reader.cancel();
    expect(heard).toContain('"kind":"hello","revision":1');
    expect(heard).toContain(`"kind":"changed","revision":2,"events":["${THREAT}"]`);
  });
});

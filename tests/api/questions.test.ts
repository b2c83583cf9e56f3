import { beforeAll, describe, expect, test } from "vitest";
import type { Hono } from "hono";
import { QUESTIONS } from "../../src/api/questions.ts";
import type { ArticleAnswer } from "../../src/contract/answers/article-answer.ts";
import type { DyadAnswer, ScoreAnswer } from "../../src/contract/answers/dyad.ts";
import type { EventDetail } from "../../src/contract/answers/event-detail.ts";
import type { EventsPage } from "../../src/contract/answers/events-page.ts";
import type { MapAnswer } from "../../src/contract/answers/map.ts";
import { sampleDesk } from "../answers/sample-desk.ts";
import { asked, sampleApp } from "./sample-app.ts";

let app: Hono;

beforeAll(async () => {
  app = sampleApp(await sampleDesk());
});

/** Each path with queries that use what it takes. */
const ASKED: readonly [name: string, url: string][] = [
  ["status", "/v1/status"],
  [
    "events",
    "/v1/events?actor=USA:GOV&recipient=PRK&type=CONSULT,AGREE&since=1y&until=2019-01-01&min_owners=1&limit=2",
  ],
  [
    "events",
    "/v1/events?dyad=PRK>USA&quad=3,4&mode=violence&auxiliary=none&min_confidence=0.1&claimed=no&sort=confidence",
  ],
  ["events", "/v1/events?q=struck+Damascus&place=SYR&source=thaw&context=military"],
  ["events", "/v1/events?ids=00000000000000a1,00000000000000b1&sort=oldest"],
  ["facets", "/v1/facets?since=2018-01-01"],
  ["event", "/v1/events/00000000000000a1"],
  ["evidence", "/v1/events/00000000000000a1/evidence"],
  ["changes", "/v1/changes?since=30d&min_events=1&min_owners=0&side=USA&state=unknown&limit=5"],
  ["dyads", "/v1/dyads?side=PRK&min_events=1&scale=goldstein"],
  ["dyad", "/v1/dyads/USA/PRK?by=week&half_life=30&dots=5&seed=3&claimed=yes&weights=CONSULT:4,THREATEN violence:-8"],
  ["dyad", "/v1/dyads/NATO/PRK?by=month&directed=yes"],
  ["dyad", "/v1/dyads/USA/PRK?source=north.example"],
  ["changes", "/v1/changes?since=30d&source=thaw"],
  ["network", "/v1/network?since=1y&source=icews"],
  ["score", "/v1/dyads/PRK/USA/score?scale=plover"],
  ["brief", "/v1/brief/USA/PRK?since=1y"],
  ["network", "/v1/network?since=1y&limit=10&side=USA"],
  ["map", "/v1/map?limit=10"],
  ["actors", "/v1/actors?q=prk&limit=5"],
  ["actor", "/v1/actors/PRK:GOV?on=2018-06-01"],
  ["resolve", "/v1/resolve?text=last+Tuesday&kind=time&published=2018-06-13"],
  ["sources", "/v1/sources"],
  ["articles", "/v1/articles?q=struck"],
  ["article", "/v1/articles/north.example%2F2"],
  ["runs", "/v1/runs"],
  ["manifest", "/v1/runs/00000000000000d1/manifest"],
  ["runDifference", "/v1/runs/00000000000000d1/diff/00000000000000d1"],
  ["methods", "/v1/methods"],
  ["review", "/v1/review?by=Reader&order=uncertainty"],
  ["review", "/v1/review?order=influence&since=1y"],
  ["review", "/v1/review?order=disagreement"],
];

describe("every question", () => {
  test("stands in the table below", () => {
    expect(new Set(ASKED.map(([name]) => name))).toEqual(new Set(QUESTIONS.map(({ name }) => name)));
  });

  test.each(ASKED)("%s %s passes its own schema", async (name, url) => {
    const response = await app.request(url);
    const body: unknown = await response.json();
    expect({ url, status: response.status, body: response.status === 200 ? null : body }).toEqual({
      url,
      status: 200,
      body: null,
    });
    const answer = QUESTIONS.find((one) => one.name === name)?.answer;
    expect(answer?.safeParse(body).error?.issues ?? []).toEqual([]);
    // Nothing is sent that the schema does not name.
    expect(answer?.parse(body)).toEqual(body);
  });

  test.each(ASKED.filter(([name]) => QUESTIONS.some((one) => one.name === name && one.table !== null)))(
    "%s %s is a table for those who accept CSV",
    async (_, url) => {
      const response = await app.request(url, { headers: { accept: "text/csv" } });
      expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
      const lines = (await response.text()).split("\r\n");
      expect(lines[0]).toMatch(/^[a-z_,0-9]+$/);
      expect(lines.at(-1)).toBe("");
    },
  );
});

describe("what the answers say", () => {
  test("two reports of one meeting are one event of two owners", async () => {
    const { summary, reports, merged, forms } = await asked<EventDetail>(app, "/v1/events/00000000000000a2");
    expect(summary).toMatchObject({ id: "00000000000000a1", reports: 2, sentence: { trigger: [13, 16] } });
    expect(reports.map(({ publisher }) => publisher)).toEqual(["north.example", "south.example"]);
    expect(merged[0]?.points).toBeGreaterThan(0);
    expect(forms.map(({ format, rows }) => [format, rows.length])).toEqual([
      ["plover", 1],
      ["gdelt", 1],
      ["icews", 1],
      ["polecat", 1],
    ]);
  });

  test("every mark is what stands in the text", async () => {
    const { text, events } = await asked<ArticleAnswer>(app, "/v1/articles/south.example%2F2");
    const marks = events.flatMap((event) => event.marks);
    expect(marks.length).toBeGreaterThan(2);
    for (const { start, end, text: words } of marks) expect(text?.slice(start, end)).toBe(words);
  });

  test("pages follow each other without gap or overlap", async () => {
    const seen: string[] = [];
    let cursor: string | null = "";
    for (let page = 0; cursor !== null && page < 9; page += 1) {
      const url: string = `/v1/events?limit=1${cursor === "" ? "" : `&cursor=${cursor}`}`;
      const answer: EventsPage = await asked<EventsPage>(app, url);
      seen.push(...answer.events.map(({ id }) => id));
      cursor = answer.next_cursor;
      expect(answer.total).toBe(3);
    }
    expect(seen).toEqual(["00000000000000a1", "00000000000000c1", "00000000000000b1"]);
  });

  test("the printed sum adds up, with own weights too", async () => {
    const { sum } = await asked<ScoreAnswer>(app, "/v1/dyads/PRK/USA/score?weights=THREATEN violence:-8");
    expect(sum).toMatchObject({
      net: -8,
      events: 1,
      terms: [{ type: "THREATEN", mode: "violence", weight: -8, total: -8 }],
    });
  });

  test("an empty page tells which condition hid everything", async () => {
    const { total, notes } = await asked<EventsPage>(app, "/v1/events?actor=USA&type=ASSAULT");
    expect([total, notes]).toEqual([0, ["without actor there are 1 events", "without type there are 1 events"]]);
  });

  test("the map keeps what has no place apart", async () => {
    const { total, nowhere, places } = await asked<MapAnswer>(app, "/v1/map");
    expect([total, nowhere, places.length]).toEqual([3, 2, 1]);
  });

  test("silence is null and no 0", async () => {
    const { directions } = await asked<DyadAnswer>(app, "/v1/dyads/USA/PRK?since=2018-05-01&until=2018-07-01&by=month");
    expect(directions[0]?.series.map(({ net }) => net)).toEqual([null, 2.5]);
  });
});

describe("wrong questions", () => {
  test.each([
    ["/v1/events?type=HUG", 400, "type"],
    ["/v1/events?since=soon", 400, "since"],
    ["/v1/events?limit=100000", 400, "limit"],
    ["/v1/events?cursor=12", 400, null],
    ["/v1/events?dyad=USA", 400, "dyad"],
    ["/v1/events/xyz", 400, "id"],
    ["/v1/events/0000000000000000", 404, null],
    ["/v1/articles/none", 404, null],
    ["/v1/runs/0000000000000000/manifest", 404, null],
    ["/v1/dyads/USA/Atlantis", 400, null],
    ["/v1/dyads/USA/PRK?since=2018-02-01&until=2018-01-01", 400, null],
    ["/v1/dyads/USA/PRK?weights=HUG:3", 400, null],
    ["/v1/dyads/USA/PRK?weights=1;drop", 400, "weights"],
    ["/v1/dyads/USA/PRK?since=0001-01-01&until=9999-01-01&by=day", 400, null],
    ["/v1/export?to=sqlite", 400, "to"],
    ["/v1/nothing", 404, null],
  ])("%s is a problem of status %i", async (url, status, field) => {
    const response = await app.request(url);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    const problem = (await response.json()) as { status: number; hint: string; errors?: { field: string }[] }; // what problemOf makes
    expect([response.status, problem.status]).toEqual([status, status]);
    expect(problem.hint.length).toBeGreaterThan(10);
    expect(problem.errors?.[0]?.field ?? null).toBe(field);
  });

  test("SQL in a value is a value", async () => {
    const response = await app.request("/v1/events?actor='%3B DROP TABLE event_row%3B--&q=')--&source='");
    expect(await response.json()).toMatchObject({ total: 0 });
    expect(await (await app.request("/v1/status")).json()).toMatchObject({ events: 3 });
  });
});

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadAnswerParts, type AnswerParts } from "../../src/answers/answer-parts.ts";
import { compareDyads } from "../../src/answers/compare-dyads.ts";
import { openStore } from "../../src/store/open-store.ts";
import { finishImport, writeImported } from "../../src/store/write-imported.ts";
import { entity, record } from "../contract/sample-record.ts";
import { tempFolder } from "../store/temp-store.ts";

type Row = readonly [id: string, day: string, type: "CONSULT" | "ASSAULT", actor: string, recipient: string];

const ROWS: readonly Row[] = [
  ...["2018-01-05", "2018-02-05", "2018-03-05", "2018-04-05"].flatMap((day, place): Row[] => [
    [`a00000000000000${place}`, day, "CONSULT", "USA", "PRK"],
    [`b00000000000000${place}`, day, "ASSAULT", "ISR", "SYR"],
    [`c00000000000000${place}`, day, place % 2 === 0 ? "CONSULT" : "ASSAULT", "TCD", "SDN"],
  ]),
  ["d000000000000000", "2018-04-05", "CONSULT", "KEN", "UGA"],
  ["e000000000000000", "2010-04-05", "ASSAULT", "USA", "PRK"],
];

let parts: AnswerParts;

beforeAll(async () => {
  const store = await openStore(join(tempFolder(), "compare.duckdb"), { owner: "a test" });
  afterAll(() => store.close());
  const records = ROWS.map(([id, day, type, actor, recipient]) =>
    record({
      id,
      article: id,
      reported: day,
      date: day,
      enddate: day,
      event: [type],
      quad_code: type === "CONSULT" ? 1 : 4,
      event_scale: type === "CONSULT" ? 2.5 : -9,
      actor: [entity(actor, 0, actor)],
      recipient: [entity(recipient, 9, recipient)],
    }),
  );
  await writeImported(store, "icews", records);
  await finishImport(store);
  parts = loadAnswerParts(store);
});

describe("relations side by side", () => {
  test.each([
    ["far from each other", ["ISR", "SYR"], { mean: -11.5, apart: true }],
    ["one spread over both", ["TCD", "SDN"], { mean: -5.75, apart: false }],
    ["too few events to tell", ["KEN", "UGA"], { mean: 0, apart: null }],
    ["no event", ["FRA", "DEU"], { mean: null, apart: null }],
  ] as const)("%s", async (_, other, difference) => {
    const { differences } = await compareDyads([["USA", "PRK"], other], {}, parts);
    expect(differences).toEqual([{ first: "USA>PRK", other: other.join(">"), ...difference }]);
  });

  test("have one time, by default the year up to the newest report", async () => {
    const { since, until, dyads } = await compareDyads([["USA", "PRK"]], {}, parts);
    expect([since, until, dyads.map(({ events, low, high }) => [events, low, high])]).toEqual([
      "2017-04-05",
      "2018-04-06",
      [[4, 2.5, 2.5]],
    ]);
    const whole = await compareDyads([["USA", "PRK"]], { since: "2000-01-01" }, parts);
    expect(whole.dyads[0]).toMatchObject({ events: 5, mean: 0.2 });
  });
});

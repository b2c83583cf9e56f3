import { expect, test } from "vitest";
import { runsAnswer } from "../../src/answers/runs.ts";
import { runEntry, writeRun } from "../../src/store/run-log.ts";
import { sampleDesk } from "./sample-desk.ts";

test("a run tells what its articles gave: an event that two of them report is one", async () => {
  const { parts } = await sampleDesk();
  const articles = ["north.example/1", "south.example/1", "north.example/2", "gone.example/1"];
  const manifest = JSON.stringify({
    thaw: "0.1.0",
    files: {},
    paths: ["news"],
    date: null,
    articles: articles.map((article) => ({ article, hash: "", records: "" })),
  });
  await writeRun(parts.store, runEntry({ started: "2018-06-14T09:00:00Z", command: "ingest", manifest }));
  const { runs } = await runsAnswer(parts);
  expect(runs).toMatchObject([
    { articles: 4, events: 2, silent: 0, first: "2018-06-13", last: "2018-06-13" },
    { articles: 0, events: 0, silent: 0, first: null, last: null },
  ]);
});

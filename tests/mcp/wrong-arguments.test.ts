import type { Client } from "@modelcontextprotocol/client";
import { beforeAll, describe, expect, test } from "vitest";
import { sampleDesk } from "../answers/sample-desk.ts";
import { call, httpClient } from "./clients.ts";

let client: Client;

beforeAll(async () => {
  client = await httpClient(await sampleDesk());
});

describe("a wrong argument", () => {
  test.each([
    ["thaw_search_events", { type: "ASSAULT" }, 'type "ASSAULT" is not allowed; it takes a list, such as ["ASSAULT"]'],
    ["thaw_search_events", { type: ["MEET"] }, 'type.0 "MEET" is not allowed; one of AGREE, CONSULT, SUPPORT'],
    [
      "thaw_search_events",
      { since: "last week" },
      'since "last week" is not allowed; a day such as 2025-08-26, or 7d, 4w, 6m, 2y',
    ],
    ["thaw_search_events", { until: "2018-02-30" }, 'until "2018-02-30" is not allowed; a day such as 2025-08-26'],
    ["thaw_search_events", { limit: 1000 }, "limit 1000 is not allowed; at most 100"],
    ["thaw_search_events", { claimed: "no" }, 'claimed "no" is not allowed; it takes true or false'],
    ["thaw_search_events", { min_confidence: 7 }, "min_confidence 7 is not allowed; at most 1"],
    ["thaw_search_events", { cursor: "page2" }, 'the cursor "page2" is none\nhand back next_cursor'],
    ["thaw_search_events", { dyad: "PRK-RUS" }, 'dyad "PRK-RUS" is not allowed; two sides such as PRK>RUS'],
    ["thaw_search_events", { dyad: "PRK>Narnia" }, '"Narnia" is no side of a relation\na side is a country code'],
    ["thaw_get_event", { id: "7" }, 'id "7" is not allowed; an event id is 16 digits'],
    ["thaw_get_event", {}, "id is missing; it takes text"],
    [
      "thaw_get_event",
      { id: "0000000000000000" },
      "the store has no event 0000000000000000\nthe lists of events give ids",
    ],
    ["thaw_compare_dyads", { dyads: ["USA>PRK"] }, 'dyads ["USA>PRK"] is not allowed; at least 2 of them'],
    ["thaw_compare_dyads", { dyads: ["USA", "PRK"] }, 'dyads.0 "USA" is not allowed; a relation is two sides: USA>PRK'],
    ["thaw_explain_score", { actor: "USA", recipient: "PRK", weights: "DINNER:3" }, 'weights: "DINNER" is no type'],
    [
      "thaw_explain_score",
      { actor: "USA", recipient: "PRK", scale: "mood" },
      'scale "mood" is not allowed; one of plover, goldstein',
    ],
    ["thaw_resolve_entity", { text: "" }, 'text "" is not allowed; at least 1 characters'],
    ["thaw_resolve_entity", { text: "x", kind: "mood" }, 'kind "mood" is not allowed; one of actor, time, place'],
    ["thaw_export_events", { to: "pdf" }, 'to "pdf" is not allowed; one of jsonl, plover'],
    ["thaw_code_text", { text: "x".repeat(100_001) }, "is not allowed; at most 100000 characters"],
    ["thaw_list_sources", { page: 2 }, '"page" is no argument of it; it takes limit, cursor'],
  ])("%s %j", async (name, args, words) => {
    const called = await call(client, name, args);
    expect([called.isError, called.data]).toEqual([true, null]);
    expect(called.text).toContain(words);
    expect(called.text.length).toBeLessThan(900);
  });

  test("of a tool that there is none is an error of the protocol", async () => {
    await expect(client.callTool({ name: "thaw_guess", arguments: {} })).rejects.toThrow(/thaw_guess/);
  });
});

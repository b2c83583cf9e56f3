import type { Client } from "@modelcontextprotocol/client";
import { beforeAll, describe, expect, test } from "vitest";
import { createCoder } from "../../src/pipeline/create-coder.ts";
import { sampleDesk } from "../answers/sample-desk.ts";
import { call, httpClient, stdioClient } from "./clients.ts";

const MEETING = "00000000000000a1";

/** Each tool with arguments, a field of its data, and words of its text. */
const CALLS: readonly (readonly [name: string, args: Record<string, unknown>, data: object, words: string])[] = [
  [
    "thaw_code_text",
    { text: "North Korea fired a missile over Japan on Tuesday.", published: "2022-10-05" },
    { query: { published: "2022-10-05", characters: 50 }, next_cursor: null },
    "event",
  ],
  [
    "thaw_search_events",
    { actor: "USA", type: ["CONSULT"], limit: 1 },
    {
      total: 1,
      next_cursor: null,
      query: { actor: "USA", type: ["CONSULT"], limit: 1, sort: "newest" },
      events: [
        {
          id: MEETING,
          uri: `thaw://event/${MEETING}`,
          quote: { text: "Donald Trump met Kim Jong Un in Singapore on Tuesday.", trigger: [13, 16] },
        },
      ],
    },
    '"Donald Trump met Kim Jong Un in Singapore on Tuesday." (north.example, 2018-06-13)',
  ],
  [
    "thaw_get_event",
    { id: "00000000000000a2" },
    {
      query: { id: "00000000000000a2" },
      event: { id: MEETING, owners: 2 },
      notes: [`00000000000000a2 is a report of the merged event ${MEETING}`],
    },
    "2 reports, 2 independent owners",
  ],
  [
    "thaw_get_evidence",
    { id: MEETING, limit: 1 },
    { event: MEETING, total: 2, next_cursor: "o1", reports: [{ verified: true }] },
    "2 reports of",
  ],
  [
    "thaw_get_dyad",
    { a: "USA", b: "PRK", by: "month" },
    {
      a: { id: "USA" },
      total: 1,
      next_cursor: null,
      directions: [
        { events: 1, state: "unknown" },
        { events: 1, state: "unknown" },
      ],
    },
    "United States > North Korea, [2018-06-01, 2018-06-13), plover scale: 1 event, mean +2.5, not enough data for a state",
  ],
  ["thaw_list_changes", { since: "30d", limit: 2 }, { total: 3, next_cursor: "o2" }, "not enough data (1 event)"],
  [
    "thaw_compare_dyads",
    { dyads: ["USA/PRK", "ISR>SYR"] },
    {
      total: 3,
      differences: [
        { first: "USA>PRK", other: "PRK>USA", mean: -6, apart: null },
        { other: "ISR>SYR", mean: -12 },
      ],
    },
    "not enough data to tell",
  ],
  [
    "thaw_explain_score",
    { actor: "PRK", recipient: "USA", weights: "THREATEN violence:-8" },
    { sum: { net: -8, terms: [{ type: "THREATEN", mode: "violence", weight: -8 }] }, total: 1, next_cursor: null },
    "THREATEN violence: 1 x -8 = -8",
  ],
  [
    "thaw_resolve_entity",
    { text: "North Korea", on: "2018-06-01" },
    { kind: "actor", actor: { code: "PRK" }, total: 1, in_store: [{ id: "PRK", events: 2 }] },
    "PRK",
  ],
  ["thaw_list_sources", { limit: 1 }, { articles: 4, total: 2, next_cursor: "o1" }, "4 articles of 2 publishers"],
  [
    "thaw_export_events",
    { to: "jsonl", limit: 2 },
    {
      to: "jsonl",
      total: 3,
      events: 2,
      next_cursor: "o2",
      lines: [expect.stringContaining('"THREATEN"'), expect.stringContaining('"ASSAULT"')],
    },
    "Note: 3 events meet the conditions: this is a page of 2.",
  ],
];

const WAYS: readonly (readonly [way: string, open: () => Promise<Client>])[] = [
  ["HTTP", async () => httpClient(await deskThatReads())],
  ["HTTP as clients of 2025 speak it", async () => httpClient(await deskThatReads(), "legacy")],
  ["standard input and output", stdioClient],
];

async function deskThatReads(): Promise<Awaited<ReturnType<typeof sampleDesk>>> {
  const coder = createCoder();
  return sampleDesk({ code: async (request) => (await coder).code(request) });
}

describe.each(WAYS)("tools over %s", (_, open) => {
  let client: Client;

  beforeAll(async () => {
    client = await open();
  }, 60_000);

  test("are eleven, read only, with schemas for what goes in and comes out", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(CALLS.map(([name]) => name));
    for (const { inputSchema, outputSchema, annotations, description, title } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, idempotentHint: true, openWorldHint: false });
      expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
      expect(outputSchema).toMatchObject({ type: "object" });
      expect([title, description].every((words) => (words ?? "").length > 5)).toBe(true);
    }
  });

  test.each(CALLS)("%s %j answers", { timeout: 60_000 }, async (name, args, data, words) => {
    const called = await call(client, name, args);
    expect({ isError: called.isError, text: called.isError ? called.text : "" }).toEqual({ isError: false, text: "" });
    expect(called.data).toMatchObject(data);
    expect(called.text).toContain(words);
  });

  test("a wrong argument is told with its value, its rule and the choices", async () => {
    const called = await call(client, "thaw_get_dyad", { a: "USA", by: "fortnight", limit: 0, foo: 1 });
    expect(called).toEqual({
      isError: true,
      data: null,
      text: [
        "thaw_get_dyad: b is missing; it takes text",
        'thaw_get_dyad: by "fortnight" is not allowed; one of day, week, month, quarter, year',
        "thaw_get_dyad: limit 0 is not allowed; at least 1",
        'thaw_get_dyad: "foo" is no argument of it; it takes a, b, by, directed, since, until, scale, weights, claimed, limit, cursor',
      ].join("\n"),
    });
  });
});

describe("tools", () => {
  test("are pinned with their arguments and the fields of their answers", async () => {
    const { tools } = await (await httpClient(await sampleDesk())).listTools();
    const lines = tools.map(({ name, inputSchema, outputSchema }) =>
      [
        name,
        `  takes ${Object.keys(inputSchema.properties ?? {}).join(" ")}; needs ${(inputSchema.required ?? []).join(" ") || "none"}`,
        `  gives ${Object.keys((outputSchema?.["properties"] as object | undefined) ?? {}).join(" ")}`,
      ].join("\n"),
    );
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../golden/mcp-tools.txt");
  });
});

import type { Client } from "@modelcontextprotocol/client";
import { beforeAll, describe, expect, test } from "vitest";
import { sampleDesk } from "../answers/sample-desk.ts";
import { httpClient } from "./clients.ts";

let client: Client;

beforeAll(async () => {
  client = await httpClient(await sampleDesk());
});

async function read(uri: string): Promise<unknown> {
  const { contents } = await client.readResource({ uri });
  const [first] = contents;
  return first !== undefined && "text" in first ? JSON.parse(first.text) : null;
}

describe("resources", () => {
  test("are four kinds", async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      "thaw://event/{id}",
      "thaw://dyad/{a}/{b}",
      "thaw://run/{id}/manifest",
    ]);
  });

  test("list the newest events, the largest relations, the codebook and the runs, and each can be read", async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual([
      "thaw://codebook/plover",
      "thaw://event/00000000000000a1",
      "thaw://event/00000000000000c1",
      "thaw://event/00000000000000b1",
      "thaw://dyad/ISR/SYR",
      "thaw://dyad/PRK/USA",
      "thaw://dyad/USA/PRK",
      "thaw://run/00000000000000d1/manifest",
    ]);
    for (const { uri } of resources) expect(await read(uri)).toEqual(expect.any(Object));
  });

  test.each([
    ["thaw://event/00000000000000a2", { event: { id: "00000000000000a1", quote: { trigger: [13, 16] } } }],
    ["thaw://dyad/PRK:GOV/USA", { a: { id: "PRK:GOV", kind: "sector" }, directions: [{ events: 1 }, { events: 1 }] }],
    ["thaw://dyad/PRK%3AGOV/USA", { a: { id: "PRK:GOV", kind: "sector" } }],
    ["thaw://codebook/plover", { auxiliaries: ["historical", "future", "hypothetical", "negation"] }],
    ["thaw://run/00000000000000d1/manifest", { thaw: "0.1.0", paths: ["news"] }],
  ])("%s", async (uri, content) => {
    expect(await read(uri)).toMatchObject(content);
  });

  test.each([
    ["thaw://event/0000000000000000", "the store has no event 0000000000000000"],
    ["thaw://dyad/USA/Narnia", '"Narnia" is no side of a relation'],
    ["thaw://run/1/manifest", "the store has no run 1"],
    ["thaw://weather/today", "thaw://weather/today"],
  ])("%s is told not to be there", async (uri, words) => {
    await expect(client.readResource({ uri })).rejects.toThrow(words);
  });

  test.each([
    ["pr", "PRK"],
    ["korea", "PRK"],
    ["", "USA"],
  ])("complete the side %j from the store with %s", async (value, id) => {
    const ref = { type: "ref/resource" as const, uri: "thaw://dyad/{a}/{b}" };
    const { completion } = await client.complete({ ref, argument: { name: "a", value } });
    expect(completion.values).toContain(id);
  });
});

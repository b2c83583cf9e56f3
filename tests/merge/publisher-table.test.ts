import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COUNTRY_CODES } from "../../src/codebook/country-code.ts";
import { ownerOf, parsePublishers } from "../../src/merge/publisher-table.ts";
import { KNOWLEDGE } from "./sample-reports.ts";

describe("ownerOf", () => {
  test.each<[string | null, string | null, string | null]>([
    ["reuters.com", null, "Thomson Reuters"],
    ["Reuters", null, "Thomson Reuters"],
    ["www.reuters.com", null, "Thomson Reuters"],
    ["uk.reuters.com", null, "Thomson Reuters"],
    ["https://www.thetimes.co.uk/article/x", null, "News Corp"],
    ["Times", null, "News Corp"],
    ["the sun", null, "News Corp"],
    [null, "https://tass.com/world/1", "TASS"],
    ["My desk", "https://tass.com/world/1", "TASS"],
    ["notreuters.com", null, "notreuters.com"],
    ["Valley Gazette", null, "valley gazette"],
    ["Valley Gazette", "https://valley.example/a", "valley gazette"],
    [null, "https://www.valley.example/a", "valley.example"],
    [null, null, null],
    [" ", null, null],
  ])("%s, %s is owned by %s", (publisher, url, owner) => {
    expect(ownerOf(publisher, url, KNOWLEDGE.publishers)).toBe(owner);
  });
});

describe("data/publishers.tsv", () => {
  const text = readFileSync(join(import.meta.dirname, "../../data/publishers.tsv"), "utf8");
  const lines = text.trimEnd().split("\n").slice(1);

  test("has 500 publishers or more, sorted, no domain twice", () => {
    const domains = lines.map((line) => line.split("\t")[0] ?? "");
    expect(domains.length).toBeGreaterThanOrEqual(500);
    expect(domains).toEqual([...new Set(domains)].toSorted());
    expect(parsePublishers(text).byDomain.size).toBe(domains.length);
  });

  test("every line has five cells, a state, and yes or no", () => {
    const wrong = lines.filter((line) => {
      const [domain = "", name = "", owner = "", country = "", state = "", ...more] = line.split("\t");
      const sound = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain) && name !== "" && owner !== "";
      return !sound || !COUNTRY_CODES.has(country) || !/^(?:yes|no)$/.test(state) || more.length > 0;
    });
    expect(wrong).toEqual([]);
  });

  test("a name stands for one publisher", () => {
    const names = lines.map((line) => line.split("\t")[1]?.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parsePublishers } from "../../src/merge/publisher-table.ts";
import { findWireCredit, parseAgencies } from "../../src/merge/wire-credit.ts";

const data = (path: string): string => readFileSync(join(import.meta.dirname, "../../data", path), "utf8");
const SIGNS = parseAgencies(data("merge/agencies.tsv"));

describe("findWireCredit", () => {
  test.each<[string, string | null]>([
    ["SEOUL (Reuters) - North Korea fired two missiles.", "reuters.com"],
    ["SEOUL, June 12 (Yonhap) -- North Korea fired two missiles.", "yna.co.kr"],
    ["PYONGYANG, June 12 (KCNA) — The army paraded.", "kcna.kp"],
    ["BERLIN (dpa/Reuters) – The chancellor spoke.", "dpa.com"],
    ["Reuters - Talks ended.", "reuters.com"],
    ["Talks ended without a deal. (AFP)", "afp.com"],
    ["Talks ended without a deal. [Xinhua]", "xinhuanet.com"],
    ["Talks ended without a deal. — AP", "apnews.com"],
    ["The minister told Reuters (the agency) that talks had ended.", null],
    ["The ministry said (AFP was told) that talks went on, and on.", null],
    ["SEOUL (Daily Planet) - North Korea fired two missiles.", null],
    ["", null],
  ])("%s", (text, domain) => {
    expect(findWireCredit(text, SIGNS)).toBe(domain);
  });

  test("a long text of brackets and dashes is read at once", () => {
    const start = performance.now();
    findWireCredit("(".repeat(50_000) + "-".repeat(50_000) + "A ".repeat(50_000), SIGNS);
    expect(performance.now() - start).toBeLessThan(200);
  });

  test("every agency is a publisher we know", () => {
    const { byDomain } = parsePublishers(data("publishers.tsv"));
    expect([...SIGNS.values()].filter((domain) => !byDomain.has(domain))).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { createAnswerCache, type CachedBody } from "../../src/api/answer-cache.ts";
import { isSame } from "../../src/api/guard.ts";
import { createRateLimit } from "../../src/api/rate-limit.ts";
import { isLoopback } from "../../src/api/serve.ts";

const answer = (body: string): CachedBody => ({ body: new TextEncoder().encode(body), type: "application/json" });
const wordsOf = (found: CachedBody | null): string | null =>
  found === null ? null : new TextDecoder().decode(found.body);

describe("the cache of answers", () => {
  test("forgets what was not asked for longest", () => {
    const cache = createAnswerCache(30);
    cache.put("a", 1, answer("aaaaaaa"));
    cache.put("b", 1, answer("bbbbbbb"));
    cache.put("c", 1, answer("ccccccc"));
    cache.get("a", 1);
    cache.put("d", 1, answer("ddddddd"));
    cache.put("e", 1, answer("eeeeeee"));
    expect(["a", "b", "c", "d", "e"].map((key) => wordsOf(cache.get(key, 1)))).toEqual([
      "aaaaaaa",
      null,
      "ccccccc",
      "ddddddd",
      "eeeeeee",
    ]);
  });

  test("knows nothing of an earlier revision", () => {
    const cache = createAnswerCache(100);
    cache.put("a", 1, answer("old"));
    expect([cache.get("a", 2), cache.get("a", 1)]).toEqual([null, null]);
  });

  test("one question asked by many at once is answered once, a failed one again", async () => {
    const cache = createAnswerCache(100);
    let made = 0;
    const make = (): Promise<CachedBody> => {
      made += 1;
      return made === 1 ? Promise.reject(new Error("first")) : Promise.resolve(answer(`a${made}`));
    };
    await expect(Promise.all([cache.once("a", 1, make), cache.once("a", 1, make)])).rejects.toThrow("first");
    const both = await Promise.all([cache.once("a", 1, make), cache.once("a", 1, make)]);
    expect([both.map(wordsOf), wordsOf(await cache.once("a", 1, make)), made]).toEqual([["a2", "a2"], "a2", 2]);
  });

  test("an answer that the store has overtaken is not kept", () => {
    const cache = createAnswerCache(100);
    cache.put("b", 2, answer("new"));
    cache.put("a", 1, answer("old"));
    expect([wordsOf(cache.get("b", 2)), cache.get("a", 2)]).toEqual(["new", null]);
  });

  test("keeps no answer that would push out all others", () => {
    const cache = createAnswerCache(10);
    cache.put("a", 1, answer("longer than a quarter"));
    expect(cache.get("a", 1)).toBeNull();
  });
});

describe("the rate limit", () => {
  test("fills again with time, for each caller", () => {
    const limit = createRateLimit(2);
    const calls: [string, number, boolean][] = [
      ["one", 0, true],
      ["one", 0, true],
      ["one", 0, false],
      ["two", 0, true],
      ["one", 29_000, false],
      ["one", 31_000, true],
      ["one", 31_000, false],
      ["one", 600_000, true],
    ];
    expect(calls.map(([caller, now]) => limit.allows(caller, now))).toEqual(calls.map(([, , allowed]) => allowed));
  });
});

describe("addresses and tokens", () => {
  test.each([
    ["127.0.0.1", true],
    ["127.8.9.10", true],
    ["::1", true],
    ["localhost", true],
    ["0.0.0.0", false],
    ["::", false],
    ["192.168.1.5", false],
    ["127.0.0.1.evil.example", false],
  ])("%s is reached by this machine alone: %s", (host, alone) => {
    expect(isLoopback(host)).toBe(alone);
  });

  test.each([
    ["a", "a", true],
    ["a", "b", false],
    ["a", "aa", false],
    ["", "a", false],
  ])("%j for %j", (given, token, same) => {
    expect(isSame(given, token)).toBe(same);
  });
});

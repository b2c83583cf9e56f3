import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventId, textHash } from "../../src/pipeline/event-id.ts";

describe("textHash", () => {
  // The vectors were made with sha256sum.
  test.each([
    ["They met.", "ab226026642c9001f40223f6e7948b96f1d470fc0a362d6a94834bd235bc9e07"],
    ["café 🤝", "a3ddd2f07a882f1d457133f4f922ef9b917476d7301d5043206b265f5cd8af8f"],
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ])("%j", (text, hash) => {
    expect(textHash(text)).toBe(hash);
  });
});

describe("eventId", () => {
  const hash = textHash("They met.");

  test("is the first 16 hex digits of SHA-256 over HASH:START:END:TYPE", () => {
    expect(eventId(hash, { start: 5, end: 8, in: "text" }, "CONSULT")).toBe("f691839e47c0efa7");
  });

  test("says so when the trigger stands in the title", () => {
    expect(eventId(hash, { start: 5, end: 8, in: "title" }, "CONSULT")).toBe("3d4fe42809f80b2b");
  });

  test("differs with each part, and only with them", () => {
    const part = fc.tuple(
      fc.nat(3),
      fc.integer({ min: 4, max: 6 }),
      fc.constantFrom<("text" | "title")[]>("text", "title"),
      fc.constantFrom<("AGREE" | "AID")[]>("AGREE", "AID"),
      fc.constantFrom("a", "b"),
    );
    const id = ([start, end, field, type, article]: [
      number,
      number,
      "text" | "title",
      "AGREE" | "AID",
      string,
    ]): string => eventId(textHash(article), { start, end, in: field }, type);
    fc.assert(
      fc.property(part, part, (a, b) => {
        expect(id(a) === id(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      { seed: 20261123, numRuns: 400 },
    );
  });
});

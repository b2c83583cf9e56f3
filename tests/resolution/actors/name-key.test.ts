import fc from "fast-check";
import { expect, test } from "vitest";
import { nameKey, nameTokens } from "../../../src/resolution/actors/name-key.ts";

test.each([
  ["Kim Jong-un", "kim jong un"],
  ["KIM JONG UN", "kim jong un"],
  ["Recep Tayyip Erdoğan", "recep tayyip erdogan"],
  ["Élysée's", "elysee"],
  ["U.S.", "us"],
  ["Workers' Party", "workers party"],
  ["Lech Wałęsa", "lech walesa"],
  ["George H.W. Bush", "george hw bush"],
])("the key of %s is %s", (text, key) => {
  expect(nameKey(text)).toBe(key);
});

test.each<[text: string, words: string[], keys: string[]]>([
  ["They left. He's in.", ["They", "left", "He's", "in"], ["they", "left", "he", "in"]],
  ["the U.S. and A. Bello", ["the", "U.S", "and", "A.", "Bello"], ["the", "us", "and", "a", "bello"]],
  ["AT&T, Élys’s (x2)", ["AT&T", "Élys’s", "x2"], ["at&t", "elys", "x2"]],
  ["Seoul-based workers' party...", ["Seoul", "based", "workers'", "party"], ["seoul", "based", "workers", "party"]],
])("the words of %s", (text, words, keys) => {
  const tokens = nameTokens(text);
  expect(tokens.map(({ raw }) => raw)).toEqual(words);
  expect(tokens.map(({ key }) => key)).toEqual(keys);
});

test("tokens point into the text and know a possessive", () => {
  const text = "Iran's Guards, U.S. troops";
  for (const token of nameTokens(text)) expect(text.slice(token.start, token.end)).toBe(token.raw);
  expect(nameTokens(text).map(({ possessive, afterPause }) => [possessive, afterPause])).toEqual([
    [true, false],
    [false, false],
    [false, true],
    [false, false],
  ]);
});

test("a key of a key is itself", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(nameKey(nameKey(text))).toBe(nameKey(text));
    }),
    { seed: 5, numRuns: 300 },
  );
});

test("the short way to a key leads to the same key", () => {
  const pieces = fc.constantFrom(
    "Al",
    "U.S.",
    "O'Neil",
    "AT&T",
    "it's",
    "Workers'",
    "-",
    " ",
    ".",
    "(x)",
    "&",
    "a.b.",
    "é",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const text = parts.join(" ");
      const long = nameTokens(text).map(({ key }) => key);
      expect(nameKey(text)).toBe(long.join(" "));
    }),
    { seed: 8, numRuns: 500 },
  );
});

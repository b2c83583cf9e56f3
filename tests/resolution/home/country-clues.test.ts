import { expect, test } from "vitest";
import { countryClues } from "../../../src/resolution/home/country-clues.ts";
import { knowledge, sampleReading } from "../sample-reading.ts";

test.each<[text: string, clues: string[]]>([
  ["The Chilean army left Peru.", ["people CHL", "state PER"]],
  ["Kim Jong Un smiled. State media showed Kim.", ["servant PRK", "servant PRK"]],
  ["State media showed Kim.", []],
  ["Kim Jong Un wrote to Moon Jae-in. Jong smiled.", ["servant PRK", "servant KOR", "servant PRK"]],
  ["Kim Jong Un met Kim Boo-kyum. Kim smiled.", ["servant PRK", "servant KOR"]],
])("%s", (text, clues) => {
  const { sentences } = sampleReading(text, [], "2021-06-13");
  const found = countryClues(sentences, [], { knowledge: knowledge.actors, on: "2021-06-13", context: text });
  expect(found.map(({ kind, code }) => `${kind} ${code}`)).toEqual(clues);
});

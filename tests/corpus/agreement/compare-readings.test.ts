import { expect, test } from "vitest";
import { compareReadings, typeConfusions } from "../../../corpus/agreement/compare-readings.ts";
import { readingOf } from "../../../corpus/agreement/reading.ts";
import { changed, oneText, SAMPLE } from "../sample-text.ts";

function layers(second: string): Record<string, number> {
  const pair = [readingOf(oneText(SAMPLE)), readingOf(oneText(second))] as const;
  return Object.fromEntries(compareReadings([pair]).map(({ layer, value }) => [layer, value]));
}

test("a reading agrees with itself", () => {
  for (const value of Object.values(layers(SAMPLE))) expect(value === 1 || Number.isNaN(value)).toBe(true);
});

test.each([
  ["a trigger fewer", changed("[e1:meet]", "meet"), "trigger", 6 / 7],
  ["words that overlap are one trigger", changed("[e3:resume] talks", "[e3:resume talks]"), "trigger", 1],
  ["another recipient", changed("recipient:crowd ", ""), "recipient", 0],
  [
    "the members for the group",
    changed("e3 = AGREE +future/x1 actor:both", "e3 = AGREE +future/x1 actor:ada,bo"),
    "actor",
    1,
  ],
  ["an actor fewer", changed("e1 = CONSULT actor:ada,bo", "e1 = CONSULT actor:ada"), "actor", 12 / 13],
  ["no source", changed(" by:both/c1/indirect", ""), "source of attribution", 0],
  ["another date", changed("place:p1 time:t1", "place:p1"), "date of the event", 3 / 4],
  ["another value of the time", changed("t1 = 2018-06-12", "t1 = 2018-06-05"), "time expression with its value", 0],
  ["no place", changed("place:p1 ", ""), "place of the event", 0],
])("%s", (_name, second, layer, value) => {
  expect(layers(second)[layer]).toBeCloseTo(value, 10);
});

test("types that were taken for each other are counted", () => {
  const second = oneText(changed("e4 = COERCE/arrest", "e4 = ASSAULT/abduct"));
  expect(typeConfusions([[readingOf(oneText(SAMPLE)), readingOf(second)]])).toEqual([
    { types: "ASSAULT / COERCE", count: 1 },
  ]);
});

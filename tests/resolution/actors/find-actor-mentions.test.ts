import fc from "fast-check";
import { expect, test } from "vitest";
import { findActorMentions } from "../../../src/resolution/actors/find-actor-mentions.ts";
import { knowledge } from "./knowledge.ts";

test.each([
  ["The ambassador was summoned.", ["ambassador"]],
  ["Assad met the ambassador.", ["ambassador"]],
  ["It told us that ice fell on Oman.", ["Oman"]],
  ["US forces struck.", ["US forces"]],
  ["South Korean President Moon Jae-in met Kim Jong Un.", ["South Korean", "President", "Moon Jae-in", "Kim Jong Un"]],
])("%s", (text, found) => {
  const texts = findActorMentions(text, knowledge).map((one) => one.text);
  expect(texts).toEqual(found);
});

test("what is found stands at its place, in order, without overlap", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("Kim Jong Un", "US", "the", "rebels", "assad", "-", ", ", "ambassador", "NATO"), {
        maxLength: 12,
      }),
      (words) => {
        const text = words.join(" ");
        let last = 0;
        for (const one of findActorMentions(text, knowledge)) {
          expect(text.slice(one.start, one.end)).toBe(one.text);
          expect(one.start).toBeGreaterThanOrEqual(last);
          last = one.end;
        }
      },
    ),
    { seed: 3, numRuns: 200 },
  );
});

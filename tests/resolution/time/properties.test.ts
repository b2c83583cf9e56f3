import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTimes } from "../../../src/resolution/time/find-times.ts";

const PIECES =
  "the a last next past first second third few two 1998 1998-99 31 12 Oct. May March june Friday week weeks year months quarter half " +
  "night morning a.m. p.m. 10:35 GMT early late mid of in on to and between from ago earlier later 's '80s 1990s 12/06/2018 , . - ( ) \n BC now";

const anyText = fc.array(fc.constantFrom(...PIECES.split(" ")), { maxLength: 40 }).map((pieces) => pieces.join(" "));
const anyDay = fc.constantFrom("2018-06-12", "2000-02-29", "1999-12-31", null);

describe("for every text", () => {
  test("expressions stand in order, inside the text, without overlap, with both days or neither", () => {
    fc.assert(
      fc.property(anyText, anyDay, (text, published) => {
        let end = 0;
        for (const time of findTimes(text, { published })) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          end = time.end;
          expect(time.from === null).toBe(time.to === null);
          expect((time.from ?? "0") < (time.to ?? "1")).toBe(true);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test("the same text gives the same answer", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const options = { published: "2018-06-12" };
        expect(findTimes(text, options)).toEqual(findTimes(text, options));
      }),
      { seed: 5, numRuns: 50 },
    );
  });

  test("any characters at all raise no error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(Array.isArray(findTimes(text, { published: "2018-06-12" }))).toBe(true);
      }),
      { seed: 5 },
    );
  });
});

describe("100 kB of the same is read in time", () => {
  const pieces = [
    "1",
    "a ",
    "the last ",
    "1,",
    "May ",
    "'80s ",
    "two hundred ",
    "twenty-",
    "1998-",
    "12:",
    "-",
    "Oct. ",
    "a.m",
    "\n",
    "x",
    "on the ",
  ];

  test.each(pieces)(
    "%j",
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const found = findTimes(text, { published: "2018-06-12" });
      expect(found.every((time) => time.end <= text.length)).toBe(true);
    },
    3000,
  );
});

import { describe, expect, test } from "vitest";
import { tokenize } from "../../src/text/token.ts";

// Tokens are parted by spaces in the expectation.
const CASES: [string, string][] = [
  ["Kim met Trump.", "Kim met Trump ."],
  ["North Korea's leader didn't sign.", "North Korea 's leader did n't sign ."],
  ["They can’t; we’ll see", "They ca n’t ; we ’ll see"],
  ["the students' demand", "the students ' demand"],
  ["O'Brien met d’Estaing", "O'Brien met d’Estaing"],
  ["a U.S.-led raid", "a U.S. - led raid"],
  ["the U.S. and the U.N.", "the U.S. and the U.N."],
  ["Mr. Kim and Gen. Lee", "Mr. Kim and Gen. Lee"],
  ["1,200 people, 3.5% at 10:30", "1,200 people , 3.5 % at 10:30"],
  ["the 1990s and the 21st", "the 1990s and the 21st"],
  ["anti-government, high-ranking", "anti - government , high - ranking"],
  ["He waited... then -- nothing", "He waited ... then -- nothing"],
  ["“No,” he said (again).", "“ No , ” he said ( again ) ."],
  ["Besançon, Zürich, São Paulo", "Besançon , Zürich , São Paulo"],
  ["cafe\u0301 open", "cafe\u0301 open"],
  ["Kim 🤝 Trump", "Kim 🤝 Trump"],
  ["family 👩‍👩‍👧 left", "family 👩‍👩‍👧 left"],
  ["$5bn and €3m", "$ 5 bn and € 3 m"],
  ["Встреча прошла.", "Встреча прошла ."],
  ["COVID-19", "COVID - 19"],
  ["", ""],
  ["  ", ""],
];

describe("tokenize", () => {
  test.each(CASES)("%j", (text, expected) => {
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join(" "),
    ).toBe(expected);
  });

  test("starts counting at the part it is given", () => {
    expect(tokenize("Kim met Trump", 4, 7)).toEqual([{ start: 4, end: 7, text: "met" }]);
  });
});

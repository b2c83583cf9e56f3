import { expect, test } from "vitest";
import { parseActorDictionary } from "../../../../src/resolution/actors/dictionaries/petrarch-actors.ts";

test("names, synonyms and dated codes are read", () => {
  const text =
    "# a comment\nANNE_DUPONT_  # of the sample\n+A._DUPONT_\n\t[FRAGOV 950101-991231]\n\t[FRAELI >000101]\n\nRED_FRONT_ [CHLREB]\n";
  const { actors, problems } = parseActorDictionary(text);
  expect(problems).toEqual([]);
  expect(actors).toEqual([
    {
      line: 2,
      names: ["ANNE DUPONT", "A. DUPONT"],
      codes: [
        { code: "FRA", sectors: ["GOV"], from: "1995-01-01", to: "1999-12-31" },
        { code: "FRA", sectors: ["ELI"], from: "2000-01-01", to: null },
      ],
    },
    { line: 7, names: ["RED FRONT"], codes: [{ code: "CHL", sectors: ["REB"], from: null, to: null }] },
  ]);
});

test.each([
  ["[USAGOV]", 1, "before the first actor"],
  ["+OTHER_", 1, "before the first actor"],
  ["ANNE_", 1, "has no code"],
  ["ANNE_ [FRAGOV", 1, "not closed"],
  ["ANNE_\n\t[FRAGO]", 2, "three-letter codes"],
  ["ANNE_\n\t[FRAGOV 991332-000101]", 2, "YYMMDD"],
  ["ANNE_\n\t[FRAGOV 000101-950101]", 2, "the earlier first"],
])("%j is a problem of line %i", (text, line, words) => {
  const { problems } = parseActorDictionary(text);
  expect(problems[0]).toMatchObject({ line });
  expect(problems[0]?.message).toContain(words);
});

test.each([
  ["[IGOUNO]", "UNO", []],
  ["[IGOEUREEC]", "EUR", []],
  ["[MNCUSA]", "MNC", ["BUS"]],
  ["[KSVGOVHLH]", "KOS", ["GOV", "MED"]],
  ["[ROMMED]", "ROU", ["JRN"]],
])("the chain %s is %s", (code, expected, sectors) => {
  expect(parseActorDictionary(`X_Y_ ${code}`).actors[0]?.codes[0]).toMatchObject({ code: expected, sectors });
});

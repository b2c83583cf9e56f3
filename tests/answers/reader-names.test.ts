import { describe, expect, test } from "vitest";
import { readerName, roleName } from "../../src/answers/reader-names.ts";
import { SECTOR_NAMES } from "../../src/codebook/sector.ts";

describe("readerName", () => {
  test.each([
    ["Russian Federation", "RUS", null, "Russia"],
    ["Korea, Republic of", "KOR", null, "South Korea"],
    ["Iran (Islamic Republic of)", "IRN", null, "Iran"],
    ["Islamic Republic of Iran", "IRN", null, "Iran"],
    ["Republic of Moldova", "MDA", null, "Moldova"],
    ["Bolivia (Plurinational State of)", "BOL", null, "Bolivia"],
    ["PSEREB", "PSE", "REB", "armed groups of Palestine"],
    ["PSE", "PSE", "REB", "Palestine"],
    ["ISRMIL", "ISR", "MIL", "military of Israel"],
    ["ISRAEL", "ISR", null, "Israel"],
    ["PALESTINIAN", "PSE", null, "Palestine"],
    ["RUSSIAN", "RUS", "MIL", "military of Russia"],
    ["NORTH KOREA", "PRK", null, "North Korea"],
    ["SOVIET UNION", "RUS", null, "Soviet Union"],
    ["BASHAR AL-ASSAD", "SYR", "GOV", "Bashar al-Assad"],
    ["NATO", "IGO", null, "NATO"],
    ["UNITED NATIONS", "UNO", null, "United Nations"],
    ["Russian Federation Council", "RUS", "LEG", "Russian Federation Council"],
    ["People's Republic of Donetsk", "UKR", "REB", "People's Republic of Donetsk"],
    ["Central African Republic", "CAF", null, "Central African Republic"],
    ["Czech Republic", "CZE", null, "Czech Republic"],
    ["Israel", "ISR", null, "Israel"],
    ["Britain", "GBR", null, "Britain"],
    ["Donald Trump", "USA", "GOV", "Donald Trump"],
    ["Georgia State University", "USA", "EDU", "Georgia State University"],
  ] as const)("%s (%s %s) is %s", (words, code, sector, name) => {
    expect(readerName({ code, sector, identifier_text: null, entity_text: words })).toBe(name);
  });

  test("a long name is read before the time of the test is up", { timeout: 4_000 }, () => {
    const words = `${"Republic of ".repeat(5_000)}(`;
    expect(readerName({ code: "RUS", sector: null, identifier_text: null, entity_text: words })).toBe(words);
  });
});

test.each(SECTOR_NAMES.filter((sector) => sector !== "UNK" && sector !== "PRE"))(
  "%s has words for its people",
  (sector) => {
    expect(roleName("PSE", sector)).toMatch(/^[a-z- ]+ of Palestine$/);
  },
);

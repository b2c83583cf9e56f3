import { describe, expect, test } from "vitest";
import { NON_STATE_CODES } from "../../src/codebook/actor-code.ts";
import { AUXILIARIES } from "../../src/codebook/auxiliary.ts";
import { CONTEXTS } from "../../src/codebook/context.ts";
import { COUNTRY_CODES } from "../../src/codebook/country-code.ts";
import { SECTOR_NAMES } from "../../src/codebook/sector.ts";

const CONTEXTS_OF_THE_MANUAL =
  "military, intelligence, executive, legislative, election, political_institutions, pro_democracy, pro_autocracy, economic, " +
  "legal, reparations, human_rights, rights_freedoms, repression, human_security, gender, lgbt, religion_ethnicity, " +
  "inequality, diplomatic, territory, peacekeeping, health, asylum, migration, disasters, natural_resource, environment, " +
  "technology, terrorism, cbrn, cyber, misinformation, crime, corruption, illegal_drugs, trafficking";

describe("the codebook's lists", () => {
  test("37 contexts, as the manual names them", () => {
    expect(CONTEXTS).toHaveLength(37);
    expect(CONTEXTS.join(", ")).toBe(CONTEXTS_OF_THE_MANUAL);
  });

  test("four auxiliary marks", () => {
    expect(AUXILIARIES).toEqual(["historical", "future", "hypothetical", "negation"]);
  });

  test("sectors", () => {
    expect(SECTOR_NAMES.join(" ")).toBe(
      "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC",
    );
  });

  test("codes of what is no state", () => {
    expect(Object.keys(NON_STATE_CODES)).toEqual(["UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"]);
  });

  test.each(["USA", "PRK", "KOR", "RUS", "CHN", "JPN", "KOS", "PSE", "HKG", "ATA", "TWN", "SSD"])(
    "%s is a state code",
    (code) => {
      expect(COUNTRY_CODES.has(code)).toBe(true);
    },
  );

  test.each([
    ["GRL", "Greenland counts as its state"],
    ["PRI", "Puerto Rico counts as its state"],
    ["MAC", "Macao is no exception of the manual"],
    ["XKX", "Kosovo is KOS"],
    ["ROM", "withdrawn code"],
    ["EUR", "the European Union is no state"],
    ["usa", "codes are upper case"],
  ])("%s is none: %s", (code) => {
    expect(COUNTRY_CODES.has(code)).toBe(false);
  });

  test("state codes are three capitals, each once, and none is a code of what is no state", () => {
    const codes = [...COUNTRY_CODES];
    expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect(codes.filter((code) => code in NON_STATE_CODES)).toEqual([]);
    expect(codes.length).toBeGreaterThan(194);
  });
});

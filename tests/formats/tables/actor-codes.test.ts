import { describe, expect, test } from "vitest";
import { NON_STATE_CODES } from "../../../src/codebook/actor-code.ts";
import { COUNTRY_CODES } from "../../../src/codebook/country-code.ts";
import { SECTOR_NAMES } from "../../../src/codebook/sector.ts";
import { readDataTable } from "../../../src/pipeline/data-files.ts";
import { TABLES } from "../tables.ts";

const { actorCodes, countries, icewsSectors } = TABLES;

describe("a CAMEO actor code", () => {
  test.each([
    ["ISR", "ISR", []],
    ["ISRMIL", "ISR", ["MIL"]],
    ["PAL", "PSE", []],
    ["PALGZS", "PSE", []],
    ["ROM", "ROU", []],
    ["ROMGOV", "ROU", ["GOV"]],
    ["TMP", "TLS", []],
    ["USR", "RUS", []],
    ["GMW", "DEU", []],
    ["LBNREBHEZ", "LBN", ["REB"]],
    ["AFGGOVBUS", "AFG", ["GOV", "BUS"]],
    ["TUROPP", "TUR", ["PTY", "OPP"]],
    ["USAMED", "USA", ["JRN"]],
    ["USAHLH", "USA", ["MED"]],
    ["IGOUNO", "UNO", []],
    ["IGOEUREEC", "EUR", []],
    ["EUREEC", "EUR", []],
    ["IGOARL", "IGO", []],
    ["NGOIRC", "NGO", []],
    ["ALQ", "IMG", []],
    ["EUR", null, []],
    ["MOSREB", null, ["REB"]],
    ["WST", null, []],
    ["REB", null, ["REB"]],
    ["HKG", "HKG", []],
    ["GRL", "DNK", []],
    ["XX", null, []],
    ["", null, []],
    ["---", null, []],
  ])("%s is %s %j", (chain, code, sectors) => {
    expect(actorCodes.roleOf(chain)).toEqual({ code, sectors });
  });

  test.each([...COUNTRY_CODES, ...Object.keys(NON_STATE_CODES)])("%s comes back, with its role", (code) => {
    const role = { code, sectors: ["GOV", "MIL"] as const };
    const { chain } = actorCodes.chainOf(role);
    const back = code === "ISM" ? "NGO" : code;
    expect(actorCodes.roleOf(chain)).toEqual({ code: back, sectors: ["GOV", "MIL"] });
  });

  test("writes GDELT's parts", () => {
    expect(actorCodes.chainOf({ code: "ROU", sectors: ["JRN"] })).toEqual({
      chain: "ROMMED",
      country: "ROM",
      group: "",
      types: ["MED"],
    });
    expect(actorCodes.chainOf({ code: "UNO", sectors: [] })).toMatchObject({ chain: "IGOUNO", group: "UNO" });
    expect(actorCodes.chainOf({ code: null, sectors: [] }).chain).toBe("");
  });

  test("its table names only codes and sectors of the codebook", () => {
    const sectors = new Set<string>(SECTOR_NAMES);
    const wrong = readDataTable("formats/actor-codes.tsv").filter((row) => {
      const values = (row["value"] ?? "").split("|");
      if (row["kind"] === "state") return !COUNTRY_CODES.has(values[0] ?? "");
      if (row["kind"] === "organisation") return !Object.hasOwn(NON_STATE_CODES, values[0] ?? "");
      return row["kind"] === "sector" && values.some((value) => !sectors.has(value));
    });
    expect(wrong).toEqual([]);
  });
});

describe("countries", () => {
  test("every state of the codebook has a row, and every row a state of the codebook", () => {
    expect([...COUNTRY_CODES].filter((code) => countries.stateOf.get(code) !== code)).toEqual([]);
    expect([...countries.stateOf.values()].filter((code) => !COUNTRY_CODES.has(code))).toEqual([]);
  });

  test.each([
    ["russian federation", "RUS"],
    ["russia", "RUS"],
    ["south korea", "KOR"],
    ["congo", "COG"],
    ["democratic republic of congo", "COD"],
    ["occupied palestinian territory", "PSE"],
    ["the former yugoslav republic of macedonia".replace("the ", ""), "MKD"],
    ["moldova, republic of", "MDA"],
    ["swaziland", "SWZ"],
    ["cote d'ivoire", "CIV"],
    ["türkiye", "TUR"],
    ["prk", "PRK"],
  ])("%s is %s", (name, code) => {
    expect(countries.byName.get(name)).toBe(code);
  });

  test.each([
    ["KS", "KOR"],
    ["KN", "PRK"],
    ["CH", "CHN"],
    ["SZ", "CHE"],
    ["GM", "DEU"],
    ["GZ", "PSE"],
    ["WE", "PSE"],
    ["RI", "SRB"],
    ["KV", "KOS"],
    ["AS", "AUS"],
    ["AU", "AUT"],
  ])("FIPS %s is %s", (fips, code) => {
    expect(countries.byFips.get(fips)).toBe(code);
  });

  test.each([
    ["USA", "2"],
    ["PRK", "731"],
    ["KOR", "732"],
    ["RUS", "365"],
    ["PSE", undefined],
  ])("%s is number %s of the Correlates of War", (code, cow) => {
    expect(countries.cowOf.get(code)).toBe(cow);
  });
});

describe("ICEWS sectors", () => {
  test.each([
    ["Government,Police", null, ["COP"]],
    ["Executive,Foreign Ministry,Government", null, ["GOV"]],
    ["Military,Government", null, ["MIL"]],
    ["Defense / Security Ministry,Military,Government", null, ["GOV", "MIL"]],
    ["Government", null, ["GOV"]],
    ["International Government Organization", "IGO", []],
    ["Opposition Major Party (Out Of Government),Parties", null, ["PTY", "OPP"]],
    ["Ideological", null, []],
    ["", null, []],
  ])("%j is %s %j", (names, code, sectors) => {
    expect(icewsSectors.roleOf(names)).toEqual({ code, sectors });
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COUNTRY_CODES } from "../../src/codebook/country-code.ts";
import { isMember, parseBlocs } from "../../src/relations/bloc.ts";
import { parseSide } from "../../src/relations/side.ts";
import { parseDay } from "../../src/resolution/time/day.ts";
import { BLOCS, day } from "./sample-events.ts";

describe("parseSide", () => {
  test.each([
    ["USA", "code", "USA"],
    ["usa", "code", "USA"],
    ["UNO", "code", "UNO"],
    ["PRK:MIL", "sector", "PRK:MIL"],
    ["q22686", "actor", "Q22686"],
    ["nato", "bloc", "NATO"],
    [" EU ", "bloc", "EU"],
    ["PRK:XYZ", undefined, undefined],
    ["Atlantis", undefined, undefined],
    ["", undefined, undefined],
  ])("%j", (text, kind, label) => {
    const found = parseSide(text, BLOCS);
    expect([found?.kind, found?.label]).toEqual([kind, label]);
  });
});

describe("data/blocs.tsv", () => {
  const text = readFileSync(join(import.meta.dirname, "../../data/blocs.tsv"), "utf8");
  const blocs = parseBlocs(text);

  test.each([
    ["NATO", "SWE", "2024-03-06", false],
    ["NATO", "SWE", "2024-03-07", true],
    ["EU", "GBR", "2020-01-31", true],
    ["EU", "GBR", "2020-02-01", false],
    ["ASEAN", "TLS", "2025-11-01", true],
    ["SCO", "IRN", "2023-07-03", false],
    ["BRICS", "ZAF", "2012-01-01", true],
    ["QUAD", "IND", "2010-01-01", false],
    ["ECOWAS", "NER", "2025-01-29", false],
    ["OPEC", "QAT", "2019-01-01", false],
    ["ARAB LEAGUE", "SYR", "2015-01-01", false],
    ["G7", "RUS", "2000-01-01", false],
  ])("%s has %s on %s: %s", (bloc, code, on, member) => {
    expect(isMember(blocs.get(bloc)!, code, day(on))).toBe(member);
  });

  test("every line is sound: a known code, days that exist, an end after its start, no overlap", () => {
    const wrong = text
      .trimEnd()
      .split("\n")
      .slice(1)
      .filter((line) => {
        const [, , , code = "", from = "", to = ""] = line.split("\t");
        const ends = to === "" || (parseDay(to) ?? 0) > (parseDay(from) ?? 0);
        return !(COUNTRY_CODES.has(code) || code === "EUR") || parseDay(from) === null || !ends;
      });
    expect(wrong).toEqual([]);
    for (const { members } of blocs.values()) {
      for (const one of members) {
        const others = members.filter((other) => other !== one && other.code === one.code);
        expect(others.filter((other) => one.from < other.to && other.from < one.to)).toEqual([]);
      }
    }
  });
});

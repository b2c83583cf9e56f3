import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { NON_STATE_CODES } from "../../../src/codebook/actor-code.ts";
import { COUNTRY_CODES } from "../../../src/codebook/country-code.ts";
import { SECTORS } from "../../../src/codebook/sector.ts";
import { ACTOR_DATA } from "./knowledge.ts";

const FILES = ["ambiguous.tsv", "officials.tsv", "organisations.tsv", "people.tsv", "roles.tsv", "states.tsv"];

function rows(name: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(join(ACTOR_DATA, name), "utf8").trimEnd().split("\n");
  const columns = header.split("\t");
  return lines.map((line) =>
    Object.fromEntries(columns.map((column, index) => [column, line.split("\t")[index] ?? ""])),
  );
}

function isCode(code: string): boolean {
  return COUNTRY_CODES.has(code) || Object.hasOwn(NON_STATE_CODES, code);
}

const people = [...rows("people.tsv"), ...rows("officials.tsv")];

describe("the actor tables", () => {
  test("every state has a name, and every state but Antarctica an adjective", () => {
    const states = rows("states.tsv");
    const having = (kind: string): Set<string | undefined> =>
      new Set(states.filter((row) => row["kind"] === kind).map((row) => row["code"]));
    expect([...COUNTRY_CODES].filter((code) => !having("name").has(code))).toEqual([]);
    expect([...COUNTRY_CODES].filter((code) => !having("adjective").has(code))).toEqual(["ATA"]);
  });

  test.each(FILES)("%s has only codes and sectors of the codebook", (name) => {
    const wrong = rows(name).filter(({ code, sector = "", other_sectors: others = "" }) => {
      const sectors = [sector, ...others.split(" ")].filter((one) => one !== "");
      return (code !== undefined && !isCode(code)) || !sectors.every((one) => Object.hasOwn(SECTORS, one));
    });
    expect(wrong).toEqual([]);
  });

  test("offices end after they begin, on days there are", () => {
    const isDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;
    const wrong = people.filter(({ from = "", to = "" }) => !isDay(from) || (to !== "" && (!isDay(to) || to < from)));
    expect(wrong).toEqual([]);
  });

  test("there are 8,000 named entities and 3,000 role nouns at least", () => {
    const names = new Set([...people, ...rows("organisations.tsv")].map((row) => row["name"]));
    expect(names.size).toBeGreaterThan(8000);
    expect(rows("roles.tsv").length).toBeGreaterThan(3000);
  });

  test.each(FILES.filter((name) => name !== "ambiguous.tsv"))("%s is sorted and has no row twice", (name) => {
    const lines = readFileSync(join(ACTOR_DATA, name), "utf8").trimEnd().split("\n").slice(1);
    const sorted = [...new Set(lines)].toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(lines).toEqual(sorted);
  });

  test.each(FILES)("README.md has the checksum of %s", (name) => {
    const sum = createHash("sha256")
      .update(readFileSync(join(ACTOR_DATA, name)))
      .digest("hex");
    expect(readFileSync(join(ACTOR_DATA, "README.md"), "utf8")).toContain(sum);
  });
});

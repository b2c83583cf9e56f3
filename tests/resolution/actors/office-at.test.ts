import fc from "fast-check";
import { expect, test } from "vitest";
import type { Office, Person } from "../../../src/resolution/actors/actor-knowledge.ts";
import { isHeld, officeAt, personOn } from "../../../src/resolution/actors/office-at.ts";

function office(over: Partial<Office>): Office {
  return { code: "FRA", office: "president", sector: "GOV", from: "2000-01-01", to: "2005-01-01", rank: 3, ...over };
}

const person: Person = {
  name: "Anne Dupont",
  wikidata: "Q1",
  offices: [
    office({ office: "senator", sector: "LEG", rank: 1, from: "1995-01-01", to: "2000-01-01" }),
    office({}),
    office({ office: "party leader", sector: "PTY", rank: 2, from: "1998-01-01", to: "2002-01-01" }),
    office({ code: "UNO", office: "envoy", sector: null, rank: 2, from: "2006-01-01", to: "2008-01-01" }),
  ],
};

test.each([
  ["1994-12-31", "FRA", "ELI", null],
  ["1995-01-01", "FRA", "LEG", "senator"],
  ["1999-01-01", "FRA", "PTY", "party leader"],
  ["2000-01-01", "FRA", "GOV", "president"],
  ["2004-12-31", "FRA", "GOV", "president"],
  ["2005-01-01", "FRA", "ELI", "former president"],
  ["2007-01-01", "UNO", null, "envoy"],
  ["2010-01-01", "FRA", "ELI", "former president"],
])("on %s she is %s %s, %s", (on, code, sector, title) => {
  expect(personOn(person, on)).toMatchObject({ code, sector, office: title, identifierText: "Anne Dupont" });
});

test("an opposition leader is PTY with OPP, who governs a breakaway region GOV with PRE", () => {
  const opposition = { ...person, offices: [office({ office: "opposition leader", sector: "PTY" })] };
  const region = { ...person, offices: [office({ sector: "PRE" })] };
  expect(personOn(opposition, "2001-01-01")).toMatchObject({ sector: "PTY", otherSectors: ["OPP"] });
  expect(personOn(region, "2001-01-01")).toMatchObject({ sector: "GOV", otherSectors: ["PRE"] });
});

test("a rebel stays one after his post", () => {
  const rebel = { ...person, offices: [office({ office: "rebel leader", sector: "REB" })] };
  expect(personOn(rebel, "2010-01-01").sector).toBe("REB");
});

test("an office given for a day is one held on it, [from, to)", () => {
  const day = fc.integer({ min: 0, max: 9999 }).map((n) => new Date(n * 86_400_000 + 8e11).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, (on) => {
      const found = officeAt(person, on);
      const held = person.offices.filter((one) => isHeld(one, on));
      expect(found === null ? held.length === 0 : held.includes(found)).toBe(true);
    }),
    { seed: 11, numRuns: 200 },
  );
});

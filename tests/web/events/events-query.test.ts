import { describe, expect, test } from "vitest";
import { columnsOf } from "../../../web/src/events/columns.tsx";
import { eventsQueryOf, narrowingsOf, toggled } from "../../../web/src/events/events-query.ts";
import { readSaved } from "../../../web/src/events/saved-queries.tsx";

describe("the query of an address", () => {
  test.each([
    ["", {}],
    ["q=prisoner+exchange&type=AID,AGREE&period=12m", { q: "prisoner exchange", type: "AID,AGREE", since: "12m" }],
    ["dyad=PRK%3ERUS&cols=day&sort=owners", { dyad: "PRK>RUS" }],
    ["q=++&actor=", {}],
  ])("%j", (search, query) => {
    expect(eventsQueryOf(new URLSearchParams(search))).toEqual(query);
  });
});

describe("a click on a value of a facet", () => {
  test.each([
    ["type", null, "AID", "AID"],
    ["type", "AID", "AGREE", "AID,AGREE"],
    ["type", "AID,AGREE", "AID", "AGREE"],
    ["type", "AID", "AID", null],
    ["actor", "PRK", "USA", "USA"],
    ["actor", "PRK", "PRK", null],
  ])("%s, present %j, click %s: %j", (name, present, value, next) => {
    expect(toggled(name, present, value)).toBe(next);
  });
});

test("narrowings are told in words", () => {
  const found = narrowingsOf(new URLSearchParams("q=talks&dyad=PRK>RUS&claimed=no&type=AID,AGREE&period=12m"));
  expect(found.map(({ words }) => words)).toEqual([
    "“talks”",
    "counts for PRK → RUS",
    "type AID, AGREE",
    "without claims of one side",
  ]);
});

test.each([
  ["day,owners", ["day", "owners"]],
  ["owners,day", ["day", "owners"]],
  ["bogus", ["day", "type", "who", "sentence", "owners"]],
])("columns %j", (text, ids) => {
  expect(columnsOf(text).map(({ id }) => id)).toEqual(ids);
});

describe("saved questions", () => {
  test.each([
    ["", 0],
    ["not json", 0],
    ['{"name":"x"}', 0],
    ['[{"name":"a","search":"?q=1"},{"name":"b","search":"javascript:alert(1)"},3]', 1],
  ])("%j holds %d", (text, count) => {
    expect(readSaved(text)).toHaveLength(count);
  });
});

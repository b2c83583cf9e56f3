import { describe, expect, test } from "vitest";
import { linkFrom } from "../../../web/src/frame/address.ts";
import { customPeriod, eventsQuery, periodQuery, readFilter, weighingQuery } from "../../../web/src/frame/filter.ts";
import { pairOf } from "../../../web/src/frame/pair.ts";
import { screenOf } from "../../../web/src/frame/screens.ts";

describe("links keep the filter line and nothing else", () => {
  test.each([
    ["?period=12m&q=talks", "/dyad/USA/PRK", {}, "/dyad/USA/PRK?period=12m"],
    ["", "/events", { q: "prisoner exchange" }, "/events?q=prisoner+exchange"],
    ["?source=icews&claims=yes", "/", {}, "/?source=icews&claims=yes"],
    ["?period=12m", "/events", { period: null, dyad: "PRK>RUS" }, "/events?dyad=PRK%3ERUS"],
    ["?period=12m", "/events", { period: "2025-01-01.." }, "/events?period=2025-01-01.."],
  ])("from %j to %s with %j", (search, path, params, link) => {
    expect(linkFrom(search, path, params)).toBe(link);
  });
});

describe("the filter of an address", () => {
  const filterOf = (search: string) => readFilter(new URLSearchParams(search));

  test.each([
    ["", {}],
    ["period=12m", { since: "12m" }],
    ["period=nonsense", {}],
    ["period=2025-01-01..2025-06-30", { since: "2025-01-01", until: "2025-07-01" }],
    ["period=..2025-06-30", { until: "2025-07-01" }],
    ["period=..", {}],
    ["source=reuters.com&aux=none,future", { source: "reuters.com", auxiliary: "none,future" }],
    ["aux=none,historical,future,hypothetical,negation", {}],
    ["aux=bogus", {}],
  ])("%j asks lists for %j", (search, query) => {
    expect(eventsQuery(filterOf(search))).toEqual(query);
  });

  test("series know claims, but no sources", () => {
    expect(weighingQuery(filterOf("claims=yes&source=icews&period=5y"))).toEqual({ since: "5y", claimed: "yes" });
  });

  test("own periods may be open at either end", () => {
    expect(customPeriod("2025-01-01..")).toEqual({ first: "2025-01-01", last: "" });
    expect(customPeriod("12m")).toBeNull();
    expect(periodQuery("all")).toEqual({});
  });
});

describe("two sides in the search field open their relation", () => {
  test.each([
    ["USA > PRK", ["USA", "PRK"]],
    ["usa>prk", ["USA", "PRK"]],
    ["USA PRK", ["USA", "PRK"]],
    ["prk:mil → rus", ["PRK:MIL", "RUS"]],
    ["RUS < PRK", ["PRK", "RUS"]],
    ["NATO / RUS", ["NATO", "RUS"]],
    ["Q22686 > Q56226", ["Q22686", "Q56226"]],
    ["peace talks", null],
    ["Hanoi", null],
    ["USA > PRK > RUS", null],
    ["", null],
  ])("%j", (text, pair) => {
    expect(pairOf(text)).toEqual(pair);
  });

  test("a long text is refused quickly", () => {
    const start = performance.now();
    expect(pairOf(`${"A ".repeat(20_000)}>`)).toBeNull();
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe("paths and screens", () => {
  test.each([
    ["/", "/", []],
    ["/dyad/PRK%3AMIL/RUS", "/dyad", ["PRK:MIL", "RUS"]],
    ["/event/00ff", "/event", ["00ff"]],
    ["/dyad/100%/x", "/dyad", ["100%", "x"]],
  ])("%s", (path, screen, parts) => {
    const found = screenOf(path);
    expect(found?.screen.path).toBe(screen);
    expect(found?.parts).toEqual(parts);
  });

  test("no screen lives elsewhere", () => {
    expect(screenOf("/admin")).toBeNull();
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventRecord } from "../../src/contract/event-record.ts";
import { actorFacts, countActors } from "../../src/store/count-actors.ts";
import { countFacets } from "../../src/store/count-facets.ts";
import { countPlaces } from "../../src/store/count-places.ts";
import { countSources, storeSize } from "../../src/store/count-sources.ts";
import type { Store } from "../../src/store/open-store.ts";
import { streamEvents } from "../../src/store/read-events.ts";
import { madeRecords, madeStore } from "./made-store.ts";

const PAGE = { limit: 50, offset: 0 };

let store: Store;
/** The events of the store one by one: what is counted must be what stands in them. */
let records: EventRecord[];

beforeAll(async () => {
  store = await madeStore(madeRecords(300));
  records = [];
  for await (const chunk of streamEvents(store, {})) records.push(...chunk.map(({ record }) => record));
}, 60_000);

afterAll(() => store.close());

function having(condition: (record: EventRecord) => boolean): number {
  return records.filter(condition).length;
}

describe("what a store counts", () => {
  test("sizes", async () => {
    expect(await storeSize(store)).toMatchObject({
      events: records.length,
      reports: 300,
      articles: 300,
      corrections: 0,
    });
  });

  test("facets", async () => {
    const { total, facets } = await countFacets(store, {});
    expect(total).toBe(records.length);
    const byValue = (name: "type" | "actor" | "recipient" | "auxiliary" | "country"): Record<string, number> =>
      Object.fromEntries((facets.get(name) ?? []).map(({ value, events }) => [value, events]));
    expect(byValue("type")["ASSAULT"]).toBe(having(({ event }) => event[0] === "ASSAULT"));
    expect(byValue("actor")["USA"]).toBe(having(({ actor }) => actor.some(({ code }) => code === "USA")));
    expect(byValue("recipient")["IGO"]).toBe(having(({ recipient }) => recipient.some(({ code }) => code === "IGO")));
    expect(byValue("auxiliary")["none"]).toBe(having(({ auxiliary }) => auxiliary.length === 0));
    expect(byValue("country")["UKR"]).toBe(having(({ event_loc }) => event_loc?.country_code === "UKR"));
  });

  test("facets of a filter", async () => {
    const { total, facets } = await countFacets(store, { type: ["ACCUSE"], quad: [3] });
    expect(total).toBe(having(({ event }) => event[0] === "ACCUSE"));
    expect(facets.get("type")).toEqual([{ value: "ACCUSE", events: total }]);
  });

  test("places: a country is no pin", async () => {
    const { places, countries, nowhere, total } = await countPlaces(store, {}, 10);
    expect(total).toBe(records.length);
    expect(nowhere).toBe(having(({ event_loc }) => event_loc === null));
    expect(places.map(({ place, events }) => [place, events])).toEqual([
      ["Kyiv", having(({ event_loc }) => event_loc?.resolved_place === "Kyiv")],
    ]);
    expect(countries.map(({ country, events }) => [country, events])).toEqual([
      ["POL", having(({ event_loc }) => event_loc?.resolved_place === "Poland")],
    ]);
    const mean = (list: readonly EventRecord[]): number =>
      list.reduce((sum, { event_scale }) => sum + (event_scale ?? 0), 0) / list.length;
    expect(places[0]?.mean).toBeCloseTo(
      mean(records.filter(({ event_loc }) => event_loc?.resolved_place === "Kyiv")),
      6,
    );
  });

  test("actors: an event with one on both sides counts once", async () => {
    const { total, actors } = await countActors(store, null, PAGE);
    expect(total).toBe(5); // four codes and one known organisation
    const among = ({ actor, recipient }: EventRecord, code: string): boolean =>
      [...actor, ...recipient].some((entity) => entity.code === code || entity.identifier_id === code);
    for (const { id, events } of actors) expect([id, events]).toEqual([id, having((one) => among(one, id))]);
    expect((await countActors(store, "nat", PAGE)).actors).toMatchObject([{ id: "Q7184", name: "NATO", code: "IGO" }]);
  });

  test("one actor", async () => {
    const facts = await actorFacts(store, { code: "POL", sector: null, wikidata: null });
    const isPole = ({ code }: EventRecord["actor"][number]): boolean => code === "POL";
    expect(facts).toMatchObject({
      code: "POL",
      asActor: having(({ actor }) => actor.some(isPole)),
      asRecipient: having(({ recipient }) => recipient.some(isPole)),
      events: having(({ actor, recipient }) => [...actor, ...recipient].some(isPole)),
    });
    expect(facts.partners.find(({ code }) => code === "USA")?.asRecipient).toBe(
      having(({ actor, recipient }) => recipient.some(isPole) && actor.some(({ code }) => code === "USA")),
    );
  });

  test("nobody", async () => {
    expect(await actorFacts(store, { code: "JPN", sector: null, wikidata: null })).toMatchObject({
      events: 0,
      partners: [],
      first: null,
    });
  });

  test("sources", async () => {
    const { sources, articles, silent, duplicates } = await countSources(store);
    expect(sources).toMatchObject([{ name: "thaw", events: records.length }]);
    expect([articles, silent, duplicates]).toEqual([300, 0, 0]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseBlocs } from "../../src/relations/bloc.ts";
import { countedSpan, countedWithin, type CountedRows } from "../../src/relations/counted-rows.ts";
import { contributionsOf, within, type Contribution } from "../../src/relations/contribution.ts";
import { directedPairs } from "../../src/relations/direction.ts";
import { isCounted } from "../../src/relations/placement.ts";
import { PLOVER_SCALE } from "../../src/relations/scale.ts";
import { parseSide, type Side } from "../../src/relations/side.ts";
import { scoreTerms } from "../../src/relations/score-terms.ts";
import { parseDay } from "../../src/resolution/time/day.ts";
import { countPairs, monthsOfPairs } from "../../src/store/count-pairs.ts";
import { findInfluence } from "../../src/store/find-influence.ts";
import type { Store } from "../../src/store/open-store.ts";
import { readRelationEvents } from "../../src/store/read-relations.ts";
import { countedBetween, relationSource } from "../../src/store/relation-source.ts";
import { countedIds, newestCounted, relationTerms, strongestCounted } from "../../src/store/relation-terms.ts";
import { madeRecords, madeStore } from "./made-store.ts";

const BLOCS = parseBlocs(
  "bloc\tname\tidentifier\tmember\tfrom\tto\nNATO\tNATO\tQ7184\tUSA\t1949-04-04\t\nNATO\tNATO\tQ7184\tPOL\t2018-06-01\t\n",
);
const SPAN = { from: parseDay("2018-03-01")!, to: parseDay("2018-10-01")! };

let store: Store;

beforeAll(async () => {
  store = await madeStore(madeRecords(600));
}, 60_000);

afterAll(() => store.close());

function side(text: string): Side {
  return parseSide(text, BLOCS)!;
}

/** The same from the rows of the store. */
async function counted(actor: Side, recipient: Side): Promise<CountedRows> {
  const all = await countedBetween(relationSource(store), { actor, recipient, scale: PLOVER_SCALE });
  return countedWithin(all, SPAN.from, SPAN.to);
}

/** What counts, from the events one by one: the rule itself, without the store's counting. */
async function reference(actor: Side, recipient: Side): Promise<Contribution[]> {
  const events = await readRelationEvents(store, { sides: [actor, recipient] });
  return within(contributionsOf(events, { actor, recipient, scale: PLOVER_SCALE }), SPAN.from, SPAN.to);
}

describe("a relation counted in the store is the relation counted one by one", () => {
  test.each([
    ["USA", "RUS"],
    ["RUS", "USA"],
    ["USA", "USA"],
    ["USA:MIL", "RUS"],
    ["NATO", "RUS"],
    ["RUS", "NATO"],
    ["Q7184", "POL"],
  ])("%s > %s", async (a, b) => {
    const [actor, recipient] = [side(a), side(b)];
    const wanted = await reference(actor, recipient);
    const rows = await counted(actor, recipient);
    expect(wanted.length).toBeGreaterThan(2);
    expect(countedIds(rows)).toEqual(wanted.map(({ event }) => event.id).toSorted());
    expect(countedSpan(rows)).toEqual({ from: wanted[0]!.day, to: wanted.at(-1)!.day + 1 });
    expect(newestCounted(rows, 5).map(({ id }) => id)).toEqual(wanted.slice(-5).map(({ event }) => event.id));
    const terms = relationTerms(rows, 1000);
    const byName = (
      list: readonly {
        type: string | null;
        mode: string | null;
        weight: number;
        events: number;
        ids: readonly string[];
      }[],
    ): unknown[] =>
      list
        .map(({ type, mode, weight, events, ids }) => ({ type, mode, weight, events, ids: [...ids] }))
        .toSorted((x, y) => `${x.type}`.localeCompare(`${y.type}`));
    expect(byName(terms)).toEqual(byName(scoreTerms(wanted)));
    const most = Math.max(...wanted.map(({ weight }) => weight));
    expect(strongestCounted(rows, 1, 1)[0]?.weight).toBe(most);
  });

  test("nothing counts between sides that never met", async () => {
    const rows = await counted(side("JPN"), side("RUS"));
    expect([countedSpan(rows), countedIds(rows), relationTerms(rows, 9)]).toEqual([null, [], []]);
  });
});

describe("all relations", () => {
  async function pairs(): Promise<Map<string, number[]>> {
    const found = new Map<string, number[]>();
    for (const event of await readRelationEvents(store, SPAN)) {
      const weight = PLOVER_SCALE.weigh(event);
      if (weight === null || !isCounted(event, false)) continue;
      for (const [a, b] of directedPairs(event)) found.set(`${a}>${b}`, [...(found.get(`${a}>${b}`) ?? []), weight]);
    }
    return found;
  }

  test("are those of the events one by one", async () => {
    const counted = await countPairs(store, { scale: PLOVER_SCALE, ...SPAN });
    const wanted = await pairs();
    expect(new Map(counted.map(({ actor, recipient, events }) => [`${actor}>${recipient}`, events]))).toEqual(
      new Map([...wanted].map(([key, weights]) => [key, weights.length])),
    );
    for (const { actor, recipient, net, quads, events } of counted) {
      const weights = wanted.get(`${actor}>${recipient}`) ?? [];
      expect(net).toBeCloseTo(
        weights.reduce((sum, weight) => sum + weight, 0),
        6,
      );
      expect(quads.reduce((sum, count) => sum + count, 0)).toBe(events);
    }
  });

  test("of one side alone", async () => {
    const counted = await countPairs(store, { scale: PLOVER_SCALE, side: "POL" });
    expect(counted.length).toBeGreaterThan(1);
    expect(counted.filter(({ actor, recipient }) => actor !== "POL" && recipient !== "POL")).toEqual([]);
  });

  test("by month they add up to the whole", async () => {
    const [first] = await countPairs(store, { scale: PLOVER_SCALE, ...SPAN });
    const months = (await monthsOfPairs(store, [first!], { scale: PLOVER_SCALE, ...SPAN })).get(
      `${first!.actor}>${first!.recipient}`,
    );
    const sums = [...(months?.values() ?? [])];
    expect(sums.reduce((total, { events }) => total + events, 0)).toBe(first!.events);
    expect(sums.reduce((total, { sum }) => total + sum, 0)).toBeCloseTo(first!.net, 6);
  });

  test("an event's influence is its mean with it less its mean without", async () => {
    const all = await pairs();
    const [strongest] = await findInfluence(store, {}, { scale: PLOVER_SCALE, ...SPAN }, { limit: 1, offset: 0 });
    const mean = (weights: readonly number[]): number =>
      weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
    const moves = [...all.values()].flatMap((weights) =>
      weights.length < 2 ? [] : weights.map((_, place) => Math.abs(mean(weights) - mean(weights.toSpliced(place, 1)))),
    );
    expect(Math.abs(strongest!.moves)).toBeCloseTo(Math.max(...moves), 6);
  });
});

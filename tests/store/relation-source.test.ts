import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseBlocs } from "../../src/relations/bloc.ts";
import { parseSide, type Side } from "../../src/relations/side.ts";
import { PLOVER_SCALE } from "../../src/relations/scale.ts";
import { countPairs } from "../../src/store/count-pairs.ts";
import type { Ends } from "../../src/store/dyad-rows.ts";
import { findEvents } from "../../src/store/read-events.ts";
import type { Store } from "../../src/store/open-store.ts";
import { relationSource, rememberRelations } from "../../src/store/relation-source.ts";
import { finishImport, writeImported } from "../../src/store/write-imported.ts";
import { record } from "../contract/sample-record.ts";
import { madeRecords, madeStore } from "./made-store.ts";

const BLOCS = parseBlocs("bloc\tname\tidentifier\tmember\tfrom\tto\n");
const FROM_AFAR = { code: "FRA", sector: "GOV", entity_text: "France" } as const;

let store: Store;

beforeAll(async () => {
  store = await madeStore(madeRecords(200));
  const imported = record({ id: "00000000000000ff", actor: [FROM_AFAR], date: "2018-05-01", spans: null });
  await writeImported(store, "icews", [{ ...imported, recipient: [{ ...imported.actor[0]!, code: "DEU" }] }]);
  await finishImport(store);
}, 60_000);

afterAll(() => store.close());

function ends(actor: string, recipient: string): Ends {
  const side = (text: string): Side => parseSide(text, BLOCS)!;
  return { actor: side(actor), recipient: side(recipient) };
}

describe("relations that are remembered", () => {
  test("are those of the store", async () => {
    const [memory, plain] = [rememberRelations(store, 1000), relationSource(store)];
    for (const pair of [ends("USA", "RUS"), ends("RUS", "USA"), ends("USA", "RUS")]) {
      expect(await memory.rows(pair)).toEqual(await plain.rows(pair));
    }
    expect([await memory.newestDay(), await memory.reportsByDay()]).toEqual([
      await plain.newestDay(),
      await plain.reportsByDay(),
    ]);
  });

  test("are read once, however many ask at once, and anew when they are to be forgotten", async () => {
    const memory = rememberRelations(store, 1000);
    const [one, other] = await Promise.all([memory.rows(ends("USA", "RUS")), memory.rows(ends("USA", "RUS"))]);
    expect(other).toBe(one);
    expect(await memory.rows(ends("USA", "RUS"))).toBe(one);
    memory.forget();
    expect(await memory.rows(ends("USA", "RUS"))).not.toBe(one);
  });

  test("those asked for last are kept, as far as there is room", async () => {
    const rows = await relationSource(store).rows(ends("USA", "RUS"));
    const memory = rememberRelations(store, rows.day.length);
    const first = await memory.rows(ends("USA", "RUS"));
    await memory.rows(ends("RUS", "USA"));
    expect(await memory.rows(ends("USA", "RUS"))).not.toBe(first);
  });

  test("of one source have its events alone", async () => {
    const source = relationSource(store);
    const rows = async (from: string): Promise<number> =>
      (await source.rows({ ...ends("FRA", "DEU"), source: from })).day.length;
    expect([await rows("icews"), await rows("thaw"), await rows("nobody")]).toEqual([1, 0, 0]);
    const pairs = await countPairs(store, { scale: PLOVER_SCALE, source: "icews" });
    expect(pairs.map(({ actor, recipient, events }) => [actor, recipient, events])).toEqual([["FRA", "DEU", 1]]);
  });
});

test("an imported row that names nobody has one owner, in lists and in relations", async () => {
  const [event] = await findEvents(store, { source: "icews" }, { limit: 1, offset: 0 });
  const { owners, ownerSet } = await relationSource(store).rows(ends("FRA", "DEU"));
  expect([event?.owners, owners[ownerSet[0]!]?.length]).toEqual([1, 1]);
});

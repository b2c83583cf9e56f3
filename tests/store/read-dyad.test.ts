import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventRecord } from "../../src/contract/event-record.ts";
import { changePoints } from "../../src/relations/change-points.ts";
import { changeTable } from "../../src/relations/change-table.ts";
import { contributionsOf } from "../../src/relations/contribution.ts";
import { seriesOf } from "../../src/relations/dyad-series.ts";
import { parseBlocs } from "../../src/relations/bloc.ts";
import { PERIOD_LENGTHS } from "../../src/relations/period.ts";
import { PLOVER_SCALE } from "../../src/relations/scale.ts";
import { seededRandom } from "../../src/relations/seeded-random.ts";
import { parseSide, type Side } from "../../src/relations/side.ts";
import { parseDay } from "../../src/resolution/time/day.ts";
import { deriveEvents } from "../../src/store/derive-events.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { readChanges } from "../../src/store/read-changes.ts";
import { readDyad } from "../../src/store/read-dyad.ts";
import { readRelationEvents } from "../../src/store/read-relations.ts";
import { writeArticles } from "../../src/store/write-articles.ts";
import { finishImport, writeImported } from "../../src/store/write-imported.ts";
import { entity, record } from "../contract/sample-record.ts";
import { articleRow, KNOWLEDGE, tempFolder } from "./temp-store.ts";

const folder = tempFolder();
const BLOCS = parseBlocs(
  "bloc\tname\tidentifier\tmember\tfrom\tto\nNATO\tNATO\tQ7184\tUSA\t1949-04-04\t\nNATO\tNATO\tQ7184\tPOL\t2018-03-01\t\n",
);
const TYPES = ["CONSULT", "COOPERATE", "ASSAULT", "ACCUSE", "AID", "AGREE"] as const;
const MARKS = [[], [], [], ["future"], ["negation"], ["historical"]] as const;

let store: Store;

/** Seeded records about few sides: lists, missing recipients, organisations, claims, long dates. */
function madeRecords(count: number): EventRecord[] {
  const random = seededRandom(42);
  const party = (): EventRecord["actor"][number] => {
    const code = ["USA", "USA", "RUS", "POL", "IGO", "IGO"][random(6)]!;
    const name = code === "IGO" ? ["NATO", "Some League"][random(2)]! : code;
    const known = code === "IGO" && random(2) === 0 ? { identifier_id: "Q7184" } : {};
    const sector = (["GOV", "MIL"] as const)[random(2)]!;
    return { ...entity(name, 0, code), ...known, sector, span: null };
  };
  const parties = (most: number): EventRecord["actor"] => Array.from({ length: random(most + 1) }, party);
  return Array.from({ length: count }, (_, number) => {
    const day = new Date(Date.UTC(2017, 9, 1 + random(400))).toISOString().slice(0, 10);
    const end = random(10) === 0 ? new Date(Date.parse(day) + 40 * 86_400_000).toISOString().slice(0, 10) : day;
    return record({
      id: (number + 1).toString(16).padStart(16, "0"),
      event: [TYPES[random(TYPES.length)]!],
      mode: [],
      auxiliary: [...MARKS[random(MARKS.length)]!],
      actor: [party(), ...parties(2)],
      recipient: parties(2),
      date: day,
      enddate: end,
      reported: random(5) === 0 ? null : day,
    });
  });
}

beforeAll(async () => {
  store = await openStore(join(folder, "dyads.duckdb"), { owner: "test" });
  const records = madeRecords(600);
  await writeImported(
    store,
    "icews",
    records.slice(0, 300).map((one) => ({ ...one, spans: null })),
  );
  await finishImport(store);
  await writeArticles(
    store,
    records.slice(300).map((one, number) => articleRow(`a${number}`, `Report ${number}: ${one.id}.`, [one])),
  );
  await deriveEvents(store, KNOWLEDGE);
}, 120_000);
afterAll(() => store.close());

const side = (text: string): Side => parseSide(text, BLOCS)!;

describe("a series that the store counts is that of its events one by one", () => {
  test.each([
    ["USA", "RUS"],
    ["RUS", "USA"],
    ["USA", "USA"],
    ["USA:GOV", "RUS:MIL"],
    ["USA:GOV", "USA:MIL"],
    ["IGO", "RUS"],
    ["Q7184", "POL"],
    ["NATO", "RUS"],
    ["POL", "NATO"],
    ["NATO", "NATO"],
    ["FRA", "RUS"],
  ])("%s > %s", async (a, b) => {
    const [actor, recipient] = [side(a), side(b)];
    const events = await readRelationEvents(store, { sides: [actor, recipient] });
    for (const by of PERIOD_LENGTHS) {
      const options = {
        actor,
        recipient,
        by,
        scale: PLOVER_SCALE,
        seed: 3,
        halfLifeDays: 30,
        withClaims: by === "week",
      };
      const contributions = contributionsOf(events, options);
      const { series, changes } = await readDyad(store, options, { withChanges: true });
      expect(series).toEqual(seriesOf(contributions, options));
      expect(changes).toEqual(changePoints(contributions, options));
    }
  });

  test("within given days", async () => {
    const options = {
      actor: side("USA"),
      recipient: side("RUS"),
      by: "month" as const,
      scale: PLOVER_SCALE,
      seed: 0,
      from: parseDay("2018-01-10")!,
      to: parseDay("2019-03-01")!,
    };
    const events = await readRelationEvents(store, {});
    expect((await readDyad(store, options)).series).toEqual(seriesOf(contributionsOf(events, options), options));
  });

  test("the change table of all relations", async () => {
    const options = {
      since: parseDay("2018-05-01")!,
      until: parseDay("2018-11-05")!,
      scale: PLOVER_SCALE,
      seed: 1,
      leastEvents: 2,
    };
    const expected = changeTable(await readRelationEvents(store, {}), options);
    expect(await readChanges(store, options)).toEqual({ rows: expected, total: expected.length });
    expect(expected.length).toBeGreaterThan(5);
    expect((await readChanges(store, options, 2)).rows).toEqual(expected.slice(0, 2));
  });
});

import { describe, expect, test } from "vitest";
import { changeTable, type ChangeOptions } from "../../src/relations/change-table.ts";
import type { RelationEvent } from "../../src/relations/relation-event.ts";
import { PLOVER_SCALE } from "../../src/relations/scale.ts";
import { day, event } from "./sample-events.ts";

const OPTIONS: ChangeOptions = { since: day("2022-06-01"), until: day("2022-07-01"), scale: PLOVER_SCALE, seed: 3 };
const many = (who: string, month: string, type: RelationEvent["type"], count = 8): RelationEvent[] =>
  Array.from({ length: count }, (_, place) =>
    event(who, `${month}-${String(2 * place + 2).padStart(2, "0")}`, { type, owners: [`o${place}`] }),
  );
const EVENTS = [
  ...many("USA > PRK", "2022-04", "ACCUSE"),
  ...many("USA > PRK", "2022-06", "AID"),
  ...many("IND > PAK", "2022-04", "SUPPORT"),
  ...many("IND > PAK", "2022-06", "ACCUSE"),
  ...many("FRA > DEU", "2022-04", "CONSULT"),
  ...many("FRA > DEU", "2022-06", "CONSULT"),
  ...many("SDN > TCD", "2022-06", "ASSAULT", 2),
  ...many("ITA > ESP", "2022-04", "CONSULT"),
];

describe("changeTable", () => {
  const rows = changeTable(EVENTS, OPTIONS);

  test("what thawed and froze first, silence last, nothing that did not happen", () => {
    expect(rows.map(({ actor, recipient, state }) => `${actor}>${recipient} ${state}`)).toEqual([
      "USA>PRK thawing",
      "IND>PAK freezing",
      "FRA>DEU steady",
      "SDN>TCD unknown",
    ]);
  });

  test("each row with both windows and what moved it", () => {
    expect(rows[0]).toMatchObject({
      before: { mean: -3, events: 8, owners: 8 },
      after: { net: 80, mean: 10, events: 8, reports: 8 },
      change: 13,
    });
    expect(rows[0]!.movedBy).toHaveLength(3);
    expect(rows[3]).toMatchObject({ before: { net: null, mean: null, events: 0 }, change: null, low: null });
  });

  test("order of events plays no part", () => {
    expect(changeTable(EVENTS.toReversed(), OPTIONS)).toEqual(rows);
  });

  test("thin relations are left out when asked", () => {
    expect(changeTable(EVENTS, { ...OPTIONS, leastEvents: 5 }).map(({ actor }) => actor)).not.toContain("SDN");
    expect(changeTable(EVENTS, { ...OPTIONS, leastOwners: 5 }).map(({ actor }) => actor)).not.toContain("SDN");
  });
});

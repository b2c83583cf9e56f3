import { describe, expect, test } from "vitest";
import { changePoints, type ChangePoint } from "../../src/relations/change-points.ts";
import { contributionsOf } from "../../src/relations/contribution.ts";
import type { RelationEvent } from "../../src/relations/relation-event.ts";
import { PLOVER_SCALE } from "../../src/relations/scale.ts";
import { seededRandom } from "../../src/relations/seeded-random.ts";
import { event, side } from "./sample-events.ts";

type Kind = NonNullable<RelationEvent["type"]>;

/** Ten events a month for each month of a year, of one of two kinds by chance. */
function year(number: number, kinds: readonly [Kind, Kind], seed: number): RelationEvent[] {
  const random = seededRandom(seed);
  return Array.from({ length: 120 }, (_, place) => {
    const month = String(Math.floor(place / 10) + 1).padStart(2, "0");
    return event("USA > PRK", `${number}-${month}-${String((place % 10) * 2 + 3).padStart(2, "0")}`, {
      type: kinds[random(2)]!,
    });
  });
}

function found(events: RelationEvent[], seed = 1): ChangePoint[] {
  const terms = contributionsOf(events, { actor: side("USA"), recipient: side("PRK"), scale: PLOVER_SCALE });
  return changePoints(terms, { by: "month", seed });
}

describe("changePoints", () => {
  const cold = year(2017, ["ACCUSE", "THREATEN"], 1);
  const warm = year(2018, ["CONSULT", "SUPPORT"], 2);
  const colder = year(2019, ["SANCTION", "THREATEN"], 3);

  test("finds the turns, with direction and the events that made them", () => {
    const summit = event("USA > PRK", "2018-01-20", { type: "AID", owners: ["a", "b"], reports: 40 });
    const points = found([...cold, ...warm, summit, ...colder]);
    expect(points.map(({ at }) => at)).toEqual(["2018-01-01", "2019-01-01"]);
    const [thaw, freeze] = points;
    expect(thaw!.change).toBeGreaterThan(0);
    expect(thaw!.causes[0]!.event.id).toBe(summit.id);
    expect(thaw!.causes).toHaveLength(3);
    expect(freeze!.change).toBeLessThan(0);
    expect(freeze!.causes.every(({ event: { type } }) => type === "SANCTION")).toBe(true);
    expect(thaw!.chance).toBeLessThanOrEqual(0.01);
    expect(thaw!.before).toMatchObject({ from: "2017-01-01", to: "2018-01-01", events: 120 });
  });

  test("is the same for the same seed and any order of events", () => {
    const all = [...cold, ...warm];
    expect(found(all.toReversed(), 5)).toEqual(found(all, 5));
  });

  test.each<[string, RelationEvent[]]>([
    ["nothing", []],
    ["one event", cold.slice(0, 1)],
    ["too few periods", [...cold.slice(0, 20), ...warm.slice(0, 20)]],
    ["steady", cold],
    ["all the same", cold.map((one) => ({ ...one, type: "ACCUSE" as const }))],
  ])("%s: no change point", (_, events) => {
    expect(found(events)).toEqual([]);
  });
});

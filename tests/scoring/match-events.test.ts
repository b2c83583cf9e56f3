import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EventType } from "../../src/codebook/event-type.ts";
import type { EventRecord } from "../../src/contract/event-record.ts";
import { matchEvents, spanOverlap } from "../../src/scoring/match-events.ts";
import { record } from "../contract/sample-record.ts";

function event(
  type: EventType,
  start: number,
  end: number,
  changes: { mode?: string; in?: "text" | "title" } = {},
): EventRecord {
  const field = changes.in ?? "text";
  return record({
    event: [type],
    mode: changes.mode === undefined ? [] : [changes.mode],
    spans: { evidence: { start: 0, end: 500, in: field }, trigger: { start, end, in: field } },
  });
}

const shown = ({ event: [type], mode: [mode], spans }: EventRecord): string =>
  [type, mode, `${spans?.trigger.start}-${spans?.trigger.end}`].filter((part) => part !== undefined).join(" ");

function matched(
  gold: EventRecord[],
  predicted: EventRecord[],
): { pairs: string[]; missed: string[]; extra: string[] } {
  const { pairs, missed, extra } = matchEvents(gold, predicted);
  return {
    pairs: pairs.map((pair) => `${shown(pair.gold)} = ${shown(pair.predicted)}`),
    missed: missed.map(shown),
    extra: extra.map(shown),
  };
}

describe("matchEvents", () => {
  test.each([
    [
      "equal triggers",
      [event("CONSULT", 10, 13)],
      [event("CONSULT", 10, 13)],
      ["CONSULT 10-13 = CONSULT 10-13"],
      [],
      [],
    ],
    [
      "overlapping triggers",
      [event("CONSULT", 10, 20)],
      [event("CONSULT", 19, 25)],
      ["CONSULT 10-20 = CONSULT 19-25"],
      [],
      [],
    ],
    [
      "touching triggers do not overlap",
      [event("CONSULT", 10, 20)],
      [event("CONSULT", 20, 25)],
      [],
      ["CONSULT 10-20"],
      ["CONSULT 20-25"],
    ],
    ["another type", [event("CONSULT", 10, 13)], [event("AGREE", 10, 13)], [], ["CONSULT 10-13"], ["AGREE 10-13"]],
    [
      "title against text",
      [event("CONSULT", 10, 13, { in: "title" })],
      [event("CONSULT", 10, 13)],
      [],
      ["CONSULT 10-13"],
      ["CONSULT 10-13"],
    ],
    [
      "title against title",
      [event("CONSULT", 10, 13, { in: "title" })],
      [event("CONSULT", 10, 13, { in: "title" })],
      ["CONSULT 10-13 = CONSULT 10-13"],
      [],
      [],
    ],
    [
      "one gold, two predictions",
      [event("CONSULT", 10, 20)],
      [event("CONSULT", 10, 12), event("CONSULT", 14, 20)],
      ["CONSULT 10-20 = CONSULT 14-20"],
      [],
      ["CONSULT 10-12"],
    ],
    [
      "two gold, one prediction",
      [event("CONSULT", 10, 12), event("CONSULT", 14, 20)],
      [event("CONSULT", 10, 20)],
      ["CONSULT 14-20 = CONSULT 10-20"],
      ["CONSULT 10-12"],
      [],
    ],
    [
      "the same mode decides between equals",
      [event("SANCTION", 10, 13, { mode: "convict" }), event("SANCTION", 10, 13, { mode: "expel" })],
      [event("SANCTION", 10, 13, { mode: "expel" }), event("SANCTION", 10, 13, { mode: "convict" })],
      ["SANCTION convict 10-13 = SANCTION convict 10-13", "SANCTION expel 10-13 = SANCTION expel 10-13"],
      [],
      [],
    ],
    ["no predictions", [event("CONSULT", 1, 2)], [], [], ["CONSULT 1-2"], []],
    ["no gold", [], [event("CONSULT", 1, 2)], [], [], ["CONSULT 1-2"]],
  ])("%s", (_, gold, predicted, pairs, missed, extra) => {
    expect(matched(gold, predicted)).toEqual({ pairs, missed, extra });
  });

  test("a record without spans is never matched", () => {
    expect(matched([record({ spans: null })], [record()])).toMatchObject({
      pairs: [],
      missed: ["CONSULT undefined-undefined"],
    });
  });

  const records = fc.array(
    fc
      .tuple(
        fc.constantFrom<EventType>("CONSULT", "AGREE"),
        fc.nat(12),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom<("text" | "title")[]>("text", "title"),
      )
      .map(([type, start, length, field]) => event(type, start, start + length, { in: field })),
    { maxLength: 6 },
  );

  test("is one-to-one, loses nothing, and pairs only what the rule allows", () => {
    fc.assert(
      fc.property(records, records, (gold, predicted) => {
        const { pairs, missed, extra } = matchEvents(gold, predicted);
        expect(new Set([...pairs.map((pair) => pair.gold), ...missed]).size).toBe(gold.length);
        expect(new Set([...pairs.map((pair) => pair.predicted), ...extra]).size).toBe(predicted.length);
        expect(pairs.length + missed.length).toBe(gold.length);
        expect(pairs.length + extra.length).toBe(predicted.length);
        for (const pair of pairs) {
          expect(pair.gold.event).toEqual(pair.predicted.event);
          expect(spanOverlap(pair.gold.spans!.trigger, pair.predicted.spans!.trigger)).toBeGreaterThan(0);
        }
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  test("leaves no pair that could still be made", () => {
    fc.assert(
      fc.property(records, records, (gold, predicted) => {
        const { missed, extra } = matchEvents(gold, predicted);
        const open = missed.flatMap((left) =>
          extra.filter(
            (right) => left.event[0] === right.event[0] && spanOverlap(left.spans!.trigger, right.spans!.trigger) > 0,
          ),
        );
        expect(open).toEqual([]);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  test("does not depend on the order of either list", () => {
    fc.assert(
      fc.property(records, records, fc.infiniteStream(fc.nat(1000)), (gold, predicted, keys) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, key: keys.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const sorted = (result: ReturnType<typeof matched>): string =>
          JSON.stringify(Object.values(result).map((part) => part.toSorted()));
        expect(sorted(matched(shuffled(gold), shuffled(predicted)))).toBe(sorted(matched(gold, predicted)));
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COUNTRY_CODES } from "../../src/codebook/country-code.ts";
import { EVENT_TYPES, EVENT_TYPE_NAMES } from "../../src/codebook/event-type.ts";
import { eventScale, modesOf } from "../../src/codebook/mode.ts";
import { EventRecord } from "../../src/contract/event-record.ts";
import { FORMAT_NAMES, isRefused, type Format, type FormatName } from "../../src/formats/format.ts";
import { createFormats } from "../../src/formats/formats.ts";
import { record } from "../contract/sample-record.ts";
import { TABLES } from "./tables.ts";

const formats = createFormats(TABLES);

function both(name: FormatName): Required<Pick<Format, "export" | "import">> {
  const format = formats.get(name);
  if (format?.export === undefined || format.import === undefined) throw new Error(`${name} does not go both ways`);
  return { export: format.export, import: format.import };
}

const SECTORS = ["GOV", "MIL", "REB", "JRN", "MED", "BUS"] as const;

/** Events with one actor and one recipient of different states: what a dyadic row can hold without loss. */
const dyadic = fc
  .record({
    type: fc.constantFrom(...EVENT_TYPE_NAMES),
    modeAt: fc.nat(20),
    day: fc.date({ min: new Date("1979-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }),
    states: fc.uniqueArray(fc.constantFrom(...COUNTRY_CODES), { minLength: 2, maxLength: 2 }),
    sector: fc.constantFrom(...SECTORS),
    number: fc.nat(0xffff),
  })
  .map(({ type, modeAt, day, states, sector, number }) => {
    const modes = modesOf(type);
    const mode = modes[modeAt % (modes.length + 1)] ?? null;
    const date = day.toISOString().slice(0, 10);
    const [actor = "FRA", recipient = "DEU"] = states;
    return record({
      id: number.toString(16).padStart(16, "0"),
      date,
      enddate: date,
      reported: date,
      event: [type],
      mode: mode === null ? [] : [mode],
      quad_code: EVENT_TYPES[type].quad,
      event_scale: eventScale(type, mode),
      actor: [{ code: actor, sector, entity_text: `someone of ${actor}` }],
      recipient: [{ code: recipient, sector: null, entity_text: recipient }],
    });
  });

function sides(event: EventRecord): unknown {
  return [event.actor, event.recipient].map((side) => side.map(({ code, sector }) => ({ code, sector })));
}

describe("the registry", () => {
  test("has every format by its name", () => {
    expect([...formats.keys()].toSorted()).toEqual([...FORMAT_NAMES].toSorted());
    expect([...formats].every(([name, format]) => format.name === name)).toBe(true);
  });

  test("declares the layouts of what it imports, with every field's column among them", () => {
    const mappings = [...formats.values()].flatMap((format) => format.mappings ?? []);
    expect(new Set(mappings.map((mapping) => mapping.name)).size).toBe(7);
    const lost = mappings.flatMap((mapping) =>
      Object.values(mapping.fields).filter((column) => !mapping.columns.includes(column) && column !== "Headline"),
    );
    expect(lost).toEqual([]);
  });

  test.each<[FormatName, number]>([
    ["gdelt1", 58],
    ["gdelt2", 61],
    ["icews", 20],
    ["polecat", 40],
    ["acled", 31],
  ])("knows %s with %i columns", (name, width) => {
    expect(formats.get(name)?.mappings?.[0]?.columns).toHaveLength(width);
  });
});

describe.each<FormatName>(["plover", "jsonl", "polecat", "gdelt", "gdelt1", "gdelt2", "icews"])("%s", (name) => {
  const { export: write, import: read } = both(name);

  test("gives back day, type and sides of every event", () => {
    fc.assert(
      fc.property(fc.array(dyadic, { maxLength: 8 }), (events) => {
        const back = [...read(write(events))];
        expect(back.filter(isRefused)).toEqual([]);
        expect(back).toHaveLength(events.length);
        for (const [at, found] of back.entries()) {
          const sent = events[at]!;
          expect(EventRecord.parse(found)).toEqual(found);
          expect(found).toMatchObject({ date: sent.date, event: sent.event });
          expect(sides(found as EventRecord)).toEqual(sides(sent));
        }
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  test("reads what it wrote again to the same lines", () => {
    fc.assert(
      fc.property(dyadic, (event) => {
        const once = [...write([event])];
        const again = [...write([...read(once)].filter((row): row is EventRecord => !isRefused(row)))];
        const twice = [...write([...read(again)].filter((row): row is EventRecord => !isRefused(row)))];
        expect(twice).toEqual(again);
      }),
      { seed: 6, numRuns: 40 },
    );
  });
});

describe.each<FormatName>(["gdelt", "gdelt1", "gdelt2", "icews", "polecat", "acled", "petrarch", "plover"])(
  "rubbish given to %s",
  (name) => {
    test("is refused line by line and throws nothing", () => {
      fc.assert(
        fc.property(fc.array(fc.string({ unit: "binary", maxLength: 80 }), { maxLength: 20 }), (lines) => {
          const rows = [...(formats.get(name)?.import?.(lines.map((line) => line.replaceAll("\n", " "))) ?? [])];
          expect(rows.every(isRefused)).toBe(true);
          expect(rows.length).toBeLessThanOrEqual(lines.length);
        }),
        { seed: 6, numRuns: 100 },
      );
    });

    test("takes no longer than its length", () => {
      const long = ["\t", ",", '"', "a\t", "{", "[", "-", "9"].map((piece) => piece.repeat(300_000));
      const start = performance.now();
      expect([...(formats.get(name)?.import?.(long) ?? [])].every(isRefused)).toBe(true);
      expect(performance.now() - start).toBeLessThan(10_000);
    });
  },
);

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EventRecord } from "../../src/contract/event-record.ts";
import { mergeByHand, reportKey, unmergeReport, type MergeDecision } from "../../src/merge/merge-decision.ts";
import { mergeReports } from "../../src/merge/merge-reports.ts";
import { NOT_NAMED } from "../../src/merge/not-named.ts";
import type { MergedEvent } from "../../src/merge/merged-event.ts";
import type { Report } from "../../src/merge/report.ts";
import { KNOWLEDGE, party, report, type Changes } from "./sample-reports.ts";

const merge = (reports: readonly Report[], decisions: readonly MergeDecision[] = []): readonly MergedEvent[] =>
  mergeReports(reports, { knowledge: KNOWLEDGE, decisions }).events;
const groups = (events: readonly MergedEvent[]): string[][] => events.map(({ id, aliases }) => [id, ...aliases]);
const ids = (...reports: Report[]): string[] => reports.map(({ record }) => record.id);
const decide = (verdict: MergeDecision["verdict"], a: Report, b: Report): MergeDecision => ({
  verdict,
  left: reportKey(a.record)!,
  right: reportKey(b.record)!,
});
const OTHER_DAY = { date: "2022-06-05", enddate: "2022-06-05", reported: "2022-06-05" };

describe("mergeReports", () => {
  test("keeps the smallest id, names the others, and says why", () => {
    const [a, b, c] = [report(), report({ text: "Pyongyang launched missiles off Wonsan." }), report(OTHER_DAY)];
    const events = merge([c, b, a]);
    expect(groups(events)).toEqual([ids(a, b), ids(c)]);
    const [step] = events[0]!.steps;
    expect(step).toMatchObject({ left: a.record.id, right: b.record.id, byHand: false });
    expect(step!.points).toBeGreaterThan(0);
    expect(step!.reasons.map(({ feature }) => feature)).toContain("words");
    expect(events[1]!.steps).toEqual([]);
  });

  test("a merged record is a record of the contract, with the words of the report whose id it has", () => {
    const [a, b] = [report(), report({ mode: [], size: { injured: 2 }, event_loc: { extracted_place: "Wonsan" } })];
    const [event] = merge([a, b]);
    expect(EventRecord.parse(event!.record)).toEqual(event!.record);
    expect(event!.record).toMatchObject({
      id: a.record.id,
      article: a.record.article,
      aliases: [b.record.id],
      mode: ["weapons"],
      size: { injured: 2, dead: null },
      event_loc: { extracted_place: "Wonsan" },
      spans: { trigger: a.record.spans!.trigger, place: null },
    });
  });

  test("hundreds of reports of one act are one event", () => {
    const texts = [
      "missiles fell beyond the line",
      "launch seen by radar",
      "salvo flew 300 kilometres",
      "sea off Wonsan",
    ];
    const many = Array.from({ length: 300 }, (_, place) =>
      report({
        text: `North Korea fired two missiles, ${texts[place % 4]}, ${texts[(place + 1) % 4]}.`,
        by: `p${place}.example`,
      }),
    );
    const events = merge(many);
    expect(events).toHaveLength(1);
    expect(events[0]!.reports).toHaveLength(300);
  });

  test("two who cannot be one are not joined by a third", () => {
    const meeting = (person: string, more: Changes & { text?: string } = {}): Report =>
      report({
        event: ["CONSULT"],
        mode: [],
        actor: [party("RUS"), party(person)],
        text: "They met in Beijing.",
        ...more,
      });
    const [wang, xi, somebody] = [
      meeting("CHN GOV Wang Yi@foreign minister"),
      meeting("CHN GOV Xi Jinping@president"),
      meeting("CHN"),
    ];
    const events = merge([wang, xi, somebody]);
    expect(events).toHaveLength(2);
    expect(events.every(({ reports }) => !ids(wang, xi).every((id) => reports.some((one) => one.id === id)))).toBe(
      true,
    );
  });
});

describe("support of values", () => {
  const killed = (dead: number, by: string, more: Changes = {}): Report =>
    report({
      event: ["ASSAULT"],
      mode: ["aerial"],
      size: { dead },
      by,
      text: "A strike hit the hospital in Gaza.",
      ...more,
    });

  test("owners decide, and what contradicts stays beside it", () => {
    const events = merge([
      killed(14, "thetimes.co.uk"),
      killed(14, "thesun.co.uk"),
      killed(17, "reuters.com"),
      killed(17, "tass.com"),
    ]);
    const dead = events[0]!.fields.find(({ field }) => field === "dead");
    expect(dead).toMatchObject({
      contradicted: true,
      alternatives: [
        { value: 17, owners: 2, reports: 2 },
        { value: 14, owners: 1, reports: 2 },
      ],
    });
    expect(events[0]!.record.size?.dead).toBe(17);
  });

  test("a denial stands beside the report", () => {
    const events = merge([
      killed(14, "reuters.com"),
      killed(14, "thesun.co.uk"),
      killed(14, "tass.com", { auxiliary: ["negation"] }),
    ]);
    expect(events).toHaveLength(1);
    expect(events[0]!.record.auxiliary).toEqual([]);
    expect(events[0]!.fields.find(({ field }) => field === "auxiliary")).toMatchObject({
      contradicted: true,
      alternatives: [
        { value: [], owners: 2 },
        { value: ["negation"], owners: 1 },
      ],
    });
  });

  test("a stated day beats many implied ones", () => {
    const implied: Changes = {
      date: "2022-05-24",
      enddate: "2022-05-25",
      date_basis: "publication",
      date_precision: "range",
    };
    const events = merge([report({ ...implied, by: "a.example" }), report({ ...implied, by: "b.example" }), report()]);
    expect(events[0]!.record).toMatchObject({ date: "2022-05-25", date_basis: "text" });
  });

  test("a mode comes with its own type", () => {
    const events = merge([
      report({
        event: ["AGREE"],
        mode: [],
        quad_code: 1,
        by: "a.example",
        actor: [party("IRN"), party("SAU")],
        text: "Iran and Saudi Arabia signed a deal in Beijing to reopen embassies.",
      }),
      report({
        event: ["AGREE"],
        mode: [],
        quad_code: 1,
        by: "b.example",
        actor: [party("IRN"), party("SAU")],
        text: "A deal signed in Beijing is to reopen embassies of Iran and Saudi Arabia.",
      }),
      report({
        event: ["SUPPORT"],
        mode: [],
        quad_code: 1,
        by: "c.example",
        actor: [party("IRN"), party("SAU")],
        text: "Iran and Saudi Arabia signed a deal in Beijing to reopen embassies.",
      }),
    ]);
    expect(events).toHaveLength(1);
    expect(events[0]!.record).toMatchObject({ event: ["AGREE"], quad_code: 1, event_scale: 2.5 });
  });
});

describe("owners", () => {
  test.each<[string, Report[], string[]]>([
    ["papers of one house are one", [report({ by: "thetimes.co.uk" }), report({ by: "thesun.co.uk" })], ["News Corp"]],
    [
      "unknown papers are their own",
      [report({ by: "a.example" }), report({ by: "b.example" })],
      ["a.example", "b.example"],
    ],
    [
      "papers not named are one",
      [report({ by: "", rest: { publisher: null } }), report({ rest: { publisher: null } })],
      [NOT_NAMED],
    ],
    [
      "a reprint counts for its origin",
      [
        report({ id: "00000000000f0001", by: "tass.com", reported: "2022-05-26", rest: { textHash: "t1" } }),
        report({ id: "00000000000f0001", by: "reuters.com", rest: { textHash: "t1" } }),
      ],
      ["Thomson Reuters"],
    ],
    [
      "a credited agency is the origin wherever it was printed",
      [
        report({ by: "a.example", rest: { credit: "reuters.com" } }),
        report({ by: "b.example", rest: { credit: "reuters.com" } }),
      ],
      ["Thomson Reuters"],
    ],
  ])("%s", (_, reports, owners) => {
    const [event] = merge(reports);
    expect(event!.reports).toHaveLength(reports.length);
    expect(event!.owners).toEqual(owners);
  });
});

describe("decisions by hand", () => {
  const [a, b, c] = [report(), report({ by: "tass.com" }), report(OTHER_DAY)];

  test("apart and together beat the points", () => {
    expect(groups(merge([a, b, c], [decide("apart", a, b)]))).toEqual([ids(a), ids(b), ids(c)]);
    const joined = merge([a, b, c], [decide("together", a, c)]);
    expect(groups(joined)).toEqual([ids(a, b, c)]);
    expect(joined[0]!.steps.filter(({ byHand }) => byHand)).toHaveLength(1);
  });

  test("the later decision about a pair counts", () => {
    expect(merge([a, b], [decide("apart", a, b), decide("together", a, b)])).toHaveLength(1);
    expect(merge([a, b], [decide("together", a, b), decide("apart", a, b)])).toHaveLength(2);
  });

  test("apart stands against a chain of together", () => {
    const { events, voidDecisions } = mergeReports([a, b, c], {
      knowledge: KNOWLEDGE,
      decisions: [decide("together", a, c), decide("together", b, c), decide("apart", a, b)],
    });
    expect(events).toHaveLength(2);
    expect(voidDecisions).toBe(1);
  });

  test("survive a new coding with another type and a wider trigger", () => {
    const decisions = [decide("apart", a, b)];
    const recoded = (one: Report, id: string): Report => ({
      ...one,
      record: {
        ...one.record,
        id,
        event: ["ASSAULT"],
        mode: [],
        spans: { ...one.record.spans!, trigger: { start: 9, end: 20, in: "text" } },
      },
    });
    const [late, later] = [recoded(a, "fffffffffffffff1"), recoded(b, "fffffffffffffff2")];
    expect(merge([late, later])).toHaveLength(1);
    expect(merge([late, later], decisions)).toHaveLength(2);
  });

  test("unmerge takes one report out of its event, merge by hand joins two", () => {
    const d = report({ by: "thesun.co.uk" });
    const [event] = merge([a, b, d]);
    expect(groups(merge([a, b, d], unmergeReport(event!, b.record.id)))).toEqual([ids(a, d), ids(b)]);
    const [one, other] = merge([a, c]);
    expect(merge([a, c], [mergeByHand(one!, other!)!])).toHaveLength(1);
    expect(unmergeReport(event!, "0000000000000bad")).toEqual([]);
  });

  test("a decision about an article that is not there is counted", () => {
    expect(mergeReports([a], { knowledge: KNOWLEDGE, decisions: [decide("apart", a, b)] }).voidDecisions).toBe(1);
  });
});

describe("properties", () => {
  const days = ["2022-05-24", "2022-05-25", "2022-05-26", "2022-06-05"];
  const made = fc.array(
    fc.record({
      type: fc.constantFrom("CONSULT", "ASSAULT", "AGREE", "COERCE"),
      actor: fc.constantFrom("USA", "USA MIL", "PRK GOV Kim Jong-un@leader", "PRK", "RUS UAF"),
      recipient: fc.option(fc.constantFrom("KOR", "PRK", "RUS CVL"), { nil: null }),
      day: fc.constantFrom(...days),
      dead: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
      text: fc.constantFrom(
        "Rockets hit Kyiv at dawn.",
        "Kyiv was struck by rockets.",
        "They met in Hanoi.",
        "Talks in Hanoi ended.",
      ),
      by: fc.constantFrom("reuters.com", "tass.com", "a.example"),
      negated: fc.boolean(),
    }),
    { maxLength: 14 },
  );
  type Made = typeof made extends fc.Arbitrary<infer T> ? T : never;
  const reports = (all: Made): Report[] =>
    all.map(({ type, actor, recipient, day, dead, text, by, negated }) =>
      report({
        event: [type as "CONSULT"],
        mode: [],
        actor: [party(actor)],
        recipient: recipient === null ? [] : [party(recipient)],
        date: day,
        enddate: day,
        reported: day,
        size: dead === null ? null : { dead },
        auxiliary: negated ? ["negation"] : [],
        text,
        by,
      }),
    );
  const SEEDED = { seed: 20261123, numRuns: 80 };

  test("order plays no part", () => {
    fc.assert(
      fc.property(
        made.chain((all) => {
          const list = reports(all);
          return fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }));
        }),
        ([list, shuffled]) => {
          expect(merge(shuffled)).toEqual(merge(list));
        },
      ),
      SEEDED,
    );
  });

  test("merging again changes nothing, nor does giving reports twice", () => {
    fc.assert(
      fc.property(made, (all) => {
        const list = reports(all);
        const events = merge(list);
        expect(merge([...list, ...list])).toEqual(events);
        for (const event of events) {
          const own = list.filter(({ record }) => event.reports.some(({ id }) => id === record.id));
          expect(groups(merge(own))).toEqual([[event.id, ...event.aliases]]);
        }
      }),
      SEEDED,
    );
  });

  test("every report stands in one event, whose record is of the contract", () => {
    fc.assert(
      fc.property(made, (all) => {
        const list = reports(all);
        const events = merge(list);
        expect(groups(events).flat().toSorted()).toEqual(list.map(({ record }) => record.id).toSorted());
        for (const { record, steps, reports: told } of events) {
          expect(EventRecord.safeParse(record).success).toBe(true);
          expect(steps).toHaveLength(told.length - 1);
        }
      }),
      SEEDED,
    );
  });
});

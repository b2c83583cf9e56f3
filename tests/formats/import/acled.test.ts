import { describe, expect, test } from "vitest";
import { EventRecord } from "../../../src/contract/event-record.ts";
import type { ImportedRow } from "../../../src/formats/format.ts";
import { createFormats } from "../../../src/formats/formats.ts";
import { ACLED } from "../../../src/formats/layouts/acled.ts";
import { TABLES } from "../tables.ts";

const formats = createFormats(TABLES);
const HEADER = ACLED.columns.join(",");

// Invented rows: ACLED's own may not be handed on.
const CELLS: Readonly<Record<string, string>> = {
  event_id_cnty: "XYZ1",
  event_date: "2021-05-04",
  time_precision: "1",
  event_type: "Battles",
  sub_event_type: "Armed clash",
  actor1: "Military Forces of Mali (2021-)",
  inter1: "1",
  actor2: "Northern Example Front",
  inter2: "2",
  country: "Mali",
  admin1: "Mopti",
  location: "Exampleville",
  latitude: "14.5",
  longitude: "-4.2",
  source: "A Paper",
  notes: "Soldiers clashed with fighters.",
  fatalities: "3",
};

function quote(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function row(changes: Readonly<Record<string, string>> = {}): string {
  return ACLED.columns.map((column) => quote({ ...CELLS, ...changes }[column] ?? "")).join(",");
}

function read(lines: readonly string[]): ImportedRow[] {
  return [...(formats.get("acled")?.import?.([HEADER, ...lines]) ?? [])];
}

describe("an ACLED row", () => {
  test("of a battle has both sides as actors", () => {
    const [found] = read([row()]);
    expect(found).toMatchObject({
      aliases: ["acled:XYZ1"],
      event: ["ASSAULT"],
      mode: ["firearms"],
      actor: [
        { code: "MLI", sector: "MIL" },
        { code: null, sector: "REB", entity_text: "Northern Example Front" },
      ],
      recipient: [],
      size: { dead: 3 },
      reported: null,
      date_precision: "day",
      event_loc: { city: "Exampleville", province: "Mopti", country_code: "MLI" },
    });
    expect(EventRecord.parse(found)).toEqual(found);
  });

  const against = { event_type: "Violence against civilians", sub_event_type: "Attack" };
  test.each([
    ["first", { actor2: "Civilians (Mali)", inter2: "7" }, "Military Forces of Mali (2021-)", "Civilians (Mali)"],
    [
      "second",
      {
        actor1: "Civilians (Mali)",
        inter1: "Civilians",
        actor2: "Police Forces of Mali (2021-)",
        inter2: "State forces",
      },
      "Police Forces of Mali (2021-)",
      "Civilians (Mali)",
    ],
  ])("against civilians has the armed side as actor when it stands %s", (_, changes, actor, recipient) => {
    expect(read([row({ ...against, ...changes })])[0]).toMatchObject({
      actor: [{ entity_text: actor, code: "MLI" }],
      recipient: [{ entity_text: recipient, code: "MLI", sector: "CVL" }],
    });
  });

  test("of a protest has the crowd as actor", () => {
    const changes = {
      event_type: "Protests",
      sub_event_type: "Peaceful protest",
      actor1: "Protesters (Mali)",
      inter1: "6",
      actor2: "",
      inter2: "0",
    };
    expect(read([row(changes)])[0]).toMatchObject({ event: ["PROTEST"], mode: ["demo"], actor: [{ code: "MLI" }] });
  });

  test.each([
    ["1", "2021-05-04", "2021-05-04", "day"],
    ["2", "2021-05-01", "2021-05-07", "week"],
    ["3", "2021-05-01", "2021-05-31", "month"],
  ])("with time precision %s is dated %s to %s", (time_precision, date, enddate, date_precision) => {
    expect(read([row({ time_precision })])[0]).toMatchObject({ date, enddate, date_precision });
  });

  test("may hold commas, quotes and line breaks in a quoted cell", () => {
    const notes = 'They said "enough", and left.\nNobody followed.';
    const found = read([...row({ notes }).split("\n"), row({ event_id_cnty: "XYZ2" })]);
    expect(found).toMatchObject([{ text: notes }, { aliases: ["acled:XYZ2"] }]);
  });

  test("that never closes its quote is refused", () => {
    expect(read([row().replace("Exampleville", '"Exampleville')])).toMatchObject([{ refused: "columns", line: 2 }]);
  });

  test("that changes a group only has no PLOVER type", () => {
    const changes = { event_type: "Strategic developments", sub_event_type: "Change to group/activity" };
    expect(read([row(changes)])[0]).toMatchObject({ event: [], trace: [{ rule: "acled Change to group/activity" }] });
  });

  test("of an unknown sub-event type is refused", () => {
    expect(read([row({ sub_event_type: "Parade" })])[0]).toMatchObject({ refused: "code", detail: "Parade" });
  });
});

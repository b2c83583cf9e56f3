import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { EventRecord } from "../../src/contract/event-record.ts";
import { isRefused, type FormatName, type ImportedRow } from "../../src/formats/format.ts";
import { createFormats } from "../../src/formats/formats.ts";
import { GDELT1_COLUMNS, GDELT2_COLUMNS } from "../../src/formats/layouts/gdelt-columns.ts";
import { ICEWS } from "../../src/formats/layouts/icews.ts";
import { POLECAT } from "../../src/formats/layouts/polecat.ts";
import { createSetImporter } from "../../src/store/import-sets.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { countEvents, findEvents, streamEvents } from "../../src/store/read-events.ts";
import { finishImport, writeImported } from "../../src/store/write-imported.ts";
import { TABLES } from "../formats/tables.ts";
import { tempFolder } from "./temp-store.ts";

const folder = tempFolder();
const formats = createFormats(TABLES);

type Cells = Readonly<Record<string, string>>;

const GDELT: Cells = {
  GLOBALEVENTID: "900001",
  SQLDATE: "20180612",
  Actor1Code: "USAGOV",
  Actor1Name: "UNITED STATES",
  Actor2Code: "PRK",
  Actor2Name: "NORTH KOREA",
  EventCode: "036",
  ActionGeo_Type: "4",
  ActionGeo_FullName: "Sentosa, Singapore (general), Singapore",
  ActionGeo_CountryCode: "SN",
  ActionGeo_Lat: "1.25",
  ActionGeo_Long: "103.83",
  DATEADDED: "20180613001500",
  SOURCEURL: "https://news.example/summit",
};

const POLECAT_CELLS: Cells = {
  "Event ID": "S_42_ACCUSE",
  "Event Date": "2023-03-01",
  "Event Type": "ACCUSE",
  "Event Mode": "disapprove",
  Contexts: "diplomatic; military; negation",
  "Actor Name": "Government of France; Germany",
  "Actor Country": "FRA; DEU",
  "Actor Sectors": "GOV|LEG; None",
  "Actor Name Raw": "Paris; Berlin",
  "Recipient Name": "Belarus",
  "Recipient Country": "Belarus",
  Placename: "Minsk",
  City: "Minsk",
  Country: "Belarus",
  Latitude: "53.9",
  Longitude: "27.57",
  "GeoNames ID": "625144",
  Source: "A Daily",
  "Publication Date": "2023-03-02",
  Language: "en",
};

const ICEWS_CELLS: Cells = {
  "Event ID": "31",
  "Event Date": "2018-06-12",
  "Source Name": "Foreign Affairs (Russia)",
  "Source Sectors": "Executive,Foreign Ministry,Government",
  "Source Country": "Russian Federation",
  "CAMEO Code": "111",
  "Target Name": "Ukraine",
  "Target Country": "Ukraine",
  "Story ID": "777",
  Publisher: "A Wire",
  City: "Kyiv",
  Country: "Ukraine",
};

function line(columns: readonly string[], cells: Cells, nothing = ""): string {
  return columns.map((column) => cells[column] ?? nothing).join("\t");
}

const gdelt = (changes: Cells = {}, columns: readonly string[] = GDELT2_COLUMNS): string =>
  line(columns, { ...GDELT, ...changes });
const polecat = (changes: Cells = {}): string => line(POLECAT.columns, { ...POLECAT_CELLS, ...changes }, "None");
const icews = (changes: Cells = {}): string => line(ICEWS.columns, { ...ICEWS_CELLS, ...changes });

/** Each file with the rows that importers meet: right, odd, and wrong in every way. */
const FILES: readonly [name: string, format: FormatName, lines: readonly string[]][] = [
  [
    "gdelt, whole and malformed rows",
    "gdelt",
    [
      gdelt(),
      gdelt({ GLOBALEVENTID: "2", EventCode: "190", SQLDATE: "20180613", Actor2Code: "", Actor2Name: "" }),
      gdelt({ GLOBALEVENTID: "2", EventCode: "190", SQLDATE: "20180613", Actor2Code: "", Actor2Name: "" }),
      gdelt({ GLOBALEVENTID: "3", EventCode: "010" }),
      gdelt({ GLOBALEVENTID: " 4 ", SOURCEURL: "\u00a0https://news.example/spaces " }),
      gdelt({ GLOBALEVENTID: "", SOURCEURL: "", DATEADDED: "" }),
      gdelt({ ActionGeo_Type: "", ActionGeo_FullName: "" }),
      gdelt({ ActionGeo_Lat: "99", ActionGeo_Long: "x" }),
      gdelt({ Actor1Name: 'THE "QUOTED" \\ ACTOR', Actor1Code: "" }),
      gdelt({ Actor1Name: "ЖИТЕЛИ", Actor1Code: "RUSCVL", DATEADDED: "20180612001500" }),
      gdelt({ EventCode: "999" }),
      gdelt({ EventCode: "" }),
      gdelt({ SQLDATE: "19000101" }),
      gdelt({ SQLDATE: "20900101" }),
      gdelt({ SQLDATE: "20180231" }),
      gdelt({ Actor1Code: "", Actor1Name: "", Actor2Code: "", Actor2Name: "" }),
      gdelt({}, GDELT2_COLUMNS.slice(0, 60)),
      gdelt({}, [...GDELT2_COLUMNS, "more"]),
      gdelt({}, GDELT1_COLUMNS),
      gdelt({ Actor1Name: "M\uFFFDNCHEN" }),
      gdelt({ Actor1Name: "A\0B" }),
      "",
      "   ",
    ],
  ],
  ["gdelt 1.0", "gdelt1", [gdelt({}, GDELT1_COLUMNS), gdelt({ EventCode: "1" }, GDELT1_COLUMNS), gdelt()]],
  [
    "icews with a header",
    "icews",
    [
      ICEWS.columns.join("\t"),
      icews(),
      icews({ "CAMEO Code": "57", City: "NULL", Country: "" }),
      icews({ "Source Name": "", "Source Country": "", "Target Name": "", "Target Country": "" }),
      icews({ "Story ID": "" }),
      `${icews()}\t\t`,
      icews({ "Event Date": "12.06.2018" }),
    ],
  ],
  [
    "polecat, lists and trailing cells",
    "polecat",
    [
      POLECAT.columns.join("\t"),
      polecat(),
      polecat({ "Event ID": "S_43_PROTEST", "Event Type": "PROTEST", "Event Mode": "dancing", Contexts: "None" }),
      polecat({ "Event Type": "DANCE" }),
      `${polecat()}\t\t`,
      polecat({ "Publication Date": "None", "Event ID": "plain" }),
    ],
  ],
];

interface Imported {
  records: EventRecord[];
  refused: Record<string, number>;
}

async function rowByRow(store: Store, name: FormatName, lines: readonly string[]): Promise<Imported> {
  const rows = [...(formats.get(name)?.import?.(lines) ?? [])];
  await writeImported(
    store,
    formats.get(name)?.mappings?.[0]?.corpus ?? "",
    rows.flatMap((row) => (isRefused(row) ? [] : [row])),
  );
  const refused: Record<string, number> = {};
  for (const row of rows) if (isRefused(row)) refused[row.refused] = (refused[row.refused] ?? 0) + 1;
  return { records: await everyRecord(store), refused };
}

/** Writes what a reader gives and counts what it refuses. */
function judging(
  store: Store,
  corpus: string,
): { refused: Record<string, number>; judge: (rows: readonly ImportedRow[]) => Promise<void> } {
  const refused: Record<string, number> = {};
  const judge = async (rows: readonly ImportedRow[]): Promise<void> => {
    for (const row of rows) {
      if (isRefused(row)) refused[row.refused] = (refused[row.refused] ?? 0) + 1;
      else await writeImported(store, corpus, [row]);
    }
  };
  return { refused, judge };
}

async function inSets(store: Store, name: FormatName, lines: readonly string[]): Promise<Imported> {
  const format = formats.get(name)!;
  const sets = format.openSets!();
  const corpus = format.mappings![0]!.corpus;
  const { refused, judge } = judging(store, corpus);
  let at = 0;
  while (sets.reader.layout() === null) await judge(sets.reader.read(lines[at++]!));
  const importer = createSetImporter(store, corpus, sets, sets.reader.layout()!);
  // Two batches: what the first one read must hold for the second.
  const middle = at + Math.ceil((lines.length - at) / 2);
  for (const part of [lines.slice(at, middle), lines.slice(middle)]) {
    const counts = await importer.take(part);
    for (const [reason, count] of counts.refused) refused[reason] = (refused[reason] ?? 0) + count;
    for (const odd of counts.odd) await judge(sets.reader.read(odd));
  }
  return { records: await everyRecord(store), refused };
}

async function everyRecord(store: Store): Promise<EventRecord[]> {
  await finishImport(store);
  const records: EventRecord[] = [];
  for await (const chunk of streamEvents(store, {})) records.push(...chunk.map(({ record }) => record));
  return records;
}

async function withStore<T>(name: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(join(folder, `${name.replaceAll(/\W/g, "-")}.duckdb`), { owner: name });
  const result = await work(store);
  store.close();
  return result;
}

describe("an import in sets gives what the import row by row gives", () => {
  test.each(FILES)("%s", async (name, format, lines) => {
    const rows = await withStore(`${name} rows`, (store) => rowByRow(store, format, lines));
    const sets = await withStore(`${name} sets`, (store) => inSets(store, format, lines));
    expect(sets).toEqual(rows);
    expect(sets.records.length).toBeGreaterThan(0);
    // Byte for byte, too: the order of fields is that of the record.
    expect(sets.records.map((record) => JSON.stringify(record))).toEqual(
      rows.records.map((record) => JSON.stringify(record)),
    );
  });

  test("events that came in sets are found by side, words, place and day", () =>
    withStore("found", async (store) => {
      await inSets(store, "gdelt", [gdelt(), gdelt({ EventCode: "190", Actor1Code: "RUS", Actor1Name: "RUSSIA" })]);
      expect(await countEvents(store, { actor: "USA:GOV", recipient: "PRK" })).toBe(1);
      expect(await countEvents(store, { q: "sentosa russia" })).toBe(1);
      expect(await countEvents(store, { place: "SGP", since: "2018-06-12", until: "2018-06-13" })).toBe(2);
      const [found] = await findEvents(store, { q: "united" }, { limit: 5, offset: 0 });
      expect(found).toMatchObject({ source: "gdelt", reports: 1, owners: 1, claimed: false });
    }));

  test("a row that the store has is known, in either way of import", () =>
    withStore("known", async (store) => {
      const { records } = await rowByRow(store, "gdelt", [gdelt()]);
      expect((await inSets(store, "gdelt", [gdelt(), gdelt()])).records).toEqual(records);
    }));
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CONTEXTS, type Context } from "../../../src/codebook/context.ts";
import { EVENT_TYPE_NAMES, type EventType } from "../../../src/codebook/event-type.ts";
import { isModeOf, modesOf } from "../../../src/codebook/mode.ts";
import { CROSSWALK_VERSION } from "../../../src/formats/tables/crosswalk.ts";
import { PACKAGE_ROOT, readDataTable } from "../../../src/pipeline/data-files.ts";
import { TABLES } from "../tables.ts";

const { crosswalk } = TABLES;
const rows = readDataTable("formats/plover-cameo.tsv");

describe("the crosswalk's table", () => {
  test("states the version that the code knows", () => {
    const [first = ""] = readFileSync(join(PACKAGE_ROOT, "data/formats/plover-cameo.tsv"), "utf8").split("\n");
    expect(first).toContain(`version ${CROSSWALK_VERSION}.`);
  });

  test("names only types, modes and contexts of the codebook", () => {
    const known = new Set<string>(CONTEXTS);
    const wrong = rows.filter((row) => {
      const type = EVENT_TYPE_NAMES.find((name) => name === row["type"]);
      const contexts = (row["context"] ?? "").split(";").filter(Boolean);
      const isTyped = type !== undefined || (row["type"] === "" && row["cameo"]?.startsWith("01"));
      const isMode = row["mode"] === "" || (type !== undefined && isModeOf(type, row["mode"] ?? ""));
      return !isTyped || !isMode || contexts.some((context) => !known.has(context));
    });
    expect(wrong).toEqual([]);
  });

  test("reads every code once and writes every pair once", () => {
    const read = rows.filter((row) => row["use"] !== "export").map((row) => row["cameo"]);
    const written = rows
      .filter((row) => row["use"] !== "import")
      .map((row) => `${row["type"]} ${row["mode"]} ${row["context"]?.split(";")[0]}`);
    expect(new Set(read).size).toBe(read.length);
    expect(new Set(written).size).toBe(written.length);
  });
});

describe("CAMEO to PLOVER", () => {
  test.each<[code: string, type: EventType | null, mode: string | null]>([
    ["010", null, null],
    ["016", null, null],
    ["020", "REQUEST", null],
    ["0233", "REQUEST", "assist"],
    ["024", "REQUEST", "change"],
    ["025", "REQUEST", "yield"],
    ["026", "REQUEST", "meet"],
    ["036", "AGREE", null],
    ["042", "CONSULT", "visit"],
    ["043", "CONSULT", null],
    ["051", "SUPPORT", null],
    ["055", "CONCEDE", null],
    ["061", "COOPERATE", null],
    ["0841", "RETREAT", "release"],
    ["0871", "RETREAT", "ceasefire"],
    ["093", "ACCUSE", "investigate"],
    ["1056", "REQUEST", "yield"],
    ["112", "ACCUSE", "allege"],
    ["116", "SANCTION", "convict"],
    ["1322", "THREATEN", "restrict"],
    ["1321", "THREATEN", null],
    ["141", "PROTEST", "demo"],
    ["163", "SANCTION", "discontinue"],
    ["1712", "ASSAULT", "destroy"],
    ["1722", "COERCE", "restrict"],
    ["173", "COERCE", "arrest"],
    ["186", "ASSAULT", "targeted"],
    ["191", "COERCE", "restrict"],
    ["195", "ASSAULT", "aerial"],
    ["202", "ASSAULT", "targeted"],
    ["203", "ASSAULT", null],
    ["2042", "ASSAULT", "unconventional"],
    ["20", "ASSAULT", null],
  ])("%s is %s %s", (code, type, mode) => {
    expect(crosswalk.meaningOf(code)).toMatchObject({ code, type, mode });
  });

  test.each([
    ["a bracket left by a code pair", "0841]", "0841"],
    ["a zero too many", "0330", "033"],
  ])("tolerates %s", (_, found, code) => {
    expect(crosswalk.meaningOf(found)?.code).toBe(code);
  });

  test.each(["", "36", "213", "223", "21", "9999", "0", "04x", "ABC", "1 9", "-190", "__proto__", "constructor"])(
    "does not know %j",
    (code) => {
      expect(crosswalk.meaningOf(code)).toBeNull();
    },
  );
});

describe("PLOVER to CAMEO", () => {
  test.each<[type: EventType, mode: string | null, contexts: Context[], code: string]>([
    ["REQUEST", null, [], "020"],
    ["REQUEST", "assist", [], "023"],
    ["REQUEST", "meet", [], "026"],
    ["REQUEST", "change", [], "104"],
    ["REQUEST", "yield", ["military"], "1056"],
    ["AID", null, ["military"], "072"],
    ["AID", null, ["gender", "human_security"], "073"],
    ["AID", null, ["gender"], "070"],
    ["CONSULT", "multilateral", [], "040"],
    ["ASSAULT", null, ["military"], "190"],
    ["ASSAULT", null, [], "180"],
    ["SANCTION", null, ["economic"], "163"],
    ["COERCE", "censor", ["rights_freedoms"], "1721"],
  ])("%s %s with %j is %s", (type, mode, contexts, code) => {
    expect(crosswalk.codeOf(type, mode, contexts)).toBe(code);
  });

  // What CAMEO has no code of its own for comes back with a neighbour's mode, or none; the type always comes back.
  const LOSSY: Readonly<Record<string, string | null>> = {
    "CONSULT multilateral": null,
    "THREATEN arrest": "violence",
    "PROTEST boycott": "strike",
    "PROTEST vandalize": "riot",
    "MOBILIZE weapons": null,
    "MOBILIZE militia": "troops",
    "COERCE censor": "restrict",
    "COERCE withhold": "restrict",
    "COERCE misinformation": null,
    "ASSAULT primitive": "beat",
    "ASSAULT crowd-control": null,
    "ACCUSE ": "disapprove",
  };
  const pairs = EVENT_TYPE_NAMES.flatMap((type) =>
    [null, ...modesOf(type)].map((mode): [string, EventType, string | null] => [`${type} ${mode ?? ""}`, type, mode]),
  );
  test.each(pairs)("%s comes back", (name, type, mode) => {
    const code = crosswalk.codeOf(type, mode, []);
    expect(code).not.toBeNull();
    const back = crosswalk.meaningOf(code ?? "");
    expect(back?.type).toBe(type);
    expect(back?.mode).toBe(name in LOSSY ? LOSSY[name] : mode);
  });
});

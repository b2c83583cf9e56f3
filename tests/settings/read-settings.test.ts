import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ThawError } from "../../src/errors.ts";
import { resolveActor, type ActorOptions } from "../../src/resolution/actors/resolve-actor.ts";
import { loadKnowledge, type Knowledge } from "../../src/resolution/knowledge.ts";
import { resolvePlace } from "../../src/resolution/place/resolve-place.ts";
import { readSettings } from "../../src/settings/read-settings.ts";

const ROOT = join(import.meta.dirname, "..", "..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "thaw-settings-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const SETTINGS = `actors:
  - name: Harbour Front
    aliases: [the Front of the Harbour, HF-7]
    code: CHL
    sector: REB
  - name: Anne Dupont
    code: FRA
    sector: GOV
    wikidata: Q999
    offices:
      - office: Foreign minister
        from: 2020-01-01
        to: 2022-01-01
  - name: NATO
    code: BEL
    sector: MIL
aliases:
  the Iron Chancellor: Angela Merkel
  Hexagon: France
  the Firm: Harbour Front
places:
  - name: Quay Nine
    aliases: [the Ninth Quay]
    code: CHL
    lat: -33.03
    lon: -71.63
dictionaries:
  actors: [own-actors.txt]
  agents: [own-agents.txt]
`;

describe("a settings file", () => {
  let knowledge: Knowledge;
  let remarks: readonly string[];

  beforeAll(() => {
    file("own-actors.txt", "RED_BANNER_ [PERREB]\nNO_CODE_\nJUAN_QUISPE_\n\t[PERGOV 20100101-20150101]\n");
    file("own-agents.txt", "TOLL_KEEPER [~CRM]\nnonsense\n");
    const settings = readSettings(file("thaw.yml", SETTINGS));
    remarks = settings.remarks;
    knowledge = loadKnowledge(ROOT, settings.own);
  });

  test.each<[mention: string, options: ActorOptions, code: string, sector: string | null, name: string | null]>([
    ["Harbour Front", {}, "CHL", "REB", "Harbour Front"],
    ["HF-7", {}, "CHL", "REB", "Harbour Front"],
    ["the Firm", {}, "CHL", "REB", "Harbour Front"],
    ["Foreign Minister Dupont", { on: "2021-01-01" }, "FRA", "GOV", "Anne Dupont"],
    ["Anne Dupont", { on: "2023-01-01" }, "FRA", "ELI", "Anne Dupont"],
    ["the Iron Chancellor", { on: "2015-01-01" }, "DEU", "GOV", "Angela Merkel"],
    ["Hexagon", {}, "FRA", "GOV", "Hexagon"],
    ["NATO", {}, "BEL", "MIL", "NATO"],
    ["the Red Banner", {}, "PER", "REB", "RED BANNER"],
    ["Juan Quispe", { on: "2012-01-01" }, "PER", "GOV", "JUAN QUISPE"],
    ["Peruvian toll keepers", {}, "PER", "CRM", null],
  ])("%s %j", (mention, options, code, sector, name) => {
    expect(resolveActor(mention, options, knowledge.actors)).toMatchObject({ code, sector, identifierText: name });
  });

  test.each(["Quay Nine", "the Ninth Quay"])("%s is a place", (name) => {
    expect(resolvePlace(name, {}, knowledge.gazetteer)).toMatchObject({
      name: "Quay Nine",
      countryCode: "CHL",
      lat: -33.03,
    });
  });

  test("lines of dictionaries that cannot be read are told, and the others stand", () => {
    expect(remarks).toEqual([
      "own-actors.txt:2: the actor NO CODE has no code; write [CODE] on its line or indented below it",
      "own-agents.txt:2: nonsense is not of the form FARM_WORKER [~AGR]",
    ]);
  });
});

test("the hash changes with a dictionary", () => {
  file("d.txt", "A_B_ [PERREB]\n");
  const path = file("hash.yml", "dictionaries:\n  actors: [d.txt]\n");
  const before = readSettings(path).hash;
  expect(readSettings(path).hash).toBe(before);
  file("d.txt", "A_B_ [PERGOV]\n");
  expect(readSettings(path).hash).not.toBe(before);
});

test("an empty file settles nothing", () => {
  const { own } = readSettings(file("empty.yml", ""));
  expect([own.places, own.actors.organisations, own.actors.aliases]).toEqual([[], [], []]);
});

test.each([
  ["actor: []\n", "x.yml:1: the file: Unrecognized key"],
  ["actors:\n  - name: A\n    code: XXX\n", "x.yml:3: actors.0.code: the code XXX"],
  ["actors:\n  - name: A\n", "x.yml:2: actors.0.code:"],
  ["actors:\n  - name: A\n    code: FRA\n    sector: ARMY\n", "x.yml:4: actors.0.sector: the sector ARMY"],
  [
    "actors:\n  - name: A\n    code: FRA\n    offices:\n      - office: king\n        from: soon\n",
    "x.yml:6: actors.0.offices.0.from:",
  ],
  [
    "actors:\n  - name: A\n    code: FRA\n    offices:\n      - office: king\n        from: 2020-01-01\n        to: 2019-01-01\n",
    "x.yml:7: actors.0.offices.0.to: to must be a later day",
  ],
  ["actors:\n  - NATO\n", "x.yml:2: actors.0:"],
  ["actors: NATO\n", "x.yml:1: actors:"],
  ["places:\n  - name: A\n    lat: 91\n    lon: 0\n", "x.yml:3: places.0.lat:"],
  ["actors: [\n", "x.yml:2:"],
  ["aliases: {a: b\nplaces: []\n", "x.yml:"],
  ["dictionaries:\n  actors:\n    - nowhere.txt\n", "x.yml:3: nowhere.txt cannot be read"],
])("%j is refused with its line", (text, words) => {
  const path = file("x.yml", text);
  let thrown: unknown = null;
  try {
    readSettings(path);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ThawError);
  expect(thrown).toMatchObject({ code: "settings-invalid", message: expect.stringContaining(words) as string });
});

test("every fault of a file is told at once", () => {
  const path = file("two.yml", "actors:\n  - name: A\n    code: XXX\n  - name: B\n    code: YYY\n");
  expect(() => readSettings(path)).toThrow(/two\.yml:3: .*XXX[^]*two\.yml:5: .*YYY/);
});

test("an alias of nobody is refused with its line", () => {
  const { own } = readSettings(file("alias.yml", "aliases:\n  the Boss: Nobody Whatsoever\n"));
  expect(() => loadKnowledge(ROOT, own)).toThrow(/alias\.yml:2: nobody is known as Nobody Whatsoever/);
});

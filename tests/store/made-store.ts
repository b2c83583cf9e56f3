import { join } from "node:path";
import type { EventRecord } from "../../src/contract/event-record.ts";
import { EVENT_TYPES } from "../../src/codebook/event-type.ts";
import { seededRandom } from "../../src/relations/seeded-random.ts";
import { deriveEvents } from "../../src/store/derive-events.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { writeArticles } from "../../src/store/write-articles.ts";
import { record } from "../contract/sample-record.ts";
import { articleRow, KNOWLEDGE, tempFolder } from "./temp-store.ts";

const TYPES = ["CONSULT", "COOPERATE", "ASSAULT", "ACCUSE", "AID", "AGREE"] as const;
const MARKS = [[], [], [], ["future"], ["negation"], ["historical"]] as const;
const CODES = ["USA", "USA", "RUS", "POL", "IGO", "IGO"] as const;
const PLACES = [null, null, ["Kyiv", "UKR", 50.45, 30.52, 4], ["Poland", "POL", 52, 20, 1]] as const;

type Random = (below: number) => number;

function party(random: Random): EventRecord["actor"][number] {
  const code = CODES[random(CODES.length)]!;
  const name = code === "IGO" ? ["NATO", "Some League"][random(2)]! : code;
  const known = name === "NATO" ? { identifier_id: "Q7184" } : {};
  const sector = (["GOV", "MIL"] as const)[random(2)]!;
  const [first] = record({ actor: [{ code, sector, entity_text: name, ...known }] }).actor;
  return first!;
}

function parties(random: Random, least: number): EventRecord["actor"] {
  return Array.from({ length: least + random(2) }, () => party(random));
}

function place(random: Random): Parameters<typeof record>[0] {
  const found = PLACES[random(PLACES.length)];
  if (found === null || found === undefined) return { event_loc: null };
  const [name, country_code, lat, lon, resolution] = found;
  return { event_loc: { extracted_place: name, resolved_place: name, country_code, lat, lon, resolution } };
}

/** Records about few sides, always the same: lists, missing recipients, organisations, marks, places. */
export function madeRecords(count: number): EventRecord[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, number) => {
    const type = TYPES[random(TYPES.length)]!;
    const date = `2018-${String(1 + random(12)).padStart(2, "0")}-${String(1 + random(28)).padStart(2, "0")}`;
    return record({
      id: (number + 1).toString(16).padStart(16, "0"),
      event: [type],
      quad_code: EVENT_TYPES[type].quad,
      event_scale: EVENT_TYPES[type].score,
      auxiliary: [...MARKS[random(MARKS.length)]!],
      actor: parties(random, 1),
      recipient: parties(random, 0),
      date,
      enddate: date,
      reported: date,
      confidence: random(1000) / 1000,
      ...place(random),
    });
  });
}

/** A store with one article a record, each of another text. */
export async function madeStore(records: readonly EventRecord[]): Promise<Store> {
  const store = await openStore(join(tempFolder(), "made.duckdb"), { owner: "a test" });
  await writeArticles(
    store,
    records.map((one) => articleRow(`a${one.id}`, `Text number ${one.id} tells of it.`, [one])),
  );
  await deriveEvents(store, KNOWLEDGE);
  return store;
}

import { ThawError } from "../errors.ts";
import { changeTable, type RelationChange } from "../relations/change-table.ts";
import { formatDay, parseDay } from "../resolution/time/day.ts";
import { newestDay } from "../store/read-events.ts";
import { readRelationEvents } from "../store/read-relations.ts";
import { EXIT } from "./exit.ts";
import { sinceDay, wholeOption } from "./filter-options.ts";
import { reading, storePath } from "./open-for-reading.ts";
import { dayOption } from "./options.ts";
import { scaleOption } from "./relation-options.ts";
import { table } from "./table.ts";

const DEFAULT_SINCE = "90d";
const DEFAULT_TOP = 20;
/** Days before `since` that are compared with at least. */
const LEAST_BEFORE_DAYS = 90;

/** `thaw changes`: which relations thawed and which froze since a day. Returns the exit code. */
export async function changes(raw: Readonly<Record<string, string | boolean>>): Promise<number> {
  const scale = scaleOption(raw["scale"]);
  const [leastEvents, leastOwners] = [
    wholeOption("--min-events", raw["minEvents"], 1),
    wholeOption("--min-sources", raw["minSources"], 0),
  ];
  const top = wholeOption("--top", raw["top"], raw["json"] === true ? Number.POSITIVE_INFINITY : DEFAULT_TOP);
  const seed = wholeOption("--seed", raw["seed"], 0);
  await reading(storePath(raw), async (store) => {
    const newest = await newestDay(store);
    if (newest === null)
      throw new ThawError("store-missing", "the store holds no dated event", "fill it with thaw ingest or thaw import");
    const first = await sinceDay({ since: DEFAULT_SINCE, ...raw }, store);
    const since = parseDay(first ?? newest) ?? 0;
    const until = parseDay(dayOption("--until", raw["until"]) ?? "") ?? (parseDay(newest) ?? 0) + 1;
    if (until <= since)
      throw new ThawError(
        "usage",
        `nothing lies between --since ${first} and ${formatDay(until)}`,
        "give an earlier --since, or a later --until",
      );
    const from = since - Math.max(LEAST_BEFORE_DAYS, until - since);
    const events = await readRelationEvents(store, { from, to: until });
    const rows = changeTable(events, {
      since,
      until,
      scale,
      seed,
      leastEvents,
      leastOwners,
      withClaims: raw["claimed"] === true,
    });
    const period = { from: formatDay(since), to: formatDay(until) };
    const shownRows = rows.slice(0, top);
    if (raw["json"] === true) console.log(JSON.stringify(shownRows.map((row) => ({ ...row, ...period }))));
    else
      console.log(
        shown(shownRows, rows.length, `${period.from} to ${period.to}, against as long before (90 days at least)`),
      );
  });
  return EXIT.ok;
}

function shown(rows: readonly RelationChange[], total: number, period: string): string {
  const titles = [
    "actor",
    "recipient",
    "state",
    "mean",
    "before",
    "change",
    "low",
    "high",
    "events",
    "owners",
    "moved by",
  ];
  const cells = rows.map(({ actor, recipient, state, before, after, change, low, high, movedBy }) => [
    actor,
    recipient,
    state === "unknown" ? "not enough data" : state,
    ...[after.mean, before.mean, change, low, high].map((value) => (value === null ? "" : value.toFixed(2))),
    String(after.events),
    String(after.owners),
    movedBy[0] ?? "",
  ]);
  return [`${period}: ${rows.length} of ${total} relations`, table(titles, cells)].join("\n");
}

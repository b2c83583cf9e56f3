import { ThawError } from "../errors.ts";
import type { RelationChange } from "../relations/change-table.ts";
import { formatDay, parseDay } from "../resolution/time/day.ts";
import { newestDay } from "../store/read-events.ts";
import { readChanges } from "../store/read-changes.ts";
import { EXIT } from "./exit.ts";
import { sinceDay, wholeOption } from "./filter-options.ts";
import { storePath } from "./open-for-reading.ts";
import { readingOrServed } from "./or-served.ts";
import { dayOption } from "./options.ts";
import { scaleOption } from "./relation-options.ts";
import { servedChanges } from "./served-relations.ts";
import { table } from "./table.ts";

const DEFAULT_SINCE = "90d";
const DEFAULT_TOP = 20;

/** `thaw changes`: which relations thawed and which froze since a day. Returns the exit code. */
export async function changes(raw: Readonly<Record<string, string | boolean>>): Promise<number> {
  const scale = scaleOption(raw["scale"]);
  const [leastEvents, leastOwners] = [
    wholeOption("--min-events", raw["minEvents"], 1),
    wholeOption("--min-sources", raw["minSources"], 0),
  ];
  const top = wholeOption("--top", raw["top"], raw["json"] === true ? Number.POSITIVE_INFINITY : DEFAULT_TOP);
  const seed = wholeOption("--seed", raw["seed"], 0);
  const { rows, total, since, until } = await readingOrServed(
    storePath(raw),
    async (store) => {
      const newest = await newestDay(store);
      if (newest === null)
        throw new ThawError(
          "store-missing",
          "the store holds no dated event",
          "fill it with thaw ingest or thaw import",
        );
      const first = await sinceDay({ since: DEFAULT_SINCE, ...raw }, store);
      const from = parseDay(first ?? newest) ?? 0;
      const to = parseDay(dayOption("--until", raw["until"]) ?? "") ?? (parseDay(newest) ?? 0) + 1;
      if (to <= from)
        throw new ThawError(
          "usage",
          `nothing lies between --since ${first} and ${formatDay(to)}`,
          "give an earlier --since, or a later --until",
        );
      const options = {
        since: from,
        until: to,
        scale,
        seed,
        leastEvents,
        leastOwners,
        withClaims: raw["claimed"] === true,
      };
      return { ...(await readChanges(store, options, top)), since: formatDay(from), until: formatDay(to) };
    },
    (ask) => servedChanges(ask, raw, top),
  );
  const period = { from: since, to: until };
  if (raw["json"] === true) console.log(JSON.stringify(rows.map((row) => ({ ...row, ...period }))));
  else console.log(shown(rows, total, `${since} to ${until}, against as long before (90 days at least)`));
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

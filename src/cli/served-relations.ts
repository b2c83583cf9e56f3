import type { DyadAnswer, DyadDirection } from "../contract/answers/dyad.ts";
import type { RelationRow, RelationsTable } from "../contract/answers/relations.ts";
import { ThawError } from "../errors.ts";
import type { DyadPeriod } from "../relations/dyad-series.ts";
import { coverageOf } from "../relations/coverage.ts";
import type { RelationChange } from "../relations/change-table.ts";
import { formatDay, parseDay } from "../resolution/time/day.ts";
import type { AskServer } from "./or-served.ts";

type Raw = Readonly<Record<string, string | boolean>>;

/** Options of a relation that a server knows, by its names for them. */
const WORDS = {
  by: "by",
  seed: "seed",
  since: "since",
  until: "until",
  minEvents: "min_events",
  minSources: "min_owners",
} as const;

/** Most relations a page that a server takes. */
const MOST_ROWS = 500;

/** The flags of `dyad` and `changes` as the words of an address. Throws `usage` for weights of a file, which the server cannot see. */
export function relationWords(raw: Raw): Record<string, string> {
  const scale = raw["scale"];
  if (scale !== undefined && scale !== "plover" && scale !== "goldstein") {
    throw new ThawError(
      "usage",
      `--scale ${String(scale)} is a file, which the server that holds the store cannot read`,
      "end the server first, or ask with --scale plover or goldstein",
    );
  }
  const given = Object.entries(WORDS).flatMap(([option, word]) =>
    raw[option] === undefined ? [] : [[word, String(raw[option])] as const],
  );
  const halfLife =
    raw["halfLife"] === undefined ? [] : [["half_life", String(raw["halfLife"]).replace(/d$/, "")] as const];
  const flags = (["claimed", "directed"] as const).flatMap((name) =>
    raw[name] === true ? [[name, "yes"] as const] : [],
  );
  return Object.fromEntries([
    ...given,
    ...halfLife,
    ...flags,
    ...(scale === undefined ? [] : [["scale", scale] as const]),
  ]);
}

/** A period with how much the sources reported in it, whoever it was about: reports of all events, and their share of what is usual. */
export interface CoveredPeriod extends DyadPeriod {
  readonly all_reports: number;
  readonly coverage: number | null;
}

/** A relation from a server, in the form of the command's own. */
export async function servedDyad(ask: AskServer, a: string, b: string, raw: Raw): Promise<DyadAnswer> {
  const path = `/v1/dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
  // The server answers with the same schema.
  return JSON.parse(await ask(path, { ...relationWords(raw), dots: "0" })) as DyadAnswer;
}

/** The series of a direction as rows. A server gives both directions over the same periods; like the command's own, these run from the first to the last event where no day was given. */
export function seriesRows(way: DyadDirection, { coverage }: DyadAnswer, raw: Raw): CoveredPeriod[] {
  const reports = new Map(coverage.map((point) => [point.from, point.reports]));
  const eventful = way.series.map(({ events }) => events > 0);
  const first = raw["since"] === undefined ? eventful.indexOf(true) : 0;
  const end = raw["until"] === undefined ? eventful.lastIndexOf(true) + 1 : eventful.length;
  const series = first === -1 ? [] : way.series.slice(first, end);
  const periods = series.map(({ from, to }) => ({ from: parseDay(from) ?? 0, to: parseDay(to) ?? 0 }));
  const covered = coverageOf(periods, ({ from }) => reports.get(formatDay(from) ?? "") ?? 0);
  return series.map(({ smoothed, ...point }, place) => ({
    actor: way.actor.id,
    recipient: way.recipient.id,
    ...point,
    ...(smoothed === null ? {} : { smoothed }),
    all_reports: covered[place]?.reports ?? 0,
    coverage: roundedShare(covered[place]?.ofUsual ?? null),
  }));
}

/** A share as it is printed, to three decimals. */
export function roundedShare(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 1000;
}

/** The change table from a server: at most `top` rows, and how many there are. */
export async function servedChanges(
  ask: AskServer,
  raw: Raw,
  top: number,
): Promise<{ rows: RelationChange[]; total: number; since: string; until: string }> {
  const rows: RelationChange[] = [];
  let cursor: string | null = "";
  let head: RelationsTable | null = null;
  while (cursor !== null && rows.length < top) {
    const query = { ...relationWords(raw), limit: String(MOST_ROWS), ...(cursor === "" ? {} : { cursor }) };
    // The server answers with the same schema.
    const page: RelationsTable = JSON.parse(await ask("/v1/changes", query)) as RelationsTable;
    head ??= page;
    rows.push(...page.relations.map(changeOf));
    cursor = page.next_cursor;
  }
  return { rows: rows.slice(0, top), total: head?.total ?? 0, since: head?.since ?? "", until: head?.until ?? "" };
}

function changeOf({
  actor,
  recipient,
  before,
  after,
  change,
  low,
  high,
  state,
  moved_by,
}: RelationRow): RelationChange {
  const movedBy = moved_by.map(({ id }) => id);
  return { actor: actor.id, recipient: recipient.id, before, after, change, low, high, state, movedBy };
}

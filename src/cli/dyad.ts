import { ThawError } from "../errors.ts";
import type { DyadAnswer, DyadDirection } from "../contract/answers/dyad.ts";
import type { ChangePoint } from "../relations/change-points.ts";
import { coverageOf } from "../relations/coverage.ts";
import type { SeriesOptions } from "../relations/dyad-series.ts";
import { PERIOD_LENGTHS } from "../relations/period.ts";
import type { Party, RelationEvent } from "../relations/relation-event.ts";
import type { Side } from "../relations/side.ts";
import { parseDay } from "../resolution/time/day.ts";
import type { Store } from "../store/open-store.ts";
import { readDyad } from "../store/read-dyad.ts";
import { reportsByDay } from "../store/read-relations.ts";
import { EXIT } from "./exit.ts";
import { sinceDay, wholeOption } from "./filter-options.ts";
import { storePath } from "./open-for-reading.ts";
import { readingOrServed } from "./or-served.ts";
import { choiceOption, dayOption } from "./options.ts";
import { loadBlocs, scaleOption, sideOption } from "./relation-options.ts";
import { roundedShare, seriesRows, servedDyad, type CoveredPeriod } from "./served-relations.ts";
import { sparkline } from "./sparkline.ts";
import { table } from "./table.ts";

type Raw = Readonly<Record<string, string | boolean>>;

/** A turn with its causes as far as they are shown. */
type Turn = Omit<ChangePoint, "causes"> & { readonly causes: readonly ShownCause[] };

interface ShownCause {
  readonly weight: number;
  readonly day: number;
  readonly event: Pick<RelationEvent, "id" | "type" | "mode" | "cameo"> & {
    readonly actors: readonly Party[];
    readonly recipients: readonly Party[];
  };
}

interface Directed {
  readonly names: readonly [string, string];
  readonly series: readonly CoveredPeriod[];
  readonly changes: readonly Turn[];
}

/** `thaw dyad A B`: the relation of two sides as a series, one direction after the other. Returns the exit code. */
export async function dyad(a: string, b: string, raw: Raw): Promise<number> {
  const blocs = loadBlocs();
  const [left, right] = [sideOption(a, blocs), sideOption(b, blocs)];
  const by = choiceOption("--by", raw["by"], PERIOD_LENGTHS, "month");
  const halfLifeDays = halfLife(raw["halfLife"]);
  const shared = {
    by,
    scale: scaleOption(raw["scale"]),
    seed: wholeOption("--seed", raw["seed"], 0),
    withClaims: raw["claimed"] === true,
    ...(halfLifeDays === null ? {} : { halfLifeDays }),
  };
  const json = raw["json"] === true;
  const found = await readingOrServed(
    storePath(raw),
    async (store) => {
      const span = spanOf(await sinceDay(raw, store), dayOption("--until", raw["until"]));
      const reports = await reportsByDay(store);
      const ways =
        raw["directed"] === true || left.label === right.label ? [[left, right] as const] : bothWays(left, right);
      const read: Directed[] = [];
      for (const [actor, recipient] of ways)
        read.push(await directed(store, { ...shared, ...span, actor, recipient }, { withChanges: !json, reports }));
      return read;
    },
    async (ask) => {
      const answer = await servedDyad(ask, a, b, raw);
      return answer.directions.map((way) => servedDirection(way, answer, raw));
    },
  );
  if (json) console.log(JSON.stringify(found.flatMap(({ series }) => series)));
  else for (const one of found) console.log(shown(one, shared.scale.name));
  return EXIT.ok;
}

function bothWays(left: Side, right: Side): [Side, Side][] {
  return [
    [left, right],
    [right, left],
  ];
}

/** What a server says of a direction, in the command's own form. */
function servedDirection(way: DyadDirection, answer: DyadAnswer, raw: Raw): Directed {
  const changes = way.change_points.map(({ causes, ...point }) => ({
    ...point,
    causes: causes.map(({ weight, day, event }) => ({
      weight,
      day: parseDay(day) ?? 0,
      event: { ...event, recipients: event.recipients, actors: event.actors },
    })),
  }));
  return { names: [way.actor.id, way.recipient.id], series: seriesRows(way, answer, raw), changes };
}

interface Asked {
  readonly withChanges: boolean;
  readonly reports: ReadonlyMap<number, number>;
}

async function directed(store: Store, options: SeriesOptions, { withChanges, reports }: Asked): Promise<Directed> {
  const { series, changes } = await readDyad(store, options, { withChanges });
  const periods = series.map(({ from, to }) => ({ from: parseDay(from) ?? 0, to: parseDay(to) ?? 0 }));
  const coverage = coverageOf(periods, ({ from, to }) => {
    let sum = 0;
    for (let day = from; day < to; day += 1) sum += reports.get(day) ?? 0;
    return sum;
  });
  return {
    names: [options.actor.label, options.recipient.label],
    changes,
    series: series.map((period, place) => ({
      ...period,
      all_reports: coverage[place]?.reports ?? 0,
      coverage: roundedShare(coverage[place]?.ofUsual ?? null),
    })),
  };
}

/** "30d" or "30": days in which an event loses half its weight. Throws `usage`. */
function halfLife(value: string | boolean | undefined): number | null {
  if (value === undefined) return null;
  const days = Number(/^(\d{1,5})d?$/.exec(String(value))?.[1]);
  if (days > 0) return days;
  throw new ThawError(
    "usage",
    `--half-life ${String(value)} is no number of days`,
    "--half-life takes days, such as 30d",
  );
}

function spanOf(since: string | null, until: string | null): { from?: number; to?: number } {
  const [from, to] = [since === null ? null : parseDay(since), until === null ? null : parseDay(until)];
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}

function shown({ names: [actor, recipient], series, changes }: Directed, scale: string): string {
  const title = `${actor} > ${recipient}, ${scale} scale`;
  if (series.length === 0) return `${title}\nno events\n`;
  const titles = [
    "from",
    "net",
    "mean",
    "cooperation",
    "conflict",
    "events",
    "imprecise",
    "reports",
    "owners",
    "low",
    "high",
    "state",
    "coverage",
  ];
  const rows = series
    .filter(({ events }) => events > 0)
    .map((period) => [
      period.from,
      ...[period.net, period.mean, period.cooperation, period.conflict].map(number),
      ...[period.events, period.imprecise, period.reports, period.owners].map(String),
      number(period.low),
      number(period.high),
      period.state === "unknown" ? "not enough data" : period.state,
      period.coverage === null ? "" : `${Math.round(period.coverage * 100)}%`,
    ]);
  const silent = series.length - rows.length;
  return [
    title,
    `mean    ${sparkline(series.map(({ mean }) => mean))}`,
    `events  ${sparkline(series.map(({ events }) => events))}`,
    table(titles, rows),
    ...(silent === 0 ? [] : [`${silent} periods without events are not shown: silence says nothing`]),
    ...turns(changes),
    "",
  ].join("\n");
}

function turns(changes: readonly Turn[]): string[] {
  return changes.flatMap(({ at, before, after, change, causes }) => [
    `turn ${at}: mean ${number(before.mean)} to ${number(after.mean)} (${change > 0 ? "+" : ""}${number(change)})`,
    ...causes.map(cause),
  ]);
}

function cause({ event, weight, day }: ShownCause): string {
  const type = [event.type ?? event.cameo ?? "", event.mode ?? ""].join(" ").trim();
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  return `  ${date}  ${type} ${number(weight)}  ${names(event.actors)} > ${names(event.recipients)}  ${event.id}`;
}

function names(parties: readonly Party[]): string {
  return parties
    .map(({ code, sector, name }) => [code ?? name, sector].filter((part) => part !== null).join(":"))
    .join(" + ");
}

function number(value: number | null): string {
  return value === null
    ? ""
    : value
        .toFixed(2)
        .replace(/\.?0+$/, "")
        .replace(/^-0$/, "0");
}

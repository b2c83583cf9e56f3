import { ThawError } from "../errors.ts";
import { changePoints, type ChangePoint } from "../relations/change-points.ts";
import { contributionsOf, type Contribution } from "../relations/contribution.ts";
import { seriesOf, type DyadPeriod, type SeriesOptions } from "../relations/dyad-series.ts";
import { PERIOD_LENGTHS } from "../relations/period.ts";
import type { Party } from "../relations/relation-event.ts";
import { parseDay } from "../resolution/time/day.ts";
import { readRelationEvents } from "../store/read-relations.ts";
import { EXIT } from "./exit.ts";
import { sinceDay, wholeOption } from "./filter-options.ts";
import { reading, storePath } from "./open-for-reading.ts";
import { choiceOption, dayOption } from "./options.ts";
import { loadBlocs, scaleOption, sideOption } from "./relation-options.ts";
import { sparkline } from "./sparkline.ts";
import { table } from "./table.ts";

interface Directed {
  readonly series: readonly DyadPeriod[];
  readonly changes: readonly ChangePoint[];
}

/** `thaw dyad A B`: the relation of two sides as a series, one direction after the other. Returns the exit code. */
export async function dyad(a: string, b: string, raw: Readonly<Record<string, string | boolean>>): Promise<number> {
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
  await reading(storePath(raw), async (store) => {
    const span = spanOf(await sinceDay(raw, store), dayOption("--until", raw["until"]));
    const events = await readRelationEvents(store, { sides: [left, right] });
    const both =
      raw["directed"] === true || left.label === right.label
        ? [[left, right] as const]
        : [[left, right] as const, [right, left] as const];
    const found = both.map(([actor, recipient]): Directed => {
      const options: SeriesOptions = { ...shared, ...span, actor, recipient };
      const contributions = contributionsOf(events, options);
      return {
        series: seriesOf(contributions, options),
        changes: json ? [] : changePoints(contributions, { by, seed: options.seed }),
      };
    });
    if (json) console.log(JSON.stringify(found.flatMap(({ series }) => series)));
    else
      for (const [place, one] of found.entries())
        console.log(shown(one, both[place]?.map(({ label }) => label) ?? [], shared.scale.name));
  });
  return EXIT.ok;
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

function shown({ series, changes }: Directed, [actor = "", recipient = ""]: readonly string[], scale: string): string {
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

function turns(changes: readonly ChangePoint[]): string[] {
  return changes.flatMap(({ at, before, after, change, causes }) => [
    `turn ${at}: mean ${number(before.mean)} to ${number(after.mean)} (${change > 0 ? "+" : ""}${number(change)})`,
    ...causes.map(cause),
  ]);
}

function cause({ event, weight, day }: Contribution): string {
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

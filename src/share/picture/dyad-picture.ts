import { EVENT_TYPES } from "../../codebook/event-type.ts";
import { nameAtStart, nameInSentence } from "../../codebook/name-in-sentence.ts";
import type { ChangePoint, DyadAnswer, DyadDirection, SeriesDot, SeriesPoint } from "../../contract/answers/dyad.ts";
import { markup, type Markup } from "../markup.ts";
import { timeAxis, type TimeAxis } from "./time-axis.ts";

const WIDTH = 960;
const PANEL = 150;
const LEFT = 40;
const RIGHT = WIDTH - 12;
/** Room above each panel for its title. */
const TITLE = 26;
const STRIP = 18;
/** The strip is full at twice the usual number of reports. */
const FULL = 2;
const SCALE = [-10, -5, 0, 5, 10];

/** Dots to ask for, a direction. */
export const DOTS = 2000;

/** Beyond it dots hide what is under them; a part of the dots would tell of a part of the time. */
const MOST_DOTS = 400;

/** Whether a direction's events are drawn as dots: all of them, or none. */
export function hasDots({ events, dots }: DyadDirection): boolean {
  return dots.length === events && events <= MOST_DOTS;
}

/** One direction's part of the picture. In the lower one warm points down, so that a mutual relation is a symmetric shape. */
interface Panel {
  readonly axis: TimeAxis;
  /** Pixels from the top of a value of the scale. */
  readonly y: (value: number) => number;
}

/**
 * Two directed lines over one time as SVG: bars are the means of periods, the band their 95% interval, dots the events (larger for more independent owners),
 * flags the turning points, the strip under them how much was reported at all. Silence is a hatch. `head` goes in first. Null where there is no time to draw.
 */
export function dyadPicture(dyad: DyadAnswer, head: Markup | null = null): Markup | null {
  const { from, to, by, scale, directions, coverage } = dyad;
  if (from === null || to === null) return null;
  const axis = timeAxis(from, to, LEFT, RIGHT);
  const bottom = directions.length * (PANEL + TITLE) + 8;
  const height = bottom + STRIP + 26;
  const label = `${directions.map(({ actor, recipient }) => `${actor.name} towards ${recipient.name}`).join(" and ")}, mean weight of events by ${by}, ${scale} scale`;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}">${head}
<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="5" stroke="var(--strong)" stroke-width="1"/></pattern></defs>
${axis.ticks.map((tick) => markup`<line x1="${tick.x}" x2="${tick.x}" y1="0" y2="${bottom + STRIP}" stroke="var(--rule)"/><text x="${tick.x}" y="${bottom + STRIP + 15}" text-anchor="middle">${tick.label}</text>`)}
${directions.map((direction, place) => panelOf(direction, place, axis, { from, to }))}
${strip(coverage, axis, bottom, { from, to })}
</svg>`;
}

interface Bounds {
  readonly from: string;
  readonly to: string;
}

function panelOf(direction: DyadDirection, place: number, axis: TimeAxis, bounds: Bounds): Markup {
  const top = place * (PANEL + TITLE) + TITLE;
  const sign = place === 0 ? 1 : -1;
  const panel: Panel = { axis, y: (value) => Math.round((top + PANEL / 2 - (sign * value * PANEL) / 20) * 10) / 10 };
  const { actor, recipient, series, change_points, dots } = direction;
  const periods = series.map((point) => clipped(point, bounds));
  return markup`<g>${ground(panel)}
${periods.map((period) => bar(panel, period))}
${change_points.map((point, index) => flag(panel, point, index + 1))}
${hasDots(direction) ? dots.toSorted((a, b) => b.owners - a.owners).map((dot) => circle(panel, dot)) : null}
<text class="title" x="${LEFT}" y="${top - 9}">${nameAtStart(actor.name)} towards ${nameInSentence(recipient.name)}</text></g>`;
}

/** A period may begin before the span, and end after it. */
function clipped<T extends { readonly from: string; readonly to: string }>(point: T, { from, to }: Bounds): T {
  return { ...point, from: point.from < from ? from : point.from, to: point.to > to ? to : point.to };
}

function ground({ y }: Panel): Markup[] {
  return SCALE.map((value) => {
    const tone = value === 0 ? "soft" : value < 0 ? "cold-ink" : "warm-ink";
    return markup`<line x1="${LEFT}" x2="${RIGHT}" y1="${y(value)}" y2="${y(value)}" stroke="var(${value === 0 ? "--strong" : "--rule"})"/><text x="${LEFT - 6}" y="${y(value) + 4}" text-anchor="end" fill="var(--${tone})">${value > 0 ? "+" : ""}${value}</text>`;
  });
}

function bar({ axis, y }: Panel, { from, to, mean, low, high, events }: SeriesPoint): Markup {
  const [x, width] = [axis.x(from), Math.max(0.5, Math.round((axis.x(to) - axis.x(from) - 0.6) * 10) / 10)];
  const rect = (a: number, b: number, style: Markup): Markup =>
    markup`<rect x="${x}" width="${width}" y="${Math.min(y(a), y(b))}" height="${Math.round(Math.abs(y(a) - y(b)) * 10) / 10}" ${style}/>`;
  if (mean === null) return rect(-1.2, 1.2, markup`fill="url(#hatch)"`);
  const band =
    low === null || high === null ? null : rect(low / events, high / events, markup`fill="var(--ink)" opacity=".13"`);
  const line = markup`<line x1="${x}" x2="${x + width}" y1="${y(mean)}" y2="${y(mean)}" stroke="var(--ink)" stroke-width="1.5"/>`;
  return markup`${rect(0, mean, mean < 0 ? markup`fill="var(--cold)" opacity=".65"` : markup`fill="var(--warm)" opacity=".65"`)}${band}${line}`;
}

function circle({ axis, y }: Panel, { id, day, type, mode, cameo, weight, owners, auxiliary }: SeriesDot): Markup {
  const colour = type === null ? "--soft" : `--quad${EVENT_TYPES[type].quad}`;
  const radius = Math.round((2.2 + 1.3 * Math.log2(1 + owners)) * 10) / 10;
  const words = [day, type ?? `CAMEO ${cameo ?? "?"}`, mode, ...auxiliary, id]
    .filter((part) => part !== null)
    .join(" ");
  return markup`<circle cx="${axis.x(day)}" cy="${y(weight)}" r="${radius}" fill="var(${colour})" stroke="var(--paper)" stroke-width=".8"><title>${words}</title></circle>`;
}

function flag({ axis, y }: Panel, { at, change }: ChangePoint, number: number): Markup {
  const x = axis.x(at);
  return markup`<line x1="${x}" x2="${x}" y1="${y(-10)}" y2="${y(10)}" stroke="var(--ink)" stroke-dasharray="2 2"/><text x="${x + 3}" y="${y(9) + 4}" fill="var(${change < 0 ? "--cold-ink" : "--warm-ink"})">${change < 0 ? "▼" : "▲"} ${number}</text>`;
}

/** How much was reported about anybody: thin coverage explains a silent relation. */
function strip(coverage: DyadAnswer["coverage"], axis: TimeAxis, top: number, bounds: Bounds): Markup {
  const bars = coverage.map((point) => {
    const { from, to } = clipped(point, bounds);
    const share = Math.min(FULL, point.of_usual ?? 0) / FULL;
    const height = share === 0 ? STRIP : Math.max(0.5, Math.round(share * STRIP * 10) / 10);
    const width = Math.max(0.5, Math.round((axis.x(to) - axis.x(from) - 0.6) * 10) / 10);
    return markup`<rect x="${axis.x(from)}" width="${width}" y="${top + STRIP - height}" height="${height}" fill="${share === 0 ? "url(#hatch)" : "var(--soft)"}"/>`;
  });
  return markup`<g>${bars}<line x1="${LEFT}" x2="${RIGHT}" y1="${top + STRIP}" y2="${top + STRIP}" stroke="var(--strong)"/><text x="${LEFT - 6}" y="${top + STRIP - 4}" text-anchor="end">rep.</text></g>`;
}

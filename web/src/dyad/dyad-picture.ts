import * as Plot from "@observablehq/plot";
import { EVENT_TYPES } from "../../../src/codebook/event-type.ts";
import { GLYPH_PATHS, UNTYPED_PATH } from "../design/glyph-paths.ts";
import { formatScore } from "../design/number.ts";
import { withoutSheet } from "../design/without-sheet.ts";
import type { DyadPictureData, PictureDot, PictureFlag, PicturePeriod } from "./picture-data.ts";
import { coverageStrip, STRIP } from "./coverage-strip.ts";
import { hatchPattern } from "./hatch-pattern.ts";
import { svgElement } from "./svg-element.ts";

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Size of letters and glyphs, 1 by default. */
  readonly em?: number;
}

export interface PictureOptions {
  /** Upright: both panels have warm above. Mirrored (default): warm points away from the middle, so that a mutual relation is a symmetric shape. */
  readonly isUpright?: boolean;
  /** The document to draw in; the page's unless a test brings its own. */
  readonly document?: Document;
}

/** Distance of each panel's zero from the middle, in points of the scale; panels reach 10 either way. */
const ZERO = 12.5;
const TOP = 27;
const TICKS = [-10, -5, 0, 5, 10];
const MARGIN = { marginLeft: 38, marginRight: 12, marginTop: 4, marginBottom: 24 };

interface Panel {
  /** Height in the picture of a value of the scale. */
  readonly level: (value: number) => number;
  /** +1 for the upper panel, -1 for the lower. */
  readonly side: 1 | -1;
}

/**
 * Two directed lines over one time: above what A did to B, below what B did to A, each about its own zero; bars are the means of periods, the band their 95%
 * interval, glyphs the events, flags the change points, the strip the coverage. Silence is a hatch. Pure but for the document it draws in.
 */
export function dyadPicture(
  data: DyadPictureData,
  { width, height, em = 1 }: PictureSize,
  options: PictureOptions = {},
): SVGElement {
  const panels: readonly [Panel, Panel] = [
    { level: (value) => ZERO + value, side: 1 },
    { level: options.isUpright === true ? (value) => value - ZERO : (value) => -ZERO - value, side: -1 },
  ];
  const picture = Plot.plot({
    width,
    height,
    ...MARGIN,
    className: "plot",
    ...(options.document !== undefined && { document: options.document }),
    x: { type: "utc", domain: [data.from, data.to], axis: null },
    y: { domain: [STRIP.low, TOP], axis: null },
    marks: [
      hatchPattern,
      ...panels.flatMap((panel, place) => [
        ...ground(panel, width, em),
        ...silence(panel, data.panels[place]?.periods ?? []),
      ]),
      timeGrid(data, width, em),
      ...panels.flatMap((panel, place) => {
        const content = data.panels[place];
        return content === undefined
          ? []
          : [
              ...lines(panel, content.periods),
              ...otherLine(panel, content.other),
              flags(panel, content.flags, em),
              dots(panel, content.dots, em),
            ];
      }),
      ...panels.map((panel, place) => panelTitle(panel, data.panels[place]?.title ?? "", em)),
      ...coverageStrip(data),
    ],
  });
  return withoutSheet(picture);
}

/** Grid and labels of a panel's own scale. */
function ground({ level }: Panel, width: number, em: number): Plot.Markish[] {
  const shown = width < 480 ? [-10, 0, 10] : TICKS;
  return [
    Plot.ruleY(
      TICKS.filter((tick) => tick !== 0),
      { y: level, stroke: "var(--rule)", strokeWidth: 0.75 },
    ),
    Plot.ruleY([0], { y: level, stroke: "var(--rule-strong)", strokeWidth: 1 }),
    Plot.text(shown, {
      y: level,
      text: (tick: number) => (tick === 0 ? "0" : formatScore(tick, 0)),
      frameAnchor: "left",
      textAnchor: "end",
      dx: -6,
      fontSize: 11 * em,
      fill: (tick: number) => tickColour(tick),
    }),
  ];
}

function silence({ level }: Panel, periods: readonly PicturePeriod[]): Plot.Markish[] {
  const gaps = periods.filter(({ mean }) => mean === null);
  return [
    Plot.rect(gaps, {
      x1: "from",
      x2: "to",
      y1: () => level(-1.2),
      y2: () => level(1.2),
      fill: "url(#dyad-hatch)",
      ariaLabel: "no events",
    }),
  ];
}

function lines({ level }: Panel, periods: readonly PicturePeriod[]): Plot.Markish[] {
  const said = periods.filter(({ mean }) => mean !== null);
  const sure = periods.filter(({ low }) => low !== null);
  return [
    Plot.rect(said, {
      x1: "from",
      x2: "to",
      y1: () => level(0),
      y2: ({ mean }: PicturePeriod) => level(mean ?? 0),
      fill: ({ mean }: PicturePeriod) => ((mean ?? 0) < 0 ? "var(--cold-2)" : "var(--warm-2)"),
      fillOpacity: 0.65,
      insetLeft: 0.5,
      insetRight: 0.5,
    }),
    Plot.rect(sure, {
      x1: "from",
      x2: "to",
      y1: ({ low }: PicturePeriod) => level(low ?? 0),
      y2: ({ high }: PicturePeriod) => level(high ?? 0),
      fill: "var(--ink)",
      fillOpacity: 0.13,
      ariaLabel: "95% interval",
    }),
    Plot.line(periods, {
      x: middle,
      y: ({ mean }: PicturePeriod) => (mean === null ? Number.NaN : level(mean)),
      stroke: "var(--ink)",
      strokeWidth: 1.4,
    }),
    Plot.ruleY(said, {
      x1: "from",
      x2: "to",
      y: ({ mean }: PicturePeriod) => level(mean ?? 0),
      stroke: "var(--ink)",
      strokeWidth: 1.4,
    }),
  ];
}

function otherLine({ level }: Panel, periods: readonly PicturePeriod[]): Plot.Markish[] {
  const style = { stroke: "var(--ink-soft)", strokeWidth: 1.4, strokeDasharray: "5 3" };
  return [
    Plot.line(periods, {
      x: middle,
      y: ({ mean }: PicturePeriod) => (mean === null ? Number.NaN : level(mean)),
      ...style,
    }),
    Plot.ruleY(
      periods.filter(({ mean }) => mean !== null),
      { x1: "from", x2: "to", y: ({ mean }: PicturePeriod) => level(mean ?? 0), ...style },
    ),
  ];
}

/** Events as glyphs at their weight, larger for more independent owners. */
function dots(panel: Panel, events: readonly PictureDot[], em: number): Plot.Markish {
  return (_index, scales, _values, _dimensions, context) => {
    const layer = svgElement(context.document, "g", { "aria-hidden": "true", class: "event-dots" });
    const [x, y] = [scaleOf(scales, "x"), scaleOf(scales, "y")];
    for (const dot of events.toSorted((a, b) => a.owners - b.owners)) {
      const size = em * (7.5 + 3.2 * Math.log2(1 + dot.owners));
      const [left, top] = [x(dot.at) - size / 2, y(panel.level(dot.weight)) - size / 2];
      const mark = svgElement(context.document, "g", {
        class: "event-dot",
        "data-event": dot.ids[0] ?? "",
        transform: `translate(${round(left)},${round(top)}) scale(${round(size / 16)})`,
      });
      const colour = dot.type === null ? "var(--ink-soft)" : `var(--quad-${EVENT_TYPES[dot.type].quad})`;
      const path = dot.type === null ? UNTYPED_PATH : GLYPH_PATHS[dot.type];
      // A paper edge keeps marks apart where they lie on each other.
      mark.append(
        svgElement(context.document, "path", { d: path, fill: "none", stroke: "var(--paper)", "stroke-width": "4.5" }),
        svgElement(context.document, "path", {
          d: path,
          fill: "none",
          stroke: colour,
          "stroke-width": "2",
          "stroke-linecap": "round",
          "stroke-linejoin": "round",
        }),
        svgElement(context.document, "rect", { width: "16", height: "16", fill: "transparent" }),
      );
      const title = svgElement(context.document, "title", {});
      title.textContent = dot.words;
      mark.append(title);
      layer.append(mark);
    }
    return layer;
  };
}

/** A flag where the relation became another one: which way, by how much, and its number in the list below. */
function flags({ level, side }: Panel, points: readonly PictureFlag[], em: number): Plot.Markish {
  return Plot.marks(
    Plot.ruleX(points, {
      x: "at",
      y1: level(-10),
      y2: level(10),
      stroke: "var(--ink)",
      strokeWidth: 1,
      strokeDasharray: "2 2",
    }),
    Plot.text(points, {
      x: "at",
      y: () => side * 1.25,
      text: ({ number, change }: PictureFlag) => `${change < 0 ? "▼" : "▲"} ${number}`,
      textAnchor: "start",
      dx: 3,
      fontSize: 11 * em,
      fontWeight: 600,
      fill: ({ change }: PictureFlag) => (change < 0 ? "var(--cold-ink)" : "var(--warm-ink)"),
      stroke: "var(--paper)",
      strokeWidth: 3,
    }),
  );
}

function panelTitle({ side }: Panel, title: string, em: number): Plot.Markish {
  return Plot.text([title], {
    frameAnchor: "left",
    y: () => side * (TOP - 1.6),
    dx: 0,
    textAnchor: "start",
    fontSize: 13 * em,
    fontWeight: 600,
    fill: "var(--ink)",
    stroke: "var(--paper)",
    strokeWidth: 4,
  });
}

function timeGrid({ from, to }: DyadPictureData, width: number, em: number): Plot.Markish {
  const ticks = Math.max(2, Math.round(width / (150 * em)));
  return Plot.marks(
    Plot.gridX({ ticks, stroke: "var(--rule)", strokeOpacity: 1, strokeWidth: 0.75 }),
    Plot.axisX({ ticks, tickSize: 0, fontSize: 11 * em, fill: "var(--ink-soft)", label: null, anchor: "bottom" }),
    Plot.ruleY([0], { x1: from, x2: to, stroke: "var(--rule)" }),
  );
}

function middle({ from, to }: PicturePeriod): Date {
  return new Date((from.getTime() + to.getTime()) / 2);
}

function tickColour(tick: number): string {
  if (tick === 0) return "var(--ink-soft)";
  return tick < 0 ? "var(--cold-ink)" : "var(--warm-ink)";
}

/** Plot types its scale functions loosely; ours map dates and numbers to pixels. */
function scaleOf(scales: Plot.ScaleFunctions, name: "x" | "y"): (value: Date | number) => number {
  const scale = scales[name];
  return (value) => (scale === undefined ? 0 : Number(scale(value)));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

import * as Plot from "@observablehq/plot";
import type { DyadPictureData } from "./picture-data.ts";

/** The coverage strip lies under the panels. */
export const STRIP = { low: -33, high: -29 };
/** The strip is full at twice the usual number of reports. */
const FULL = 2;

/** How much was reported at all: thin coverage explains a silent relation. */
export function coverageStrip({ coverage }: DyadPictureData): Plot.Markish[] {
  const height = STRIP.high - STRIP.low;
  const known = coverage.filter(({ ofUsual }) => (ofUsual ?? 0) > 0);
  const dark = coverage.filter(({ ofUsual }) => (ofUsual ?? 0) === 0);
  return [
    Plot.rect(dark, {
      x1: "from",
      x2: "to",
      y1: () => STRIP.low,
      y2: () => STRIP.high,
      fill: "url(#dyad-hatch)",
      ariaLabel: "nothing was reported",
    }),
    Plot.rect(known, {
      x1: "from",
      x2: "to",
      y1: () => STRIP.low,
      y2: ({ ofUsual }: { ofUsual: number | null }) => STRIP.low + (Math.min(FULL, ofUsual ?? 0) / FULL) * height,
      fill: "var(--ink-faint)",
      insetLeft: 0.5,
      insetRight: 0.5,
      ariaLabel: "coverage",
    }),
    Plot.ruleY([STRIP.low], { stroke: "var(--rule-strong)" }),
  ];
}

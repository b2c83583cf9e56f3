import type * as Plot from "@observablehq/plot";
import { svgElement } from "./svg-element.ts";

/** The hatch that stands for silence, as the mark that defines it: others fill with `url(#dyad-hatch)`. */
export const hatchPattern: Plot.RenderFunction = (_index, _scales, _values, _dimensions, { document }) => {
  const defs = svgElement(document, "defs", {});
  const pattern = svgElement(document, "pattern", {
    id: "dyad-hatch",
    width: "5",
    height: "5",
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  });
  pattern.append(
    svgElement(document, "line", {
      x1: "0",
      x2: "0",
      y1: "0",
      y2: "5",
      stroke: "var(--rule-strong)",
      "stroke-width": "1",
    }),
  );
  defs.append(pattern);
  return defs;
};

import type { ReactElement } from "react";
import { formatScore } from "./number.ts";
import { sparkShape, type SparkPoint } from "./sparkline-shape.ts";

const [WIDTH, HEIGHT] = [132, 26];

/** A year at a glance: amber above zero, blue below, a hatch where nothing was reported. */
export function Sparkline({ points, label }: { points: readonly SparkPoint[]; label: string }): ReactElement {
  const shape = sparkShape(points, WIDTH, HEIGHT);
  const words = shape.last === null ? `${label}: nothing reported` : `${label}: last ${formatScore(shape.last.value)}`;
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={words}
    >
      {shape.gaps.map(({ x, width }) => (
        <rect key={x} className="gap" x={x} width={width} y={shape.zero - 2.5} height={5} fill="url(#hatch)" />
      ))}
      <line className="zero" x1={0} x2={WIDTH} y1={shape.zero} y2={shape.zero} />
      <path className="warm-area" d={shape.warm} />
      <path className="cold-area" d={shape.cold} />
      <path className="line" d={shape.line} />
      {shape.dots.map(({ x, y }) => (
        <circle key={x} className="dot" cx={x} cy={y} r={1.4} />
      ))}
      {shape.last !== null && (
        <circle
          className={`last ${shape.last.value < 0 ? "cold" : "warm"}`}
          cx={shape.last.x}
          cy={shape.last.y}
          r={2.4}
        />
      )}
    </svg>
  );
}

/** The hatch that sparklines fill silent periods with; stands once on the page. */
export function HatchPattern(): ReactElement {
  return (
    <svg className="only-read" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch-line" x1="0" x2="0" y1="0" y2="4" />
        </pattern>
      </defs>
    </svg>
  );
}

import type { ReactElement } from "react";
import { formatScore } from "./number.ts";
import { WARMTH_STEPS } from "./warmth.ts";
import "./warmth.css";

/** What the colours of a picture mean: conflict, cooperation, and the words for where there is nothing. */
export function WarmthLegend({ nothing }: { nothing?: string }): ReactElement {
  return (
    <span className="warmth-legend small">
      <span className="soft">conflict {formatScore(-10, 0)}</span>
      <span className="warmth-steps" aria-hidden="true">
        {WARMTH_STEPS.map(({ name, from, to }) => (
          <span key={name} className={`swatch-${name}`} title={`${formatScore(from)} to ${formatScore(to)}`} />
        ))}
      </span>
      <span className="soft">cooperation {formatScore(10, 0)}</span>
      {nothing !== undefined && (
        <span className="warmth-nothing soft">
          <span className="hatch" aria-hidden="true" /> {nothing}
        </span>
      )}
    </span>
  );
}

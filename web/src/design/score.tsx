import type { ReactElement } from "react";
import { formatInterval, formatScore } from "./number.ts";

/** A score with its sign in the colour of its side of zero; a hatch where there is none. */
export function Score({ value, digits = 1 }: { value: number | null; digits?: number }): ReactElement {
  if (value === null) return <NotEnough />;
  return <span className={`score ${sideOf(value, digits)}`}>{formatScore(value, digits)}</span>;
}

/** A change with its arrow: up is warmer, down is colder. */
export function Change({
  value,
  low = null,
  high = null,
}: {
  value: number | null;
  low?: number | null;
  high?: number | null;
}): ReactElement {
  if (value === null) return <NotEnough />;
  const side = sideOf(value, 1);
  const arrow = { warm: "▲", cold: "▼", even: "•" }[side];
  const interval = formatInterval(low, high);
  return (
    <span className={`score ${side}`} title={interval === null ? undefined : `95% interval ${interval}`}>
      <span aria-hidden="true" className="arrow">
        {arrow}
      </span>
      {formatScore(value)}
    </span>
  );
}

/** Silence is not neutral: it is drawn as a hatch with its name. */
export function NotEnough({ why }: { why?: string }): ReactElement {
  return (
    <span className="not-enough">
      <span className="hatch" aria-hidden="true" />
      {why ?? "not enough data"}
    </span>
  );
}

/** Names of the states of a relation, as the server gives them. */
export const STATE_NAMES: Readonly<Record<string, string>> = {
  thawing: "thawing",
  freezing: "freezing",
  steady: "steady",
  unknown: "not enough data",
};

function sideOf(value: number, digits: number): "warm" | "cold" | "even" {
  if (Number(value.toFixed(digits)) === 0) return "even";
  return value > 0 ? "warm" : "cold";
}

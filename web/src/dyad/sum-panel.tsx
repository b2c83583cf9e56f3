import { useEffect, useState, type ReactElement } from "react";
import type { DyadDirection, ScoreTerm } from "../../../src/contract/answers/dyad.ts";
import { TypeName } from "../design/glyph.tsx";
import { formatCount, formatInterval, formatWeight } from "../design/number.ts";
import { NotEnough, Score } from "../design/score.tsx";
import { changeParams, useParam } from "../frame/address.ts";
import { Link } from "../frame/link.tsx";
import { titleOf } from "./picture-data.ts";
import { kindOf, readWeights, sumOf, weightOf, writeWeights, type OwnWeights } from "./weights.ts";

/** Milliseconds after the last move of a slider until the series is asked for anew. */
const PAUSE_MS = 350;
/** Kinds shown before "more"; they are sorted by their part of the sum. */
const SHOWN = 12;

/** The score written out: events of each kind times their weight; the weights can be moved, and everything follows. */
export function SumPanel({ directions }: { directions: readonly DyadDirection[] }): ReactElement | null {
  const [side, setSide] = useParam("side", "0");
  const [text] = useParam("weights", "");
  const [weights, setWeights] = useState<OwnWeights>(() => readWeights(text));
  useEffect(() => setWeights(readWeights(text)), [text]);
  useEffect(() => {
    const wanted = writeWeights(weights);
    if ((wanted ?? "") === text) return undefined;
    const timer = setTimeout(() => changeParams({ weights: wanted }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [weights, text]);
  const direction = directions[side === "1" ? 1 : 0];
  if (direction === undefined) return null;
  const move = (term: ScoreTerm, weight: number): void => {
    const kind = kindOf(term);
    if (kind !== null) setWeights(new Map(weights).set(kind, weight));
  };
  return (
    <section className="sum" aria-labelledby="sum-title">
      <h2 id="sum-title">The sum</h2>
      <div className="switch" role="group" aria-label="Direction">
        {directions.map((one, place) => (
          <button
            key={titleOf(one)}
            type="button"
            aria-pressed={one === direction}
            onClick={() => setSide(String(place))}
            title={titleOf(one)}
          >
            {one.actor.id} → {one.recipient.id}
          </button>
        ))}
      </div>
      {direction.sum.terms.length === 0 ? (
        <p>
          <NotEnough why="no events, no sum" />
        </p>
      ) : (
        <>
          <Terms direction={direction} weights={weights} onMove={move} />
          <Mean direction={direction} weights={weights} onReset={() => setWeights(new Map())} />
        </>
      )}
    </section>
  );
}

function Mean({
  direction,
  weights,
  onReset,
}: {
  direction: DyadDirection;
  weights: OwnWeights;
  onReset: () => void;
}): ReactElement {
  const { sum } = direction;
  const { mean, events } = sumOf(sum.terms, weights);
  const isOwn = weights.size > 0;
  const interval =
    isOwn || events === 0 || sum.low === null ? null : formatInterval(sum.low / events, (sum.high ?? 0) / events, 2);
  return (
    <>
      <p className="sum-line">
        mean <Score value={mean} digits={2} />
        {interval !== null && <span className="soft small"> {interval}</span>}
      </p>
      <p className="soft small">
        {isOwn
          ? "Your own weights; they stand in the address. "
          : "PLOVER weights. No country has a weight of its own. "}
        {isOwn && (
          <button type="button" className="plain" onClick={onReset}>
            Back to PLOVER’s
          </button>
        )}
      </p>
    </>
  );
}

function Terms({
  direction,
  weights,
  onMove,
}: {
  direction: DyadDirection;
  weights: OwnWeights;
  onMove: (term: ScoreTerm, weight: number) => void;
}): ReactElement {
  const { sum } = direction;
  const now = sumOf(sum.terms, weights);
  const [isLong, setLong] = useState(false);
  const shown = isLong ? sum.terms : sum.terms.slice(0, SHOWN);
  const rest = sum.terms.slice(shown.length);
  return (
    <table className="small">
      <caption className="only-read">Events of each kind times their weight</caption>
      <TermsHead />
      <tbody>
        {shown.map((term) => (
          <TermRow
            key={`${nameOf(term)} ${term.weight}`}
            term={term}
            direction={direction}
            weight={weightOf(term, weights)}
            onMove={onMove}
          />
        ))}
        {rest.length > 0 && (
          <tr>
            <td>
              <button type="button" className="plain" onClick={() => setLong(true)}>
                {rest.length} more kinds
              </button>
            </td>
            <td className="number">{formatCount(sumOf(rest, weights).events)}</td>
            <td />
            <td className="number">{formatWeight(sumOf(rest, weights).net)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">sum</th>
          <td className="number">{formatCount(now.events)}</td>
          <td />
          <td className="number">
            <b>{formatWeight(now.net)}</b>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function TermsHead(): ReactElement {
  return (
    <thead>
      <tr>
        <th scope="col">events of a kind</th>
        <th scope="col" className="number">
          n
        </th>
        <th scope="col">× weight</th>
        <th scope="col" className="number">
          =
        </th>
      </tr>
    </thead>
  );
}

interface TermRowProps {
  readonly term: ScoreTerm;
  readonly direction: DyadDirection;
  readonly weight: number;
  readonly onMove: (term: ScoreTerm, weight: number) => void;
}

function TermRow({ term, direction, weight, onMove }: TermRowProps): ReactElement {
  const { actor, recipient } = direction;
  return (
    <tr>
      <td>
        <TypeName type={term.type} mode={term.mode} cameo={term.cameo} />
      </td>
      <td className="number">
        <Link to="/events" params={{ dyad: `${actor.id}>${recipient.id}`, type: term.type, mode: term.mode }}>
          {formatCount(term.events)}
        </Link>
      </td>
      <td className="slide">
        <input
          type="range"
          min={-10}
          max={10}
          step={0.5}
          value={weight}
          disabled={term.type === null}
          aria-label={`weight of ${nameOf(term)}`}
          onChange={({ target }) => onMove(term, Number(target.value))}
        />
        <output>{formatWeight(weight)}</output>
      </td>
      <td className="number">{formatWeight(term.events * weight)}</td>
    </tr>
  );
}

function nameOf({ type, mode, cameo }: ScoreTerm): string {
  return `${type ?? `CAMEO ${cameo ?? ""}`} ${mode ?? ""}`.trim();
}

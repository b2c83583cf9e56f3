import type { ReactElement } from "react";
import type { Agreement, ReviewQueue } from "../../../src/contract/answers/review.ts";
import { formatMany, formatShare } from "../design/number.ts";
import { NotEnough } from "../design/score.tsx";

/** Who judged how much, and how far people agree on what both judged. */
export function Coders({ answer }: { answer: ReviewQueue }): ReactElement | null {
  if (answer.coders.length === 0) return null;
  return (
    <section aria-labelledby="coders-title" className="coders">
      <h2 id="coders-title">Coders</h2>
      <table className="small">
        <thead>
          <tr>
            <th scope="col">name</th>
            <th scope="col" className="number">
              events judged
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.coders.map(({ by, verdicts }) => (
            <tr key={by}>
              <td>{by}</td>
              <td className="number">{verdicts}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {answer.agreement.length > 0 && <AgreementTable pairs={answer.agreement} />}
    </section>
  );
}

function AgreementTable({ pairs }: { pairs: readonly Agreement[] }): ReactElement {
  return (
    <>
      <table className="small">
        <caption className="only-read">Agreement of two coders</caption>
        <thead>
          <tr>
            <th scope="col">agreement</th>
            <th scope="col" className="number">
              both
            </th>
            <th scope="col" className="number">
              same
            </th>
            <th scope="col" className="number">
              kappa
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ coders, both, same, kappa }) => (
            <tr key={coders.join(" ")}>
              <td>{coders.join(" and ")}</td>
              <td className="number">{both}</td>
              <td className="number">{formatShare(same / both)}</td>
              <td className="number">{kappa === null ? <NotEnough why="none" /> : kappa.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">
        Cohen’s kappa: 1 is full agreement, 0 what chance gives; none where both always say the same.{" "}
        {formatMany(pairs.length, "pair")} of coders.
      </p>
    </>
  );
}

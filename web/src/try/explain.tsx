import type { ReactElement } from "react";
import type { EventRecord } from "../../../src/contract/event-record.ts";
import { formatShare } from "../design/number.ts";
import { stepsOf } from "./explain-words.ts";

/** Why the record is what it is: which part of the reader or which rule decided, and how sure it was. */
export function Explain({ record }: { record: EventRecord }): ReactElement {
  return (
    <div className="table-scroll" role="region" aria-label="Why" tabIndex={0}>
      <table className="explain small">
        <caption>Why</caption>
        <thead>
          <tr>
            <th scope="col">decided</th>
            <th scope="col">by</th>
            <th scope="col">rule</th>
            <th scope="col" className="number">
              score
            </th>
          </tr>
        </thead>
        <tbody>
          {stepsOf(record).map(({ decided, words, rule, score }, place) => (
            <tr key={place}>
              <td dir="auto">{decided}</td>
              <td dir="auto">{words}</td>
              <td>
                <code>{rule}</code>
              </td>
              <td className="number">{score !== null && <Sureness score={score} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sureness({ score }: { score: number }): ReactElement {
  return (
    <span className="sureness">
      <meter value={score} min={0} max={1} aria-hidden="true" />
      {formatShare(score)}
    </span>
  );
}

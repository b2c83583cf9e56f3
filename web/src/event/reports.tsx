import type { ReactElement } from "react";
import type { EventDetail, MergeReason } from "../../../src/contract/answers/event-detail.ts";
import type { ReportEvidence } from "../../../src/contract/answers/evidence.ts";
import { formatDay } from "../design/day.ts";
import { formatMany, formatScore } from "../design/number.ts";
import { Sentence } from "../design/sentence.tsx";

interface ReportsProps {
  readonly event: EventDetail;
  /** Id of the report whose article is shown. */
  readonly shown: string;
  readonly onShow: (report: string) => void;
  readonly onUnmerge: ((report: string) => void) | null;
}

/** All reports of the act, why they were taken for one, and the way to take one out. */
export function Reports({ event, shown, onShow, onUnmerge }: ReportsProps): ReactElement {
  const { reports, merged, owners } = event;
  return (
    <section aria-labelledby="reports-title" className="reports">
      <h2 id="reports-title">
        {formatMany(reports.length, "report")}, {formatMany(owners.length, "independent owner")}
      </h2>
      <ol className="bare">
        {reports.map((report, place) => (
          <li key={`${report.report} ${report.article}`} data-report={report.report}>
            <div className="row spread">
              <p>
                <b>{report.publisher ?? "publisher not named"}</b>
                {report.published !== null && <span className="soft">, {formatDay(report.published)}</span>}
                {report.owner !== null && report.owner.toLowerCase() !== report.publisher?.toLowerCase() && (
                  <span className="soft">, words of {report.owner}</span>
                )}
              </p>
              <span className="row small">
                {report.report === shown ? (
                  <span className="soft">shown above</span>
                ) : (
                  <button type="button" className="plain" onClick={() => onShow(report.report)}>
                    show its article
                  </button>
                )}
                {reports.length > 1 && onUnmerge !== null && (
                  <button type="button" onClick={() => onUnmerge(report.report)}>
                    Not the same event
                  </button>
                )}
              </span>
            </div>
            {report.title !== null && (
              <p className="soft" dir="auto">
                {report.title}
              </p>
            )}
            <p>
              <Sentence quote={quoteOf(report)} />
            </p>
            <Why
              steps={merged.filter(({ left, right }) => left === report.report || right === report.report)}
              isFirst={place === 0}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Why({ steps, isFirst }: { steps: readonly MergeReason[]; isFirst: boolean }): ReactElement {
  if (steps.length === 0)
    return (
      <p className="soft small">
        {isFirst ? "The record is read from this report." : "A print of a text already here."}
      </p>
    );
  const [step] = steps.toSorted((a, b) => b.points - a.points);
  if (step === undefined || step.by_hand) return <p className="soft small">Merged by hand.</p>;
  const reasons = step.reasons.filter(({ points }) => points !== null && points !== 0);
  return (
    <details className="small why">
      <summary>
        {isFirst && "The record is read from this report. "}Taken for the same act: {formatScore(step.points)} points
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">compared</th>
            <th scope="col">here</th>
            <th scope="col">there</th>
            <th scope="col" className="number">
              points
            </th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ feature, left, right, points }) => (
            <tr key={feature}>
              <td>{feature}</td>
              <td dir="auto">{left}</td>
              <td dir="auto">{right}</td>
              <td className="number">{formatScore(points ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function quoteOf({ sentence, marks }: ReportEvidence): { text: string; trigger: [number, number] | null } | null {
  if (sentence === null) return null;
  const trigger = marks.find(
    (mark) =>
      mark.role === "trigger" && mark.in === sentence.in && mark.start >= sentence.start && mark.end <= sentence.end,
  );
  return {
    text: sentence.text,
    trigger: trigger === undefined ? null : [trigger.start - sentence.start, trigger.end - sentence.start],
  };
}

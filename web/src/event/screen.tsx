import { useState, type ReactElement } from "react";
import type { EventDetail } from "../../../src/contract/answers/event-detail.ts";
import { api, apiAddress } from "../api.ts";
import { formatDay } from "../design/day.ts";
import { Marks } from "../design/marks.tsx";
import { codeOf, WhoToWhom } from "../design/parties.tsx";
import { TypeName } from "../design/glyph.tsx";
import { Failure, Skeleton } from "../design/states.tsx";
import { useParam } from "../frame/address.ts";
import { Link } from "../frame/link.tsx";
import { useQuery } from "../frame/query.ts";
import type { ScreenProps } from "../frame/screens.ts";
import { useStatus } from "../frame/status.ts";
import { useTitle } from "../frame/title.ts";
import { Corrections } from "./corrections.tsx";
import "../design/marked-text.css";
import "./event.css";
import { JudgeBar } from "./judge-bar.tsx";
import { RawForms } from "./raw-forms.tsx";
import { RecordList } from "./record-list.tsx";
import { Reports } from "./reports.tsx";
import { ShownArticle } from "./shown-article.tsx";
import { correctionsOf } from "./use-corrections.ts";

/** One event: the article with its marks, the record with its basis, the reports, and the ways to put it right. */
export default function EventScreen({ parts }: ScreenProps): ReactElement {
  const [id = ""] = parts;
  const { data, failure, reload } = useQuery(`event ${id}`, () => api.event(id));
  const status = useStatus().data;
  useTitle(data === null ? "Event" : titleOf(data));
  if (failure !== null) return <Failure error={failure} what={`The event ${id}`} onRetry={reload} />;
  if (data === null) return <Skeleton lines={12} label="Loading the event" />;
  return <Event key={data.id} event={data} isReadOnly={status?.read_only === true} />;
}

function Event({ event, isReadOnly }: { event: EventDetail; isReadOnly: boolean }): ReactElement {
  const [hot, setHot] = useState<string | null>(null);
  const [report, setReport] = useParam("report", "");
  const shown = event.reports.find((one) => one.report === report) ?? event.reports[0];
  const corrections = correctionsOf(event.id);
  return (
    <>
      <Head event={event} />
      <div className="event-page">
        <article className="event-article">
          <ShownArticle event={event} report={shown} hot={hot} onHot={setHot} />
        </article>
        <div className="stack event-record">
          <section aria-labelledby="record-title">
            <h2 id="record-title" className="only-read">
              Record
            </h2>
            <RecordList event={event} hot={hot} onHot={setHot} onSet={isReadOnly ? null : corrections.set} />
          </section>
          {isReadOnly ? (
            <p className="soft small">This server is read-only: nothing can be corrected here.</p>
          ) : (
            <JudgeBar corrections={corrections} canUndo={event.corrections.length > 0} />
          )}
          <Corrections corrections={event.corrections} />
          <RawForms forms={event.forms} />
        </div>
        <div className="event-reports">
          {event.reports.length > 0 && (
            <Reports
              event={event}
              shown={shown?.report ?? ""}
              onShow={setReport}
              onUnmerge={isReadOnly ? null : corrections.unmerge}
            />
          )}
        </div>
      </div>
    </>
  );
}

function Head({ event }: { event: EventDetail }): ReactElement {
  const { summary } = event;
  const [actor, recipient] = [summary.actors[0], summary.recipients[0] ?? summary.actors[1]];
  const [a, b] = [actor?.code, recipient?.code];
  return (
    <header className="event-head">
      <h1>
        <WhoToWhom event={summary} />
      </h1>
      <p className="row">
        <TypeName type={summary.type} mode={summary.mode} cameo={summary.cameo} />
        <Marks event={summary} />
        {summary.day !== null && <span className="soft">{formatDay(summary.day)}</span>}
        {actor !== undefined && recipient !== undefined && a != null && b != null && a !== b && (
          <Link to={`/dyad/${a}/${b}`} className="small">
            {codeOf({ ...actor, sector: null })} and {codeOf({ ...recipient, sector: null })} over time
          </Link>
        )}
        <a className="small" download href={apiAddress(`/v1/share/events/${event.id}`, {})}>
          Share as one file
        </a>
        <code className="soft small">{event.id}</code>
      </p>
    </header>
  );
}

function titleOf({ summary }: EventDetail): string {
  return [summary.actors[0]?.name, summary.type, summary.recipients[0]?.name].filter((part) => part != null).join(" ");
}

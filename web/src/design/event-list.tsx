import type { ReactElement } from "react";
import type { EventSummary } from "../../../src/contract/answers/event-summary.ts";
import { Link } from "../frame/link.tsx";
import { formatDays } from "./day.ts";
import { TypeName } from "./glyph.tsx";
import { Marks } from "./marks.tsx";
import { formatMany } from "./number.ts";
import { WhoToWhom } from "./parties.tsx";
import { Sentence } from "./sentence.tsx";

/** Events as a list to read: day, who to whom, what, and the sentence. */
export function EventList({ events, label }: { events: readonly EventSummary[]; label: string }): ReactElement {
  return (
    <ol className="bare event-list" aria-label={label}>
      {events.map((event) => (
        <li key={event.id}>
          <div className="event-list-when">
            {event.day === null ? "no date" : formatDays(event.date ?? event.day, event.enddate)}
          </div>
          <div className="event-list-what">
            <p className="row">
              <TypeName type={event.type} mode={event.mode} cameo={event.cameo} />
              <WhoToWhom event={event} />
              <Marks event={event} />
            </p>
            <p>
              <Link data-row to={`/event/${event.id}`} className="event-list-sentence">
                <Sentence quote={event.sentence} />
              </Link>
            </p>
            <p className="soft small">
              {formatMany(event.reports, "report")}, {formatMany(event.owners, "owner")}
              {event.source !== "thaw" && `, ${event.source}`}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

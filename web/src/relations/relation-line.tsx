import type { ReactElement, ReactNode } from "react";
import type { EventSummary } from "../../../src/contract/answers/event-summary.ts";
import type { RelationRow } from "../../../src/contract/answers/relations.ts";
import { formatDay, formatShortDay } from "../design/day.ts";
import { TypeName } from "../design/glyph.tsx";
import { formatCount, formatMany } from "../design/number.ts";
import { Change, NotEnough, Score, STATE_NAMES } from "../design/score.tsx";
import { Sentence } from "../design/sentence.tsx";
import { Sparkline } from "../design/sparkline.tsx";
import { Link } from "../frame/link.tsx";
import { LEAST_EVENTS } from "./fold.ts";

interface LineProps {
  readonly row: RelationRow;
  /** Period of the address for lists of its events, "2025-05-28..2025-08-26". */
  readonly period: string;
  readonly isBack?: boolean;
  /** Stands before the name: the button that unfolds. */
  readonly fold?: ReactNode;
}

/** One direction of a relation as a row of the table. */
export function RelationLine({ row, period, isBack = false, fold }: LineProps): ReactElement {
  const { actor, recipient, after, change, low, high, state } = row;
  const name = `${actor.name} to ${recipient.name}`;
  const events = { dyad: `${actor.id}>${recipient.id}`, period };
  const isThin = after.events < LEAST_EVENTS;
  return (
    <tr className={isBack ? "back" : "main"}>
      <th scope="row" className="relation">
        {fold}
        <Link data-row to={`/dyad/${encodeURIComponent(actor.id)}/${encodeURIComponent(recipient.id)}`}>
          {actor.name} → {recipient.name}
        </Link>
      </th>
      {isThin ? (
        <td className="thin" colSpan={2}>
          <NotEnough why={`not enough data (${formatMany(after.events, "event")})`} />
        </td>
      ) : (
        <>
          <td className="number now">
            <Score value={after.mean} />
          </td>
          <td className="change">
            {state === "unknown" ? (
              <NotEnough why={`${formatMany(row.before.events, "event")} before`} />
            ) : (
              <>
                <Change value={change} low={low} high={high} /> <span className="soft small">{STATE_NAMES[state]}</span>
              </>
            )}
          </td>
        </>
      )}
      <td className="spark">
        <Sparkline points={row.spark.map(({ mean }) => ({ value: mean }))} label={`${name}, 12 months`} />
      </td>
      {(["events", "reports", "owners"] as const).map((field) => (
        <td key={field} className={`number ${field}`}>
          <Link to="/events" params={events} aria-label={`${formatCount(after[field])} ${field}, ${name}`}>
            {formatCount(after[field])}
          </Link>
          <span className="unit soft"> {field}</span>
        </td>
      ))}
      <td className="moved">
        {row.moved_by[0] !== undefined && (
          <Mover
            event={row.moved_by[0]}
            others={row.moved_by.slice(1)}
            year={row.spark.at(-1)?.from.slice(0, 4) ?? ""}
          />
        )}
      </td>
    </tr>
  );
}

interface MoverProps {
  readonly event: EventSummary;
  readonly others: readonly EventSummary[];
  /** The present year of the store: days of it are written without. */
  readonly year: string;
}

/** The event that moved a relation most, in one line; the whole sentence and the next two on hover. */
function Mover({ event, others, year }: MoverProps): ReactElement {
  return (
    <div className="mover">
      <Link className="mover-line" to={`/event/${event.id}`}>
        <TypeName type={event.type} mode={event.mode} cameo={event.cameo} />
        {event.day !== null && (
          <span className="soft">
            , {event.day.startsWith(year) ? formatShortDay(event.day) : formatDay(event.day)}
          </span>
        )}
        : <Sentence quote={event.sentence} />
      </Link>
      <div className="peek" aria-hidden="true">
        {[event, ...others].map((one) => (
          <p key={one.id}>
            <TypeName type={one.type} mode={one.mode} cameo={one.cameo} /> <Sentence quote={one.sentence} />
          </p>
        ))}
      </div>
    </div>
  );
}

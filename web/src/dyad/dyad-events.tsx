import { useRef, type ReactElement } from "react";
import type { DyadDirection } from "../../../src/contract/answers/dyad.ts";
import { api } from "../api.ts";
import { EventList } from "../design/event-list.tsx";
import { formatMany } from "../design/number.ts";
import { Failure, Skeleton } from "../design/states.tsx";
import { Link } from "../frame/link.tsx";
import { useQuery } from "../frame/query.ts";
import { useRowKeys } from "../frame/row-keys.ts";
import { titleOf } from "./picture-data.ts";

const SHOWN = 40;

/** The events of the shown time in both directions, newest first, each with its sentence. */
export function DyadEvents({
  directions,
  period,
}: {
  directions: readonly DyadDirection[];
  period: Readonly<Record<string, string>>;
}): ReactElement {
  const box = useRef<HTMLElement>(null);
  useRowKeys("Events of the relation", box);
  const pairs = directions.map(({ actor, recipient }) => `${actor.id}>${recipient.id}`);
  const { data, failure, reload } = useQuery(
    `dyad events ${pairs.join(" ")} ${JSON.stringify(period)}`,
    async (signal) => {
      const pages = await Promise.all(pairs.map((dyad) => api.events({ ...period, dyad, limit: SHOWN }, signal)));
      // An act without recipient counts both ways, but is one event.
      const events = new Map(pages.flatMap((page) => page.events).map((event) => [event.id, event]));
      return [...events.values()].toSorted((a, b) => ((a.day ?? "") < (b.day ?? "") ? 1 : -1)).slice(0, SHOWN);
    },
  );
  return (
    <section ref={box} aria-labelledby="dyad-events-title">
      <h2 id="dyad-events-title">Events</h2>
      <p className="soft small">
        Newest first.{" "}
        {directions.map((direction) => (
          <span key={titleOf(direction)}>
            <Link to="/events" params={{ dyad: `${direction.actor.id}>${direction.recipient.id}` }}>
              All {formatMany(direction.events, "event")} {titleOf(direction)}
            </Link>
            .{" "}
          </span>
        ))}
      </p>
      {failure !== null && <Failure error={failure} what="The events" onRetry={reload} />}
      {data === null && failure === null && <Skeleton lines={6} />}
      {data !== null && <EventList events={data} label="Events of this relation, newest first" />}
    </section>
  );
}

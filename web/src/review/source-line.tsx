import type { ReactElement } from "react";
import type { ReviewItem } from "../../../src/contract/answers/review.ts";
import { formatDay } from "../design/day.ts";
import { formatMany } from "../design/number.ts";
import { Link } from "../frame/link.tsx";

/** Where the sentence stands: title, publisher, day, and the way to the whole event. */
export function SourceLine({ item }: { item: ReviewItem }): ReactElement {
  const { event, evidence } = item;
  const parts = [
    evidence?.publisher ?? null,
    evidence?.published == null ? null : formatDay(evidence.published),
    event.reports > 1 ? formatMany(event.reports, "report") : null,
  ].filter((part) => part !== null);
  return (
    <>
      From{" "}
      <Link to={`/event/${event.id}`}>
        <span dir="auto">{evidence?.title ?? `event ${event.id}`}</span>
      </Link>
      {parts.length > 0 && `, ${parts.join(", ")}`}.
    </>
  );
}

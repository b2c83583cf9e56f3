import type { ReactNode } from "react";
import type { EventSummary } from "../../../src/contract/answers/event-summary.ts";
import { formatDay } from "../design/day.ts";
import { TypeName } from "../design/glyph.tsx";
import { Marks } from "../design/marks.tsx";
import { formatCount, formatShare, formatWeight } from "../design/number.ts";
import { WhoToWhom } from "../design/parties.tsx";
import { Sentence } from "../design/sentence.tsx";
import { Link } from "../frame/link.tsx";

/** A column of the list of events. */
export interface EventColumn {
  readonly id: string;
  readonly title: string;
  /** Its share of the width, as a track of a CSS grid. */
  readonly track: string;
  readonly isNumber?: boolean;
  readonly cell: (event: EventSummary) => ReactNode;
}

/** All columns in the order in which they stand. */
export const COLUMNS: readonly EventColumn[] = [
  {
    id: "day",
    title: "day",
    track: "6.6rem",
    cell: ({ day }) => (day === null ? <span className="soft">no date</span> : formatDay(day)),
  },
  {
    id: "type",
    title: "what",
    track: "minmax(11.5rem, 0.4fr)",
    cell: (event) => (
      <>
        <TypeName type={event.type} mode={event.mode} cameo={event.cameo} />{" "}
        <Marks event={{ ...event, attributed_to: null }} />
      </>
    ),
  },
  { id: "who", title: "who to whom", track: "minmax(11rem, 0.7fr)", cell: (event) => <WhoToWhom event={event} /> },
  {
    id: "sentence",
    title: "sentence",
    track: "minmax(16rem, 2fr)",
    cell: (event) => (
      <Link to={`/event/${event.id}`} className="sentence-link" data-open>
        <Sentence quote={event.sentence} isQuoted={false} />
      </Link>
    ),
  },
  {
    id: "place",
    title: "place",
    track: "minmax(6rem, 0.4fr)",
    cell: ({ place }) => place?.name ?? <span className="soft">none</span>,
  },
  { id: "said", title: "said by", track: "minmax(6rem, 0.4fr)", cell: ({ attributed_to }) => attributed_to ?? "" },
  {
    id: "context",
    title: "context",
    track: "minmax(6rem, 0.4fr)",
    cell: ({ context }) => context.join(", ").replaceAll("_", " "),
  },
  {
    id: "scale",
    title: "weight",
    track: "3.6rem",
    isNumber: true,
    cell: ({ scale }) => (scale === null ? "" : formatWeight(scale)),
  },
  { id: "reports", title: "reports", track: "3.8rem", isNumber: true, cell: ({ reports }) => formatCount(reports) },
  { id: "owners", title: "owners", track: "3.8rem", isNumber: true, cell: ({ owners }) => formatCount(owners) },
  { id: "sure", title: "sure", track: "3.2rem", isNumber: true, cell: ({ confidence }) => formatShare(confidence) },
  { id: "source", title: "source", track: "4.5rem", cell: ({ source }) => source },
];

export const DEFAULT_COLUMNS = "day,type,who,sentence,owners";

/** The columns that an address names, in their fixed order; the default ones where it names none. */
export function columnsOf(text: string): EventColumn[] {
  const wanted = new Set(text.split(","));
  const found = COLUMNS.filter(({ id }) => wanted.has(id));
  return found.length > 0 ? found : COLUMNS.filter(({ id }) => DEFAULT_COLUMNS.split(",").includes(id));
}

import type { ReactElement, ReactNode } from "react";
import type { ReviewItem } from "../../../src/contract/answers/review.ts";
import type { Party } from "../../../src/contract/answers/party.ts";
import type { Entity } from "../../../src/contract/entity.ts";
import { QUAD_NAMES } from "../../../src/codebook/event-type.ts";
import { formatDays } from "../design/day.ts";
import { TypeName } from "../design/glyph.tsx";
import { formatShare } from "../design/number.ts";
import { Score } from "../design/score.tsx";
import { MARKS } from "../frame/filter.ts";

interface RecordLinesProps {
  readonly item: ReviewItem;
  readonly hot: string | null;
  readonly onHot: (key: string | null) => void;
}

const BASES = { text: "from the text", publication: "from the day of publication", none: "nothing dates it" } as const;

/** What the record says, a line a field. Names of fields wear the colour of their words in the sentence. */
export function RecordLines({ item, hot, onHot }: RecordLinesProps): ReactElement {
  const { event, record } = item;
  const line = (label: string, role: string | null, key: string | null, children: ReactNode): ReactElement => (
    <div
      key={`${label} ${key}`}
      className={key !== null && key === hot ? "hot" : undefined}
      onPointerEnter={() => onHot(key)}
      onPointerLeave={() => onHot(null)}
    >
      <dt>{role === null ? label : <span className={`mark role-${role}`}>{label}</span>}</dt>
      <dd>{children}</dd>
    </div>
  );
  return (
    <dl className="review-record">
      {line(
        "what",
        "trigger",
        "trigger",
        <>
          <TypeName type={event.type} mode={event.mode} cameo={event.cameo} /> <Score value={event.scale} />
          {event.quad !== null && <span className="soft"> {QUAD_NAMES[event.quad as 1 | 2 | 3 | 4]}</span>}
        </>,
      )}
      {sides(record.actor, event.actors, "actor", line)}
      {sides(record.recipient, event.recipients, "recipient", line)}
      {line(
        "when",
        "date",
        "date",
        <>
          {record.date === null ? "no date" : formatDays(record.date, record.enddate)}
          <span className="soft"> {BASES[record.date_basis]}</span>
        </>,
      )}
      {event.place !== null && line("where", "place", "place", event.place.name)}
      {record.auxiliary.length > 0 &&
        line("marks", "cue", "cue", record.auxiliary.map((mark) => MARKS[mark] ?? mark).join(", "))}
      {event.attributed_to !== null && line("said by", "speaker", "speaker", event.attributed_to)}
      {record.context.length > 0 && line("about", null, null, record.context.join(", ").replaceAll("_", " "))}
      {line("sure", null, null, formatShare(record.confidence))}
    </dl>
  );
}

type Line = (label: string, role: string | null, key: string | null, children: ReactNode) => ReactElement;

function sides(
  entities: readonly Entity[],
  parties: readonly Party[],
  role: "actor" | "recipient",
  line: Line,
): ReactElement[] {
  if (entities.length === 0) return [line(role, role, null, <span className="soft">nobody named</span>)];
  return entities.map((entity, place) => {
    const codes = [entity.code ?? "no code", entity.sector, ...entity.other_sectors].filter((part) => part !== null);
    return line(
      role,
      role,
      `${role}:${place}`,
      <>
        <b>{codes.join(":")}</b> {parties[place]?.name ?? entity.entity_text}
        {entity.office !== null && <span className="soft"> {entity.office}</span>}
      </>,
    );
  });
}

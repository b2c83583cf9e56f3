import { type ReactElement, type ReactNode } from "react";
import type { CodedTextEvent } from "../../../src/contract/answers/coded-text.ts";
import type { Entity } from "../../../src/contract/entity.ts";
import type { EventRecord } from "../../../src/contract/event-record.ts";
import { SECTORS } from "../../../src/codebook/sector.ts";
import { formatDays } from "../design/day.ts";
import { TypeName } from "../design/glyph.tsx";
import { Marks } from "../design/marks.tsx";
import { formatShare } from "../design/number.ts";
import { WhoToWhom } from "../design/parties.tsx";
import { Score } from "../design/score.tsx";
import { Explain } from "./explain.tsx";

interface EventCardProps {
  readonly event: CodedTextEvent;
  /** Place in the list, from 0. */
  readonly place: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Pointed at or left (null): the text shows its words meanwhile. */
  readonly onPoint: (place: number | null) => void;
  readonly onHot: (key: string | null) => void;
}

/** One event of the text: a line, and when opened the record and why it is so. */
export function EventCard({ event, place, isOpen, onToggle, onPoint, onHot }: EventCardProps): ReactElement {
  const { summary, record } = event;
  return (
    <li
      className={isOpen ? "try-event open" : "try-event"}
      onPointerEnter={() => onPoint(place)}
      onPointerLeave={() => onPoint(null)}
    >
      <button type="button" className="try-event-head" data-row aria-expanded={isOpen} onClick={onToggle}>
        <span className="try-place" aria-hidden="true">
          {place + 1}
        </span>
        <span className="try-event-what">
          <span className="row">
            <TypeName type={summary.type} mode={summary.mode} />
            <WhoToWhom event={summary} />
            <Marks event={summary} />
          </span>
          <span className="soft small">
            {summary.date === null ? "no date" : formatDays(summary.date, summary.enddate)}
            {summary.place !== null && `, ${summary.place.name}`}
          </span>
        </span>
        <span className="try-event-score">
          <Score value={summary.scale} />
          <span className="soft small">{formatShare(summary.confidence)} sure</span>
        </span>
      </button>
      {isOpen && (
        <div className="try-event-body">
          <Record record={record} onHot={onHot} />
          <Explain record={record} />
          <details className="small">
            <summary>The record as JSON</summary>
            <pre className="json" tabIndex={0}>
              <code>{JSON.stringify(shortened(record), null, 2)}</code>
            </pre>
          </details>
        </div>
      )}
    </li>
  );
}

function Record({ record, onHot }: { record: EventRecord; onHot: (key: string | null) => void }): ReactElement {
  const place = record.event_loc;
  const where = [place?.resolved_place ?? place?.extracted_place, place?.province, place?.country];
  const line = (label: string, key: string | null, children: ReactNode): ReactElement => (
    <div key={`${label} ${key}`} onPointerEnter={() => onHot(key)} onPointerLeave={() => onHot(null)}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
  return (
    <dl className="try-record">
      {record.actor.map((entity, at) => line("actor", `actor:${at}`, <EntityWords entity={entity} />))}
      {record.recipient.map((entity, at) => line("recipient", `recipient:${at}`, <EntityWords entity={entity} />))}
      {line("when", "date", `${daysOf(record)} (${BASES[record.date_basis]})`)}
      {place !== null && line("where", "place", [...new Set(where.filter((part) => part != null))].join(", "))}
      {record.attribution !== null && line("said by", "speaker", saidBy(record))}
      {record.context.length > 0 && line("about", null, record.context.join(", ").replaceAll("_", " "))}
      {sizesOf(record).map(([name, count]) => line(name, null, count))}
    </dl>
  );
}

const BASES = {
  text: "from the text",
  publication: "from the day of publication",
  none: "nothing dates it",
} as const;

function daysOf({ date, enddate }: EventRecord): string {
  return date === null ? "no date" : formatDays(date, enddate);
}

function saidBy({ attribution }: EventRecord): string {
  const { entity, cue, mode } = attribution ?? { entity: null, cue: null, mode: "indirect" };
  const who = entity?.entity_text ?? "somebody not named";
  return `${who}${cue === null ? "" : `, “${cue}”`}${mode === "direct" ? ", in their own words" : ""}`;
}

function sizesOf({ size, count }: EventRecord): [string, number][] {
  const found: [string, number | null | undefined][] = [
    ["dead", size?.dead],
    ["injured", size?.injured],
    ["arrested", size?.arrested],
    ["times", count],
  ];
  return found.flatMap(([name, value]): [string, number][] => (value == null ? [] : [[name, value]]));
}

function EntityWords({ entity }: { entity: Entity }): ReactElement {
  const { code, sector, other_sectors, entity_text, identifier_id, identifier_text, office } = entity;
  const sectors = [sector, ...other_sectors].filter((one) => one !== null);
  const meaning = sectors.map((one) => SECTORS[one]).join(", ");
  const details = [meaning, office, identifier_id].filter((part) => part !== null && part !== "");
  return (
    <>
      {code === null ? <span className="soft">no code</span> : <b>{[code, ...sectors].join(":")}</b>}{" "}
      {identifier_text ?? entity_text}
      {details.length > 0 && <span className="soft"> · {details.join(" · ")}</span>}
    </>
  );
}

/** The record without what only repeats the text and the trace above it. */
function shortened({ text: _text, trace: _trace, ...record }: EventRecord): object {
  return record;
}

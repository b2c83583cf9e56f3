import { useState, type ReactElement, type ReactNode } from "react";
import { QUAD_NAMES } from "../../../src/codebook/event-type.ts";
import type { EventDetail } from "../../../src/contract/answers/event-detail.ts";
import type { Entity } from "../../../src/contract/entity.ts";
import { formatDay, formatDays } from "../design/day.ts";
import { TypeName } from "../design/glyph.tsx";
import { Marks } from "../design/marks.tsx";
import { formatMany, formatShare, formatWeight } from "../design/number.ts";
import { Link } from "../frame/link.tsx";
import { FieldEditor } from "./field-editor.tsx";
import { basisOf, type Basis } from "./record-fields.ts";

interface RecordListProps {
  readonly event: EventDetail;
  readonly hot: string | null;
  readonly onHot: (key: string | null) => void;
  /** Saves new values of fields; null where the server allows no changes. */
  readonly onSet: ((set: Readonly<Record<string, string>>) => Promise<void>) | null;
}

/** The record as a definition list: value, basis and confidence of each field, and a way to put it right. */
export function RecordList(props: RecordListProps): ReactElement {
  const { event } = props;
  const { record, summary } = event;
  const [type] = record.event;
  return (
    <dl className="record">
      <Field {...props} name="what" label="What" link="trigger" field="type">
        <TypeName type={type ?? null} mode={record.mode[0] ?? null} cameo={record.cameo} />
        {record.quad_code !== null && (
          <span className="soft">
            {" "}
            {QUAD_NAMES[record.quad_code]}
            {record.event_scale !== null && `, weight ${formatWeight(record.event_scale)}`}
          </span>
        )}
      </Field>
      <Field {...props} name="auxiliary" label="Status" link="cue" field="auxiliary">
        {record.auxiliary.length === 0 && !summary.claimed ? (
          "happened, as reported"
        ) : (
          <Marks event={{ ...summary, attributed_to: null }} />
        )}
      </Field>
      <Sides {...props} role="actor" label="Who" />
      <Sides {...props} role="recipient" label="To whom" />
      <Circumstances {...props} />
      <Sizes {...props} />
      <Standing event={event} />
    </dl>
  );
}

/** When, where, in which context, and who says so. */
function Circumstances(props: RecordListProps): ReactElement {
  const { event } = props;
  const { record, summary } = event;
  return (
    <>
      <Field {...props} name="date" label="When" link="date" field="date">
        {record.date === null ? "no date" : formatDays(record.date, record.enddate)}
        <span className="soft"> {dateBasis(event)}</span>
      </Field>
      <Field {...props} name="place" label="Where" link="place">
        <Place event={event} />
      </Field>
      <Field {...props} name="context" label="Context" field="context">
        {record.context.length === 0 ? (
          <span className="soft">none</span>
        ) : (
          record.context.join(", ").replaceAll("_", " ")
        )}
      </Field>
      <Field {...props} name="attribution" label="Said by" link="speaker">
        {summary.attributed_to ?? <span className="soft">the report itself</span>}
        {record.attribution?.cue != null && (
          <span className="soft">
            {" "}
            “{record.attribution.cue}”, {record.attribution.mode} speech
          </span>
        )}
      </Field>
    </>
  );
}

/** How sure the reader is, and since when the event is known. */
function Standing({ event }: { event: EventDetail }): ReactElement {
  const { record, summary } = event;
  return (
    <>
      <div className="record-field">
        <dt>Sure</dt>
        <dd>
          {formatShare(record.confidence)}
          <span className="soft">
            {" "}
            of the reader{record.coder !== null && ` ${record.coder}`}; {formatMany(summary.reports, "report")} of{" "}
            {formatMany(summary.owners, "independent owner")}
          </span>
        </dd>
      </div>
      <div className="record-field">
        <dt>Reported</dt>
        <dd>
          {event.first_reported === null ? (
            <span className="soft">no day of publication</span>
          ) : (
            `first on ${formatDay(event.first_reported)}`
          )}
        </dd>
      </div>
    </>
  );
}

interface FieldProps extends RecordListProps {
  /** Name under which the basis of the field is known. */
  readonly name: string;
  readonly label: string;
  /** Key of the spans it comes from. */
  readonly link?: string;
  /** Name under which a correction sets it; no button without. */
  readonly field?: string;
  readonly entityText?: string;
  readonly children: ReactNode;
}

function Field({ event, hot, onHot, onSet, name, label, link, field, entityText, children }: FieldProps): ReactElement {
  const [isEdited, edit] = useState(false);
  const basis = basisOf(event, name, entityText);
  const key = link ?? null;
  return (
    <div
      className={`record-field${key !== null && key === hot ? " hot" : ""}`}
      onPointerEnter={() => onHot(key)}
      onPointerLeave={() => onHot(null)}
      data-field={name}
    >
      <dt>{label}</dt>
      <dd>
        {field !== undefined && onSet !== null && !isEdited && (
          <button
            type="button"
            className="plain small edit"
            aria-label={`Correct “${label}”`}
            onClick={() => edit(true)}
          >
            correct
          </button>
        )}
        {isEdited && field !== undefined && onSet !== null ? (
          <FieldEditor
            field={field}
            record={event.record}
            onCancel={() => edit(false)}
            onSave={async (set) => {
              await onSet(set);
              edit(false);
            }}
          />
        ) : (
          children
        )}
        <BasisLine basis={basis} />
      </dd>
    </div>
  );
}

function BasisLine({ basis }: { basis: Basis }): ReactElement | null {
  const parts = [...basis.rules, ...(basis.support === null ? [] : [basis.support])];
  if (parts.length === 0 && basis.others.length === 0) return null;
  return (
    <span className="basis">
      {parts.join(" · ")}
      {basis.others.length > 0 && (
        <span className={basis.isContradicted ? "contradicted" : undefined}>
          {parts.length > 0 && " · "}
          {basis.isContradicted ? "contradicted: " : "others say "}
          {basis.others.map(({ value, reports }) => `${value} (${reports})`).join(", ")}
        </span>
      )}
    </span>
  );
}

function Sides(props: RecordListProps & { role: "actor" | "recipient"; label: string }): ReactElement {
  const { event, role, label } = props;
  const entities = event.record[role];
  if (entities.length === 0) {
    return (
      <Field {...props} name={role} label={label} field={role}>
        <span className="soft">
          {role === "recipient" ? "nobody: all sides act together, or none is named" : "nobody named"}
        </span>
      </Field>
    );
  }
  return (
    <>
      {entities.map((entity, place) => (
        <Field
          key={place}
          {...props}
          name={role}
          label={place === 0 ? label : `${label}, ${place + 1}`}
          link={`${role}:${place}`}
          {...(place === 0 && { field: role })}
          entityText={entity.entity_text}
        >
          <EntityWords entity={entity} />
        </Field>
      ))}
    </>
  );
}

function EntityWords({ entity }: { entity: Entity }): ReactElement {
  const { code, sector, other_sectors, entity_text, identifier_id, identifier_text, office } = entity;
  const sectors = [sector, ...other_sectors].filter((one) => one !== null);
  const parts = [office, identifier_id].filter((part) => part !== null);
  return (
    <>
      {code === null ? (
        <span className="soft">no code</span>
      ) : (
        <Link to="/events" params={{ actor: code }}>
          <b>{[code, ...sectors].join(":")}</b>
        </Link>
      )}{" "}
      {identifier_text ?? entity_text}
      {parts.length > 0 && <span className="soft"> {parts.join(", ")}</span>}
    </>
  );
}

function Place({ event }: { event: EventDetail }): ReactElement {
  const place = event.record.event_loc;
  if (place === null) return <span className="soft">no place in the text</span>;
  const nearness = { 5: "a place in a city", 4: "a city", 3: "a district", 2: "a province", 1: "a country, no nearer" }[
    place.resolution ?? 0
  ];
  const where = [place.resolved_place ?? place.extracted_place, place.province, place.country].filter(
    (part) => part !== null,
  );
  return (
    <>
      {[...new Set(where)].join(", ")}
      <span className="soft">
        {nearness !== undefined && ` ${nearness}`}
        {place.lat !== null &&
          place.lon !== null &&
          place.resolution !== 1 &&
          `, ${place.lat.toFixed(2)}, ${place.lon.toFixed(2)}`}
      </span>
    </>
  );
}

function Sizes(props: RecordListProps): ReactElement {
  const { size, count } = props.event.record;
  const found = (["dead", "injured", "arrested"] as const).filter((field) => size?.[field] != null);
  return (
    <>
      {found.map((field) => (
        <Field key={field} {...props} name={field} label={field[0]?.toUpperCase() + field.slice(1)} field={field}>
          {size?.[field]}
        </Field>
      ))}
      {count !== null && (
        <Field {...props} name="count" label="Times" field="count">
          {count}
        </Field>
      )}
    </>
  );
}

function dateBasis({ record }: EventDetail): string {
  switch (record.date_basis) {
    case "text":
      return `from the text, exact to the ${record.date_precision}`;
    case "publication":
      return "from the day of publication: the text names none";
    case "none":
      return "nothing dates it";
  }
}

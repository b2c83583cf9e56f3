import type { ReactElement } from "react";
import { AUXILIARIES } from "../../../src/codebook/auxiliary.ts";
import { EVENT_TYPE_NAMES, type EventType } from "../../../src/codebook/event-type.ts";
import { modesOf } from "../../../src/codebook/mode.ts";
import { MARKS } from "../frame/filter.ts";
import type { Edited, EditValues } from "./edit-values.ts";

interface FieldsProps {
  readonly values: EditValues;
  readonly put: (field: Edited, value: string) => void;
}

/** Type and mode; another type has other modes. */
export function TypeFields({ values, put }: FieldsProps): ReactElement {
  // The field holds one of the names, or nothing for imported rows without a type.
  const modes = values.type === "" ? [] : modesOf(values.type as EventType);
  return (
    <span className="review-edit-line">
      <span>what</span>
      <span className="row">
        <select
          autoFocus
          aria-label="type"
          value={values.type}
          onChange={({ target }) => {
            put("type", target.value);
            put("mode", "");
          }}
        >
          {values.type === "" && <option value="">no type</option>}
          {EVENT_TYPE_NAMES.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <select
          aria-label="mode"
          value={values.mode}
          disabled={modes.length === 0}
          onChange={({ target }) => put("mode", target.value)}
        >
          <option value="">no mode</option>
          {modes.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </span>
    </span>
  );
}

/** Actors or recipients as codes. */
export function CodesField({
  label,
  field,
  values,
  put,
}: FieldsProps & { label: string; field: Edited }): ReactElement {
  return (
    <label className="review-edit-line">
      <span>{label}</span>
      <input
        value={values[field]}
        placeholder="PRK:GOV,RUS"
        title="Codes with sectors, joined by commas"
        onChange={({ target }) => put(field, target.value)}
      />
    </label>
  );
}

/** The auxiliary modes as boxes to tick. */
export function MarkFields({ values, put }: FieldsProps): ReactElement {
  const chosen = values.auxiliary.split(",").filter((mark) => mark !== "");
  return (
    <span className="review-edit-line">
      <span>marks</span>
      <span className="row">
        {AUXILIARIES.map((mark) => (
          <label key={mark}>
            <input
              type="checkbox"
              checked={chosen.includes(mark)}
              onChange={({ target }) =>
                put(
                  "auxiliary",
                  AUXILIARIES.filter((one) => (one === mark ? target.checked : chosen.includes(one))).join(","),
                )
              }
            />{" "}
            {MARKS[mark] ?? mark}
          </label>
        ))}
      </span>
    </span>
  );
}

/** First and last day, both included. */
export function DaysField({ values, put }: FieldsProps): ReactElement {
  return (
    <span className="review-edit-line">
      <span>when</span>
      <span className="row">
        <input
          type="date"
          aria-label="first day"
          value={values.date}
          onChange={({ target }) => put("date", target.value)}
        />
        –
        <input
          type="date"
          aria-label="last day"
          value={values.enddate}
          onChange={({ target }) => put("enddate", target.value)}
        />
      </span>
    </span>
  );
}

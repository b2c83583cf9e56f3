import { useState, type FormEvent, type ReactElement } from "react";
import { AUXILIARIES } from "../../../src/codebook/auxiliary.ts";
import { EVENT_TYPE_NAMES, type EventType } from "../../../src/codebook/event-type.ts";
import { modesOf } from "../../../src/codebook/mode.ts";
import type { Entity } from "../../../src/contract/entity.ts";
import type { EventRecord } from "../../../src/contract/event-record.ts";
import { hintOf } from "../api.ts";
import { MARKS } from "../frame/filter.ts";

interface FieldEditorProps {
  readonly field: string;
  readonly record: EventRecord;
  readonly onSave: (set: Readonly<Record<string, string>>) => Promise<void>;
  readonly onCancel: () => void;
}

/** Puts one field right: the form of `thaw correct --set`, without the command. */
export function FieldEditor({ field, record, onSave, onCancel }: FieldEditorProps): ReactElement {
  const [values, setValues] = useState(() => FIRST_VALUES[field]?.(record) ?? {});
  const [problem, setProblem] = useState<Error | null>(null);
  const [isSaving, setSaving] = useState(false);
  const set = (name: string, value: string): void => setValues((known) => ({ ...known, [name]: value }));
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSaving(true);
    try {
      await onSave(values);
    } catch (error) {
      // The server says which value is none and what the choices are.
      setProblem(error instanceof Error ? error : new Error(String(error)));
      setSaving(false);
    }
  }
  return (
    <form
      className="field-editor"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        event.nativeEvent.stopImmediatePropagation();
        onCancel();
      }}
    >
      <Inputs field={field} values={values} set={set} />
      <span className="row">
        <button type="submit" disabled={isSaving}>
          Save
        </button>
        <button type="button" className="plain" onClick={onCancel}>
          Cancel
        </button>
      </span>
      {problem !== null && (
        <p role="alert" className="small">
          {problem.message} {hintOf(problem) ?? ""}
        </p>
      )}
    </form>
  );
}

interface InputsProps {
  readonly field: string;
  readonly values: Readonly<Record<string, string>>;
  readonly set: (name: string, value: string) => void;
}

function Inputs({ field, values, set }: InputsProps): ReactElement {
  switch (field) {
    case "type":
      return <TypeInputs values={values} set={set} />;
    case "auxiliary":
      return <AuxiliaryInputs values={values} set={set} />;
    case "date":
      return (
        <span className="row">
          <input
            type="date"
            autoFocus
            aria-label="first day"
            value={values["date"] ?? ""}
            onChange={({ target }) => set("date", target.value)}
          />
          –
          <input
            type="date"
            aria-label="last day"
            value={values["enddate"] ?? ""}
            onChange={({ target }) => set("enddate", target.value)}
          />
        </span>
      );
    case "actor":
    case "recipient":
      return (
        <label className="small">
          codes with sectors, joined by commas
          <input
            autoFocus
            value={values[field] ?? ""}
            placeholder="PRK:GOV,RUS"
            onChange={({ target }) => set(field, target.value)}
          />
        </label>
      );
    default:
      return (
        <input
          autoFocus
          aria-label={field}
          value={values[field] ?? ""}
          onChange={({ target }) => set(field, target.value)}
        />
      );
  }
}

function TypeInputs({ values, set }: Omit<InputsProps, "field">): ReactElement {
  const type = values["type"] as EventType | undefined;
  const modes = type === undefined ? [] : modesOf(type);
  return (
    <span className="row">
      <select
        autoFocus
        aria-label="type"
        value={type}
        onChange={({ target }) => {
          set("type", target.value);
          set("mode", "");
        }}
      >
        {EVENT_TYPE_NAMES.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <select
        aria-label="mode"
        value={values["mode"] ?? ""}
        disabled={modes.length === 0}
        onChange={({ target }) => set("mode", target.value)}
      >
        <option value="">no mode</option>
        {modes.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </span>
  );
}

function AuxiliaryInputs({ values, set }: Omit<InputsProps, "field">): ReactElement {
  const chosen = (values["auxiliary"] ?? "").split(",").filter((mark) => mark !== "");
  return (
    <span className="row">
      {AUXILIARIES.map((mark, place) => (
        <label key={mark}>
          <input
            type="checkbox"
            autoFocus={place === 0}
            checked={chosen.includes(mark)}
            onChange={({ target }) =>
              set(
                "auxiliary",
                AUXILIARIES.filter((one) => (one === mark ? target.checked : chosen.includes(one))).join(","),
              )
            }
          />{" "}
          {MARKS[mark]}
        </label>
      ))}
    </span>
  );
}

/** What each field's form begins with. */
const FIRST_VALUES: Readonly<Record<string, (record: EventRecord) => Record<string, string>>> = {
  type: ({ event, mode }) => ({ type: event[0] ?? EVENT_TYPE_NAMES[0] ?? "", mode: mode[0] ?? "" }),
  auxiliary: ({ auxiliary }) => ({ auxiliary: auxiliary.join(",") }),
  context: ({ context }) => ({ context: context.join(",") }),
  date: ({ date, enddate }) => ({ date: date ?? "", enddate: enddate ?? "" }),
  actor: ({ actor }) => ({ actor: actor.map(codesOf).join(",") }),
  recipient: ({ recipient }) => ({ recipient: recipient.map(codesOf).join(",") }),
  count: ({ count }) => ({ count: numberText(count) }),
  dead: ({ size }) => ({ dead: numberText(size?.dead) }),
  injured: ({ size }) => ({ injured: numberText(size?.injured) }),
  arrested: ({ size }) => ({ arrested: numberText(size?.arrested) }),
};

function codesOf({ code, sector }: Entity): string {
  return sector === null ? (code ?? "") : `${code ?? ""}:${sector}`;
}

function numberText(value: number | null | undefined): string {
  return value == null ? "" : String(value);
}

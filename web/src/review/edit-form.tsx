import { useState, type FormEvent, type ReactElement } from "react";
import type { EventRecord } from "../../../src/contract/event-record.ts";
import { CodesField, DaysField, MarkFields, TypeFields } from "./edit-fields.tsx";
import { changedValues, valuesOf, type Edited, type EditValues } from "./edit-values.ts";

interface EditFormProps {
  readonly record: EventRecord;
  /** The fields that differ, as words. */
  readonly onSave: (set: Readonly<Record<string, string>>) => void;
  readonly onCancel: () => void;
}

/** Puts a record right, all fields at once: enter saves and goes on, escape leaves it as it was. */
export function EditForm({ record, onSave, onCancel }: EditFormProps): ReactElement {
  const before = valuesOf(record);
  const [values, setValues] = useState<EditValues>(before);
  const put = (field: Edited, value: string): void => setValues((known) => ({ ...known, [field]: value }));
  const changed = changedValues(before, values);
  function save(event: FormEvent): void {
    event.preventDefault();
    if (Object.keys(changed).length === 0) onCancel();
    else onSave(changed);
  }
  return (
    <form
      className="review-edit"
      aria-label="Put the record right"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // The page would go back.
        event.stopPropagation();
        event.nativeEvent.stopImmediatePropagation();
        onCancel();
      }}
    >
      <TypeFields values={values} put={put} />
      <CodesField label="actor" field="actor" values={values} put={put} />
      <CodesField label="recipient" field="recipient" values={values} put={put} />
      <DaysField values={values} put={put} />
      <MarkFields values={values} put={put} />
      <label className="review-edit-line">
        <span>about</span>
        <input
          value={values.context}
          placeholder="military,diplomatic"
          onChange={({ target }) => put("context", target.value)}
        />
      </label>
      <span className="row">
        <button type="submit">
          {Object.keys(changed).length === 0 ? "Nothing changed" : `Save ${Object.keys(changed).join(", ")}`}{" "}
          <kbd>enter</kbd>
        </button>
        <button type="button" className="plain" onClick={onCancel}>
          Cancel <kbd>esc</kbd>
        </button>
      </span>
    </form>
  );
}

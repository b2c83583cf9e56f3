import type { ReactElement } from "react";
import type { EventForm } from "../../../src/contract/answers/event-detail.ts";
import { useParam } from "../frame/address.ts";

/** The event as other formats write it, one tab each. */
export function RawForms({ forms }: { forms: readonly EventForm[] }): ReactElement | null {
  const [format, setFormat] = useParam("form", "");
  const shown = forms.find((form) => form.format === format) ?? forms[0];
  if (shown === undefined) return null;
  return (
    <section aria-labelledby="forms-title" className="forms">
      <h2 id="forms-title">Raw record</h2>
      <div className="switch" role="tablist" aria-label="Format">
        {forms.map((form) => (
          <button
            key={form.format}
            type="button"
            role="tab"
            id={`tab-${form.format}`}
            aria-selected={form === shown}
            aria-controls="form-panel"
            aria-pressed={undefined}
            tabIndex={form === shown ? 0 : -1}
            onClick={() => setFormat(form.format)}
            onKeyDown={(event) => moveTab(event.key, forms, shown, setFormat)}
          >
            {form.title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="form-panel" aria-labelledby={`tab-${shown.format}`} tabIndex={0} className="form-panel">
        <Form form={shown} />
      </div>
    </section>
  );
}

function Form({ form }: { form: EventForm }): ReactElement {
  if (form.why !== null || form.rows.length === 0) return <p>{form.why ?? "This format has no row for the event."}</p>;
  if (form.columns.length === 0) {
    return (
      <pre dir="auto">
        <code>{form.rows.map(([cell = ""]) => pretty(cell)).join("\n")}</code>
      </pre>
    );
  }
  return (
    <table>
      <tbody>
        {form.columns.map((column, place) => (
          <tr key={column}>
            <th scope="row">{column}</th>
            {form.rows.map((row, number) => (
              <td key={number} dir="auto">
                {row[place]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function moveTab(key: string, forms: readonly EventForm[], shown: EventForm, choose: (format: string) => void): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (step === undefined) return;
  const next = forms[(forms.indexOf(shown) + step + forms.length) % forms.length];
  if (next === undefined) return;
  choose(next.format);
  document.querySelector<HTMLElement>(`#tab-${next.format}`)?.focus();
}

function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    // Not JSON after all: shown as it came.
    return json;
  }
}

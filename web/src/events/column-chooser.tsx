import type { ReactElement } from "react";
import { changeParams } from "../frame/address.ts";
import { remember } from "../frame/memory.ts";
import { COLUMNS, columnsOf, DEFAULT_COLUMNS } from "./columns.tsx";

/** Chooses the columns of the list; the address holds them, and the browser remembers them. */
export function ColumnChooser({ value }: { value: string }): ReactElement {
  const shown = columnsOf(value).map(({ id }) => id);
  function toggle(id: string): void {
    const next = COLUMNS.map((column) => column.id).filter((one) =>
      one === id ? !shown.includes(one) : shown.includes(one),
    );
    const text = next.length === 0 ? DEFAULT_COLUMNS : next.join(",");
    remember("columns", text === DEFAULT_COLUMNS ? "" : text);
    changeParams({ cols: text === DEFAULT_COLUMNS ? null : text });
  }
  return (
    <details className="menu">
      <summary className="button">Columns</summary>
      <fieldset className="menu-body">
        <legend className="only-read">Columns</legend>
        {COLUMNS.map(({ id, title }) => (
          <label key={id}>
            <input type="checkbox" checked={shown.includes(id)} onChange={() => toggle(id)} /> {title}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

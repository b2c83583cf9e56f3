import { useState, type ReactElement } from "react";
import { api } from "../api.ts";
import { changeParams } from "./address.ts";
import { customPeriod, DEFAULT_PERIOD, MARKS, PERIODS, useFilter } from "./filter.ts";
import { useQuery } from "./query.ts";
import type { FilterPart } from "./screens.ts";

/** The one filter line: it holds on every screen and lives in the address. Only what the screen takes notice of is shown. */
export function FilterLine({ honoured }: { honoured: readonly FilterPart[] }): ReactElement {
  return (
    <div className="filter-line" role="group" aria-label="Filter">
      {honoured.includes("period") && <PeriodField />}
      {honoured.includes("source") && <SourceField />}
      {honoured.includes("aux") && <MarksField />}
      {honoured.includes("claims") && <ClaimsField />}
    </div>
  );
}

function PeriodField(): ReactElement {
  const { period } = useFilter();
  const own = customPeriod(period);
  const set = (value: string): void => changeParams({ period: value === DEFAULT_PERIOD ? null : value });
  return (
    <span className="field">
      <label htmlFor="filter-period">period</label>
      <select
        id="filter-period"
        value={own === null ? period : "own"}
        onChange={({ target }) => set(target.value === "own" ? ".." : target.value)}
      >
        {Object.entries(PERIODS).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
        <option value="own">own dates</option>
      </select>
      {own !== null && (
        <>
          <input
            type="date"
            aria-label="first day"
            value={own.first}
            onChange={({ target }) => set(`${target.value}..${own.last}`)}
          />
          <span aria-hidden="true">–</span>
          <input
            type="date"
            aria-label="last day"
            value={own.last}
            onChange={({ target }) => set(`${own.first}..${target.value}`)}
          />
        </>
      )}
    </span>
  );
}

function SourceField(): ReactElement {
  const { source } = useFilter();
  const [isWanted, want] = useState(false);
  // The list is long and rarely needed: it is asked for when the field is first touched.
  const { data } = useQuery(isWanted || source !== "" ? "sources" : null, () => api.sources());
  const known = [
    ...(data?.sources ?? []).map((row) => row.source),
    ...(data?.publishers ?? []).map((row) => row.publisher),
  ];
  const values = source === "" || known.includes(source) ? known : [source, ...known];
  return (
    <span className="field">
      <label htmlFor="filter-source">sources</label>
      <select
        id="filter-source"
        value={source}
        onFocus={() => want(true)}
        onPointerDown={() => want(true)}
        onChange={({ target }) => changeParams({ source: target.value === "" ? null : target.value })}
      >
        <option value="">all</option>
        {[...new Set(values)].map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </select>
    </span>
  );
}

function MarksField(): ReactElement {
  const { auxiliary } = useFilter();
  const all = Object.keys(MARKS);
  function toggle(mark: string): void {
    const next = all.filter((one) => (one === mark ? !auxiliary.includes(one) : auxiliary.includes(one)));
    changeParams({ aux: next.length === 0 || next.length === all.length ? null : next.join(",") });
  }
  return (
    <fieldset className="field marks">
      <legend>include</legend>
      {Object.entries(MARKS).map(([mark, name]) => (
        <label key={mark}>
          <input type="checkbox" checked={auxiliary.includes(mark)} onChange={() => toggle(mark)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function ClaimsField(): ReactElement {
  const { withClaims } = useFilter();
  return (
    <label className="field" title="Events known only as the claim of a party in conflict with the actor">
      <input
        type="checkbox"
        checked={withClaims}
        onChange={({ target }) => changeParams({ claims: target.checked ? "yes" : null })}
      />
      count what only one side claims
    </label>
  );
}

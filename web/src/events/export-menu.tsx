import type { ReactElement } from "react";
import { apiAddress } from "../api.ts";

/** Forms that the found events can be had in. */
const FORMS: Readonly<Record<string, string>> = {
  csv: "CSV",
  jsonl: "JSON lines (Thaw)",
  plover: "PLOVER",
  polecat: "POLECAT",
  gdelt: "GDELT",
  icews: "ICEWS",
  geojson: "GeoJSON",
  graphml: "GraphML",
};

/** Links that save exactly the found events in other forms. */
export function ExportMenu({ query }: { query: Readonly<Record<string, string>> }): ReactElement {
  return (
    <details className="menu">
      <summary className="button">Export</summary>
      <ul className="bare menu-body">
        {Object.entries(FORMS).map(([to, name]) => (
          <li key={to}>
            <a href={apiAddress("/v1/export", { ...query, to })} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

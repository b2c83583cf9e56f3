import type { ReactElement } from "react";
import { QUAD_NAMES, type QuadCode } from "../../../src/codebook/event-type.ts";
import type { Facets as FacetsAnswer, FacetValue } from "../../../src/contract/answers/events-page.ts";
import { Glyph } from "../design/glyph.tsx";
import { formatCount } from "../design/number.ts";
import { changeParams, useAddress } from "../frame/address.ts";
import { toggled } from "./events-query.ts";

/** A facet: the parameter that it sets, its list of the answer, and its name. */
const FACETS = [
  { param: "type", list: "type", name: "What" },
  { param: "quad", list: "quad", name: "Class" },
  { param: "actor", list: "actor", name: "Who" },
  { param: "recipient", list: "recipient", name: "To whom" },
  { param: "place", list: "country", name: "Where" },
  { param: "mode", list: "mode", name: "Mode" },
  { param: "source", list: "publisher", name: "Publisher" },
] as const;

/** Values of a facet before "more". */
const SHOWN = 8;

/** How the found events divide; a click narrows, another click widens again. */
export function Facets({ facets }: { facets: FacetsAnswer }): ReactElement {
  return (
    <div className="facets">
      {FACETS.map(({ param, list, name }) => (
        <Facet key={param} param={param} name={name} values={facets[list]} />
      ))}
    </div>
  );
}

function Facet({
  param,
  name,
  values,
}: {
  param: string;
  name: string;
  values: readonly FacetValue[];
}): ReactElement | null {
  const { params } = useAddress();
  const chosen = (params.get(param) ?? "").split(",").filter((value) => value !== "");
  if (values.length === 0 && chosen.length === 0) return null;
  const missing = chosen
    .filter((value) => !values.some((one) => one.value === value))
    .map((value): FacetValue => ({ value, name: null, events: 0 }));
  const all = [...missing, ...values];
  const rest = all.slice(SHOWN);
  const button = (value: FacetValue): ReactElement => (
    <FacetButton
      key={value.value}
      param={param}
      value={value}
      isOn={chosen.includes(value.value)}
      onClick={() => changeParams({ [param]: toggled(param, params.get(param), value.value) })}
    />
  );
  return (
    <section>
      <h2>{name}</h2>
      <ul className="bare">{all.slice(0, SHOWN).map(button)}</ul>
      {rest.length > 0 && (
        <details>
          <summary className="soft small">{formatCount(rest.length)} more</summary>
          <ul className="bare">{rest.map(button)}</ul>
        </details>
      )}
    </section>
  );
}

function FacetButton({
  param,
  value,
  isOn,
  onClick,
}: {
  param: string;
  value: FacetValue;
  isOn: boolean;
  onClick: () => void;
}): ReactElement {
  return (
    <li>
      <button type="button" className="facet-value" aria-pressed={isOn} onClick={onClick}>
        {/* A facet of types holds the names of the codebook. */}
        {param === "type" && <Glyph type={value.value as Parameters<typeof Glyph>[0]["type"]} />}
        <span className="facet-name">{nameOf(param, value)}</span>
        <span className="number soft">{formatCount(value.events)}</span>
      </button>
    </li>
  );
}

function nameOf(param: string, { value, name }: FacetValue): string {
  if (param === "quad") return QUAD_NAMES[Number(value) as QuadCode] ?? value;
  return name === null || name === value ? value : name;
}

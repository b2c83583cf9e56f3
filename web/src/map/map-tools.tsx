import type { ReactElement } from "react";
import { changeParams, useParam } from "../frame/address.ts";
import { useKeys } from "../frame/keyboard.ts";
import { BORDER_VIEWS, readBorderView } from "./border-view.ts";
import { readLook, writeLook, zoomed, type Look } from "./look.ts";
import { REGIONS } from "./region.ts";

interface MapToolsProps {
  /** What the middle of the picture shows now. */
  readonly middle: Look;
}

/** Which part of the world, closer or further, which borders, with or without arcs. */
export function MapTools({ middle }: MapToolsProps): ReactElement {
  const [region] = useParam("region", "");
  const [borders, setBorders] = useParam("borders", "codebook");
  const [arcs, setArcs] = useParam("arcs", "");
  const [lookText] = useParam("look", "");
  const zoom = (factor: number): void => {
    const next = zoomed(readLook(lookText) ?? middle, factor);
    changeParams({ look: next === null ? null : writeLook(next) });
  };
  useKeys("Map", [
    { keys: "+", does: "closer", run: () => zoom(1.6) },
    { keys: "-", does: "further", run: () => zoom(1 / 1.6) },
    { keys: "z", does: "as it was", run: () => changeParams({ look: null, region: null }) },
    { keys: "o", does: "arcs of relations on or off", run: () => setArcs(arcs === "" ? "yes" : "") },
  ]);
  return (
    <div className="row small map-tools">
      <label>
        <span className="soft">show</span>{" "}
        <select value={region} onChange={({ target }) => changeParams({ region: target.value, look: null })}>
          <option value="">where events are</option>
          {Object.entries(REGIONS).map(([value, { name }]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <span className="switch" role="group" aria-label="Closer or further">
        <button type="button" aria-label="Closer" title="closer (+)" onClick={() => zoom(1.6)}>
          +
        </button>
        <button type="button" aria-label="Further" title="further (-)" onClick={() => zoom(1 / 1.6)}>
          −
        </button>
      </span>
      <label>
        <span className="soft">borders</span>{" "}
        <select value={readBorderView(borders)} onChange={({ target }) => setBorders(target.value)}>
          {Object.entries(BORDER_VIEWS).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" checked={arcs !== ""} onChange={({ target }) => setArcs(target.checked ? "yes" : "")} />{" "}
        arcs of relations
      </label>
    </div>
  );
}

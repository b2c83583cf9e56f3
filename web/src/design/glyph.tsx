import type { ReactElement } from "react";
import { EVENT_TYPES, QUAD_NAMES, type EventType } from "../../../src/codebook/event-type.ts";
import { GLYPH_PATHS, UNTYPED_PATH } from "./glyph-paths.ts";

/** The mark of an event type in the colour of its quad; the name stands beside it or is read out. */
export function Glyph({ type, isAlone = false }: { type: EventType | null; isAlone?: boolean }): ReactElement {
  const quad = type === null ? null : EVENT_TYPES[type].quad;
  return (
    <svg
      className={`glyph quad-${quad ?? "none"}`}
      viewBox="0 0 16 16"
      aria-hidden={!isAlone}
      role={isAlone ? "img" : undefined}
    >
      {isAlone && <title>{type ?? "no PLOVER type"}</title>}
      <path d={type === null ? UNTYPED_PATH : GLYPH_PATHS[type]} />
    </svg>
  );
}

/** Mark, type and mode: "✓ CONSULT visit". */
export function TypeName({
  type,
  mode,
  cameo,
}: {
  type: EventType | null;
  mode?: string | null;
  cameo?: string | null;
}): ReactElement {
  return (
    <span className="type-name" title={type === null ? undefined : QUAD_NAMES[EVENT_TYPES[type].quad]}>
      <Glyph type={type} />
      <span>
        <b>{type ?? `CAMEO ${cameo ?? "?"}`}</b>
        {mode != null && <span className="soft"> {mode}</span>}
      </span>
    </span>
  );
}

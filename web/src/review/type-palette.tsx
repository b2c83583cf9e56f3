import type { ReactElement } from "react";
import { EVENT_TYPE_NAMES, type EventType } from "../../../src/codebook/event-type.ts";
import { Glyph } from "../design/glyph.tsx";
import { useKeys } from "../frame/keyboard.ts";
import { TYPE_LETTERS } from "./type-letters.ts";

interface TypePaletteProps {
  readonly present: EventType | null;
  readonly onChoose: (type: EventType) => void;
  readonly onClose: () => void;
}

/** The sixteen types with their letters; a letter or a click says which it is. */
export function TypePalette({ present, onChoose, onClose }: TypePaletteProps): ReactElement {
  useKeys("Which type?", [
    ...EVENT_TYPE_NAMES.map((type) => ({
      keys: TYPE_LETTERS[type],
      does: `it is ${type}`,
      run: () => onChoose(type),
    })),
    { keys: "Escape", does: "leave the type as it is", run: onClose },
  ]);
  return (
    <div className="type-palette" role="group" aria-label="Which type is it?">
      {EVENT_TYPE_NAMES.map((type) => (
        <button key={type} type="button" aria-pressed={type === present} onClick={() => onChoose(type)}>
          <kbd>{TYPE_LETTERS[type]}</kbd> <Glyph type={type} /> {type}
        </button>
      ))}
      <button type="button" className="plain" onClick={onClose}>
        leave it <kbd>esc</kbd>
      </button>
    </div>
  );
}

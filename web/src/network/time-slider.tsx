import type { ReactElement } from "react";
import { changeParams } from "../frame/address.ts";
import { useKeys } from "../frame/keyboard.ts";
import type { TimeWindow } from "./time-windows.ts";

interface TimeSliderProps {
  readonly windows: readonly TimeWindow[];
  /** Place of the shown window; null for the whole time. */
  readonly place: number | null;
  readonly wholeName: string;
}

/** Goes through the time piece by piece, or shows all of it. */
export function TimeSlider({ windows, place, wholeName }: TimeSliderProps): ReactElement | null {
  const last = windows.length - 1;
  const show = (next: number | null): void => {
    const window = next === null ? null : windows[Math.max(0, Math.min(last, next))];
    changeParams({ at: window?.from ?? null });
  };
  useKeys("Time", [
    { keys: "ArrowRight", does: "later", run: () => show(place === null ? 0 : place + 1) },
    { keys: "ArrowLeft", does: "earlier", run: () => show(place === null ? last : place - 1) },
    { keys: "z", does: "whole time", run: () => show(null) },
  ]);
  if (windows.length < 2) return null;
  const name = place === null ? wholeName : (windows[place]?.name ?? "");
  return (
    <div className="time-slider">
      <button type="button" aria-pressed={place === null} onClick={() => show(null)}>
        Whole time <kbd>z</kbd>
      </button>
      <input
        type="range"
        min={0}
        max={last}
        value={place ?? last}
        className={place === null ? "idle" : undefined}
        aria-label="Part of the time"
        aria-valuetext={name}
        onChange={({ target }) => show(Number(target.value))}
      />
      <output>{name}</output>
    </div>
  );
}

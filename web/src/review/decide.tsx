import type { ReactElement } from "react";
import type { Queue } from "./use-queue.ts";

interface DecideProps {
  readonly queue: Queue;
  readonly onMode: (mode: "editing" | "typing") => void;
}

/** The decisions as buttons, each with its key. */
export function Decide({ queue, onMode }: DecideProps): ReactElement {
  const actions: readonly [key: string, name: string, act: () => void][] = [
    ["a", "Accept", () => queue.decide("accept")],
    ["x", "Reject", () => queue.decide("reject")],
    ["t", "Other type", () => onMode("typing")],
    ["e", "Edit", () => onMode("editing")],
    ["s", "Skip", queue.skip],
  ];
  return (
    <div className="row decide" role="group" aria-label="Decide">
      {actions.map(([key, name, act]) => (
        <button key={key} type="button" aria-keyshortcuts={key} onClick={act}>
          {name} <kbd>{key}</kbd>
        </button>
      ))}
      <button type="button" aria-keyshortcuts="u" disabled={queue.state.past.length === 0} onClick={queue.undo}>
        Undo <kbd>u</kbd>
      </button>
    </div>
  );
}

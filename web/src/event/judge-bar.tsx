import type { ReactElement } from "react";
import { ByField } from "../frame/by-field.tsx";
import { useKeys } from "../frame/keyboard.ts";
import { undoShown } from "../frame/toast.tsx";
import type { Corrections } from "./use-corrections.ts";

/** Accept, reject, undo, by button or key. */
export function JudgeBar({ corrections, canUndo }: { corrections: Corrections; canUndo: boolean }): ReactElement {
  const undo = (): void => {
    if (!undoShown()) corrections.undo();
  };
  useKeys("Event", [
    { keys: "a", does: "accept", run: () => corrections.judge("accept") },
    { keys: "x", does: "reject", run: () => corrections.judge("reject") },
    { keys: "u", does: "undo", run: undo },
  ]);
  return (
    <div className="row judge">
      <button type="button" onClick={() => corrections.judge("accept")}>
        Accept <kbd>a</kbd>
      </button>
      <button type="button" onClick={() => corrections.judge("reject")}>
        Reject <kbd>x</kbd>
      </button>
      <button type="button" onClick={undo} disabled={!canUndo}>
        Undo <kbd>u</kbd>
      </button>
      <ByField />
    </div>
  );
}

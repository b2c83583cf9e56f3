import { useEffect, useSyncExternalStore, type ReactElement } from "react";

/** A short word on what was done, with the way back where there is one. */
export interface Toast {
  readonly text: string;
  readonly undo?: () => void;
  /** Something else that can be done about it. */
  readonly offer?: { readonly name: string; readonly run: () => void };
}

/** Milliseconds that a word stays; longer where it can be undone. */
const [SHORT_MS, LONG_MS] = [6_000, 15_000];

let shown: Toast | null = null;
const watchers = new Set<() => void>();

/** Says what was done; a newer word takes the place of the older. */
export function say(toast: Toast | null): void {
  shown = toast;
  for (const watcher of watchers) watcher();
}

/** Takes back what the word on the screen offers to undo; false where there is nothing. */
export function undoShown(): boolean {
  const undo = shown?.undo;
  if (undo === undefined) return false;
  say(null);
  undo();
  return true;
}

/** Where the words appear. */
export function Toasts(): ReactElement {
  const toast = useSyncExternalStore(subscribe, () => shown);
  useEffect(() => {
    if (toast === null) return undefined;
    const timer = setTimeout(
      () => say(null),
      toast.undo === undefined && toast.offer === undefined ? SHORT_MS : LONG_MS,
    );
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toast !== null && (
        <div className="toast">
          <span>{toast.text}</span>
          {toast.undo !== undefined && (
            <button type="button" onClick={undoShown}>
              Undo <kbd>u</kbd>
            </button>
          )}
          {toast.offer !== undefined && (
            <button
              type="button"
              onClick={() => {
                say(null);
                toast.offer?.run();
              }}
            >
              {toast.offer.name}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function subscribe(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

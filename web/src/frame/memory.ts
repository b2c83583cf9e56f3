import { useSyncExternalStore } from "react";

/** What this browser remembers of its reader; nothing of it leaves the machine. */
const NAMES = {
  theme: "thaw.theme",
  by: "thaw.by",
  lastVisit: "thaw.last-visit",
  columns: "thaw.columns",
  queries: "thaw.queries",
} as const;

const CHANGED = "thaw:memory";

/** A remembered word and how to change it; "" where nothing is remembered. */
export function useMemory(name: keyof typeof NAMES): [string, (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => recall(name));
  return [value, (next) => remember(name, next)];
}

/** What is remembered under a name; "" where nothing is, or where the browser keeps nothing. */
export function recall(name: keyof typeof NAMES): string {
  try {
    return window.localStorage.getItem(NAMES[name]) ?? "";
  } catch {
    // A browser may forbid storage; then nothing is remembered.
    return "";
  }
}

/** Remembers a word; an empty one is forgotten. */
export function remember(name: keyof typeof NAMES, value: string): void {
  try {
    if (value === "") window.localStorage.removeItem(NAMES[name]);
    else window.localStorage.setItem(NAMES[name], value);
  } catch {
    // As above.
  }
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener("storage", changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener("storage", changed);
  };
}

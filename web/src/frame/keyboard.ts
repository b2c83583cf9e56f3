import { useEffect, useRef, useSyncExternalStore } from "react";

/** A key or two keys in turn ("g r"), and what they do in words for the list of keys. */
export interface KeyBinding {
  readonly keys: string;
  readonly does: string;
  readonly run: () => void;
}

interface Layer {
  readonly title: string;
  readonly bindings: readonly KeyBinding[];
}

/** Milliseconds within which the second key of a pair must follow. */
const PAIR_MS = 1200;

const layers: { current: Layer }[] = [];
const watchers = new Set<() => void>();
let version = 0;
let first: { key: string; at: number } | null = null;

/** Binds keys while the component is shown; the newest layer goes before older ones. Nothing happens while somebody types. */
export function useKeys(title: string, bindings: readonly KeyBinding[]): void {
  const layer = useRef<Layer>({ title, bindings });
  layer.current = { title, bindings };
  useEffect(() => {
    layers.push(layer);
    announce();
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      announce();
    };
  }, []);
}

/** All keys that work now, by the screen or part that owns them. */
export function useKeyList(): readonly Layer[] {
  useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => version,
  );
  return layers.map(({ current }) => current);
}

/** Listens on the whole page; called once. */
export function listenForKeys(target: Document): void {
  target.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || hasModifier(event) || isTyping(event)) return;
    const pair = first !== null && event.timeStamp - first.at < PAIR_MS ? `${first.key} ${event.key}` : null;
    const found = (pair === null ? undefined : bindingOf(pair)) ?? bindingOf(event.key);
    first = found === undefined && startsPair(event.key) ? { key: event.key, at: event.timeStamp } : null;
    if (found === undefined) return;
    event.preventDefault();
    found.run();
  });
}

/** Writes a key as people know it. */
export function nameOfKey(key: string): string {
  return { Escape: "esc", Enter: "enter", ArrowDown: "↓", ArrowUp: "↑", " ": "space" }[key] ?? key;
}

function bindingOf(keys: string): KeyBinding | undefined {
  for (const { current } of layers.toReversed()) {
    const found = current.bindings.find((binding) => binding.keys === keys);
    if (found !== undefined) return found;
  }
  return undefined;
}

function startsPair(key: string): boolean {
  return layers.some(({ current }) => current.bindings.some(({ keys }) => keys.startsWith(`${key} `)));
}

/** With these held down a key is the browser's or the system's. */
function hasModifier({ metaKey, ctrlKey, altKey }: KeyboardEvent): boolean {
  return metaKey || ctrlKey || altKey;
}

function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("dialog[open]") !== null && event.key !== "?") return true;
  // Enter and space belong to the control in focus.
  if (["Enter", " "].includes(event.key) && target.closest("a, button, summary, [role=tab]") !== null) return true;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type);
}

function announce(): void {
  version += 1;
  for (const watcher of watchers) watcher();
}

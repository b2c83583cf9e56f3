import { useSyncExternalStore } from "react";
import { leavePlace, readState } from "./place.ts";

/** The address bar as the one place where the state of a view lives: what is copied from it shows the same view to somebody else. */
export interface Address {
  readonly path: string;
  readonly params: URLSearchParams;
}

/** Parameters of the filter line, which go along from screen to screen. */
export const HELD = ["period", "source", "aux", "claims"] as const;

const CHANGED = "thaw:address";

/** The present address; the component is drawn anew when it changes. */
export function useAddress(): Address {
  const text = useSyncExternalStore(subscribe, present);
  return parseAddress(text);
}

/** One parameter of the address and how to change it; the fallback does not stand in the address. Changes replace the entry in the history. */
export function useParam(name: string, fallback: string): [string, (value: string) => void] {
  const { params } = useAddress();
  return [params.get(name) ?? fallback, (value) => changeParams({ [name]: value === fallback ? null : value })];
}

/** Sets (or with null drops) parameters of the present address. */
export function changeParams(changes: Readonly<Record<string, string | null>>, push = false): void {
  const { path, params } = parseAddress(present());
  const next = withParams(params, changes);
  navigate(compose(path, next), !push);
}

/** Goes to an address of this site. */
export function navigate(to: string, replace = false): void {
  if (to === present()) return;
  const isOtherScreen = parseAddress(to).path !== window.location.pathname;
  if (replace) window.history.replaceState(window.history.state, "", to);
  else {
    leavePlace(to);
    window.history.pushState({ inside: true }, "", to);
  }
  window.dispatchEvent(new Event(CHANGED));
  if (!isOtherScreen) return;
  window.scrollTo(0, 0);
  // A reader of the screen hears the new page from its top.
  document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
}

/** One step back within the site; to the home screen where there is none. */
export function goBack(): void {
  if (readState()?.inside === true) window.history.back();
  else navigate(linkTo("/"));
}

/** An address of this site with the filter line of the present one. */
export function linkTo(path: string, params: Readonly<Record<string, string | null>> = {}): string {
  return linkFrom(window.location.search, path, params);
}

/** The same for a given query of the address; pure. */
export function linkFrom(search: string, path: string, params: Readonly<Record<string, string | null>> = {}): string {
  const here = new URLSearchParams(search);
  const held = new URLSearchParams();
  for (const name of HELD) {
    const value = here.get(name);
    if (value !== null) held.set(name, value);
  }
  return compose(path, withParams(held, params));
}

function withParams(params: URLSearchParams, changes: Readonly<Record<string, string | null>>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  }
  return next;
}

function compose(path: string, params: URLSearchParams): string {
  // Colons, commas and slashes may stand in a query; an address is read by people too.
  const query = params.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%2F", "/");
  return query === "" ? path : `${path}?${query}`;
}

function parseAddress(text: string): Address {
  const mark = text.indexOf("?");
  if (mark < 0) return { path: text, params: new URLSearchParams() };
  return { path: text.slice(0, mark), params: new URLSearchParams(text.slice(mark + 1)) };
}

function present(): string {
  return window.location.pathname + window.location.search;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("popstate", changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener("popstate", changed);
    window.removeEventListener(CHANGED, changed);
  };
}

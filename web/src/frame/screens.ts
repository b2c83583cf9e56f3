import { lazy, type ComponentType, type LazyExoticComponent } from "react";

/** Parts of the filter line that a screen takes notice of; the others are shown but locked. */
export type FilterPart = "period" | "source" | "aux" | "claims";

/** A screen: where it lives, how it is called, and its code, which is loaded when it is first shown. */
export interface Screen {
  readonly path: string;
  /** Name in the bar; null for screens that are reached from others. */
  readonly name: string | null;
  /** Second key after `g`. */
  readonly key: string | null;
  readonly filters: readonly FilterPart[];
  readonly view: LazyExoticComponent<ComponentType<ScreenProps>>;
}

/** Parts of the path in its order: ["USA", "PRK"] of /dyad/USA/PRK. */
export interface ScreenProps {
  readonly parts: readonly string[];
}

/** All screens in the order of the bar. A new screen is a folder and a line here (web/README.md). */
export const SCREENS: readonly Screen[] = [
  { path: "/", name: "Relations", key: "r", filters: ["claims"], view: lazy(() => import("../relations/screen.tsx")) },
  {
    path: "/events",
    name: "Events",
    key: "e",
    filters: ["period", "source", "aux"],
    view: lazy(() => import("../events/screen.tsx")),
  },
  {
    path: "/network",
    name: "Network",
    key: "n",
    filters: ["period", "claims"],
    view: lazy(() => import("../network/screen.tsx")),
  },
  {
    path: "/map",
    name: "Map",
    key: "m",
    filters: ["period", "source", "aux"],
    view: lazy(() => import("../map/screen.tsx")),
  },
  {
    path: "/review",
    name: "Review",
    key: "v",
    filters: ["period", "source", "aux"],
    view: lazy(() => import("../review/screen.tsx")),
  },
  { path: "/sources", name: "Sources", key: "s", filters: [], view: lazy(() => import("../sources/screen.tsx")) },
  { path: "/methods", name: "Methods", key: "h", filters: [], view: lazy(() => import("../methods/screen.tsx")) },
  { path: "/try", name: "Try it", key: "t", filters: [], view: lazy(() => import("../try/screen.tsx")) },
  {
    path: "/dyad",
    name: null,
    key: null,
    filters: ["period", "claims"],
    view: lazy(() => import("../dyad/screen.tsx")),
  },
  { path: "/event", name: null, key: null, filters: [], view: lazy(() => import("../event/screen.tsx")) },
];

/** The screen of a path and the parts after its own; null where there is none. */
export function screenOf(path: string): { screen: Screen; parts: string[] } | null {
  const [, name = "", ...rest] = path.split("/");
  const screen = SCREENS.find((one) => one.path === `/${name}`);
  if (screen === undefined) return null;
  return { screen, parts: rest.filter((part) => part !== "").map(decodePart) };
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A path that somebody typed by hand may hold a lone percent sign.
    return part;
  }
}

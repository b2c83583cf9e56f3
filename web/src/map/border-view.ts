import type { Area } from "./atlas.ts";

/** Ways to show what is disputed, and their names. None of them is Thaw's opinion. */
export const BORDER_VIEWS = {
  codebook: "as the codebook counts states",
  held: "as held on the ground",
  open: "disputed lines left out",
} as const;

export type BorderView = keyof typeof BORDER_VIEWS;

/** Reads the view of an address; the codebook's unless it names another. */
export function readBorderView(value: string): BorderView {
  // The keys of the table are the views.
  return Object.hasOwn(BORDER_VIEWS, value) ? (value as BorderView) : "codebook";
}

/** The code whose events an area shows: on the ground its own, else that of the state which it counts to; null shows none. */
export function codeOfArea({ code, state }: Pick<Area, "code" | "state">, view: BorderView): string | null {
  return view === "held" ? code : state;
}

/** What an entry of the history remembers. */
interface EntryState {
  /** The entry was made here, so that going back stays on this site. */
  readonly inside?: boolean;
  /** How far the page was scrolled when it was left, in pixels. */
  readonly y?: number;
  /** The address that was followed from it. */
  readonly left?: string;
}

/** Milliseconds in which a page may grow back to its old height. */
const PATIENCE_MS = 3_000;

/** The state of the present entry of the history. */
export function readState(): EntryState | null {
  // Written by this file and `navigate` alone.
  return window.history.state as EntryState | null;
}

/** Remembers where the reader was, before another address is gone to. */
export function leavePlace(to: string): void {
  window.history.replaceState({ ...readState(), y: window.scrollY, left: to } satisfies EntryState, "");
}

/** Brings the reader back to the row that was left, whenever the browser goes back. Called once. */
export function returnToPlaces(): void {
  window.history.scrollRestoration = "manual";
  window.addEventListener("popstate", () => {
    const { y, left } = readState() ?? {};
    if (y === undefined) return;
    const until = performance.now() + PATIENCE_MS;
    const stop = new AbortController();
    // Who moves on their own is not pulled back.
    for (const kind of ["wheel", "touchstart", "keydown"]) {
      window.addEventListener(kind, () => stop.abort(), { once: true, passive: true, signal: stop.signal });
    }
    const settle = (): void => {
      if (stop.signal.aborted) return;
      window.scrollTo(0, y);
      const link = left === undefined ? null : linkOf(left);
      link?.focus({ preventScroll: true });
      const isThere = Math.abs(window.scrollY - y) < 2 && (left === undefined || link !== null);
      if (isThere || performance.now() > until) stop.abort();
      else requestAnimationFrame(settle);
    };
    requestAnimationFrame(settle);
  });
}

function linkOf(address: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`main a[href="${CSS.escape(address)}"]`);
}

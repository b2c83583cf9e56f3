import { useEffect } from "react";
import { api } from "../api.ts";
import { formatMany } from "../design/number.ts";
import { askAgain } from "./query.ts";
import { say } from "./toast.tsx";

/** Milliseconds in which news of the store are taken for the echo of one's own change. */
const ECHO_MS = 5_000;

let lastOwn = Number.NEGATIVE_INFINITY;

/** Says that this page changed the store itself, so that it does not tell its reader of it. */
export function ownChange(): void {
  lastOwn = performance.now();
}

/** Listens to the store: new events are offered, never thrown into what somebody is reading. */
export function useLiveStore(): void {
  useEffect(() => {
    let control = new AbortController();
    const follow = (): void => {
      control.abort();
      control = new AbortController();
      // A hidden page lets go of its stream: browsers keep few connections to one server.
      if (document.visibilityState === "visible") void listen(control.signal);
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      control.abort();
    };
  }, []);
}

async function listen(signal: AbortSignal): Promise<void> {
  try {
    for await (const { kind, events } of api.changesOfStore(signal)) {
      if (kind !== "changed" || events.length === 0 || performance.now() - lastOwn < ECHO_MS) continue;
      say({ text: `${formatMany(events.length, "new event")} in the store.`, offer: { name: "Show", run: askAgain } });
    }
  } catch {
    // The server ended, or the page was left: whoever asks next is told.
  }
}

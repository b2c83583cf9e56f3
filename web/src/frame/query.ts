import { useEffect, useRef, useState } from "react";

/** What a screen asked for: the answer, or what went wrong. While a new answer is on its way the old one stays, so that nothing jumps. */
export interface Query<T> {
  readonly data: T | null;
  readonly failure: Error | null;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

interface Held {
  readonly key: string;
  readonly data: unknown;
}

/** Answers kept for going back and forth; the oldest goes first. */
const KEPT = 60;
const kept = new Map<string, unknown>();
const watchers = new Set<() => void>();

/** Asks once per key; a null key asks nothing. Answers seen before show at once and are asked for again behind. */
export function useQuery<T>(key: string | null, ask: (signal: AbortSignal) => Promise<T>): Query<T> {
  const [held, setHeld] = useState<Held | null>(null);
  const [failure, setFailure] = useState<{ key: string; error: Error } | null>(null);
  const [round, setRound] = useState(0);

  useChangedStore(() => setRound((count) => count + 1));

  useEffect(() => {
    if (key === null) return undefined;
    const control = new AbortController();
    ask(control.signal).then(
      (data) => {
        if (control.signal.aborted) return;
        keep(key, data);
        setHeld({ key, data });
        setFailure(null);
      },
      (error: unknown) => {
        if (control.signal.aborted) return;
        setFailure({ key, error: error instanceof Error ? error : new Error(String(error)) });
      },
    );
    return () => control.abort();
    // `ask` is made anew on every drawing; the key says all that it depends on.
  }, [key, round]);

  const failed = failure !== null && failure.key === key ? failure.error : null;
  return {
    // A key stands for one kind of answer.
    data: failed === null ? (answerFor(key, held) as T | null) : null,
    failure: failed,
    isLoading: key !== null && held?.key !== key && failed === null,
    reload: () => setRound((count) => count + 1),
  };
}

/** The answer to show for a key: its own, one kept from before, or the last one until its own is there. */
function answerFor(key: string | null, held: Held | null): unknown {
  if (key === null) return null;
  if (held?.key === key) return held.data;
  return kept.get(key) ?? held?.data ?? null;
}

/** Calls back whenever something was changed in the store. */
export function useChangedStore(again: () => void): void {
  const latest = useRef(again);
  latest.current = again;
  useEffect(() => {
    const call = (): void => latest.current();
    watchers.add(call);
    return () => void watchers.delete(call);
  }, []);
}

/** After something was changed in the store: what was kept is forgotten, and every shown answer is asked for again. */
export function askAgain(): void {
  kept.clear();
  for (const watcher of watchers) watcher();
}

function keep(key: string, data: unknown): void {
  kept.delete(key);
  kept.set(key, data);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

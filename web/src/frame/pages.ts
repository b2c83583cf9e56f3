import { useEffect, useRef, useState } from "react";
import { useChangedStore } from "./query.ts";

/** A part of a list with the way to the next. */
export interface ListPage<R> {
  readonly rows: readonly R[];
  readonly total: number;
  readonly next: string | null;
  readonly notes: readonly string[];
}

/** A list that grows page by page. */
export interface Pages<R> extends ListPage<R> {
  readonly failure: Error | null;
  readonly isLoading: boolean;
  /** True until the first page of the present question is there. */
  readonly isStale: boolean;
  readonly more: () => void;
  readonly reload: () => void;
}

interface Held<R> extends ListPage<R> {
  readonly key: string;
}

/** Lists kept for going back; the oldest goes first. A change of the store empties it. */
const KEPT = 8;
const kept = new Map<string, Held<unknown>>();

function keep(list: Held<unknown>): void {
  kept.delete(list.key);
  kept.set(list.key, list);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

const EMPTY = { rows: [], total: 0, next: null, notes: [] };

/** Asks for the first page of a question, then for more as they are wanted. The old list stays until the new one is there. */
export function usePages<R>(
  key: string,
  ask: (cursor: string | null, signal: AbortSignal) => Promise<ListPage<R>>,
): Pages<R> {
  // A question asked before shows what it had, so that going back leads to the same row.
  const [held, setHeld] = useState<Held<R> | null>(() => (kept.get(key) as Held<R> | undefined) ?? null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [round, setRound] = useState(0);
  const [isAsking, setAsking] = useState(true);
  const control = useRef<AbortController | null>(null);

  useChangedStore(() => {
    kept.clear();
    setRound((count) => count + 1);
  });

  function load(before: Held<R> | null): void {
    control.current?.abort();
    const mine = new AbortController();
    control.current = mine;
    setAsking(true);
    ask(before?.next ?? null, mine.signal).then(
      (page) => {
        if (mine.signal.aborted) return;
        const next = { ...page, key, rows: [...(before?.rows ?? []), ...page.rows] };
        keep(next);
        setHeld(next);
        setFailure(null);
        setAsking(false);
      },
      (error: unknown) => {
        if (mine.signal.aborted) return;
        setFailure(error instanceof Error ? error : new Error(String(error)));
        setAsking(false);
      },
    );
  }

  useEffect(() => {
    if (round > 0 || kept.get(key) === undefined) load(null);
    else setAsking(false);
    return () => control.current?.abort();
    // The key says all that the question depends on.
  }, [key, round]);

  const shown = held ?? EMPTY;
  const isStale = held?.key !== key;
  return {
    rows: shown.rows,
    total: shown.total,
    next: shown.next,
    notes: shown.notes,
    failure,
    isLoading: isAsking,
    isStale,
    more: () => {
      if (!isAsking && !isStale && held !== null && held.next !== null) load(held);
    },
    reload: () => setRound((count) => count + 1),
  };
}

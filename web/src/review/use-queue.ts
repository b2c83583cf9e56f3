import { useEffect, useRef, useState, type Dispatch, type RefObject, type SetStateAction } from "react";
import type { ReviewItem, ReviewQueue } from "../../../src/contract/answers/review.ts";
import { api } from "../api.ts";
import { askAgain } from "../frame/query.ts";
import { say } from "../frame/toast.tsx";
import {
  advanced,
  decisionsIn,
  EMPTY_QUEUE,
  filled,
  reopened,
  skipsIn,
  takenBack,
  type QueueState,
} from "./queue-state.ts";

/** Events asked for at once, and how few may wait before more are asked for. */
const [BATCH, FEW] = [20, 6];
/** As the API has it (PageQuery). */
const MOST = 500;

/** What to judge and as whom; the key of a sitting. */
export interface Sitting {
  readonly by: string;
  readonly order: ReviewQueue["order"];
  /** The filter of the address, as the API takes it. */
  readonly filter: Readonly<Record<string, string>>;
}

export interface Queue {
  readonly state: QueueState;
  /** The last answer: totals, coders, agreement. */
  readonly answer: ReviewQueue | null;
  readonly failure: Error | null;
  readonly isAsking: boolean;
  /** Decisions of this sitting that the answer knows of already. */
  readonly countedHere: number;
  readonly decide: (verdict: "accept" | "reject" | "set", set?: Readonly<Record<string, string>>) => void;
  readonly skip: () => void;
  readonly undo: () => void;
  readonly reopen: () => void;
  readonly reload: () => void;
}

/** The queue of one sitting. A decision moves on at once and is kept behind; where the server refuses it the event comes back. */
export function useQueue(sitting: Sitting): Queue {
  const { by } = sitting;
  // Decisions reach the server one after the other, so that an undo follows what it undoes, and a question what was decided before it.
  const work = useRef<Promise<unknown>>(Promise.resolve());
  const [state, setState] = useState(EMPTY_QUEUE);
  const asking = useAsking(sitting, work, state, setState);

  /** Sends one decision after those before it; `back` puts the screen right where it is refused. */
  function send(item: ReviewItem, decision: Parameters<typeof api.decide>[1], back: () => void): void {
    const sent = work.current.then(() => api.decide(item.event.id, decision));
    work.current = sent.then(askAgain, (error: unknown) => {
      back();
      say({ text: toError(error).message });
    });
  }

  const [first] = state.waiting;
  return {
    ...asking,
    state,
    decide(verdict, set = {}) {
      if (first === undefined) return;
      setState((known) => advanced(known, verdict));
      send(first, { verdict, set, by }, () => setState((known) => takenBack(known, first.event.id)));
    },
    skip: () => setState((known) => advanced(known, "skip")),
    undo() {
      const last = state.past.at(-1);
      if (last === undefined) return;
      setState((known) => takenBack(known));
      const { did, item } = last;
      if (did !== "skip") send(item, { verdict: "undo", by }, () => setState((known) => advanced(known, did)));
    },
    reopen: () => setState(reopened),
  };
}

type Asked = Pick<Queue, "answer" | "failure" | "isAsking" | "countedHere" | "reload">;

/** Fills the queue: for each sitting from the start, then whenever few wait. */
function useAsking(
  sitting: Sitting,
  work: RefObject<Promise<unknown>>,
  state: QueueState,
  setState: Dispatch<SetStateAction<QueueState>>,
): Asked {
  const { by, order, filter } = sitting;
  const key = JSON.stringify(sitting);
  const [asked, setAsked] = useState<{ key: string; answer: ReviewQueue; countedHere: number } | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [isAsking, setAsking] = useState(true);
  const [round, setRound] = useState(0);
  const reload = (): void => setRound((count) => count + 1);

  useEffect(() => setState(EMPTY_QUEUE), [key]);

  useEffect(() => {
    let isOld = false;
    setAsking(true);
    const countedHere = decisionsIn(state);
    const limit = Math.min(MOST, BATCH + skipsIn(state) + state.waiting.length);
    const ask = work.current.then(() => api.review({ ...filter, by, order, limit }));
    ask.then(
      (answer) => {
        if (isOld) return;
        setAsked({ key, answer, countedHere });
        setState((known) => filled(known, answer.items, answer.next_cursor === null));
        setFailure(null);
        setAsking(false);
      },
      (error: unknown) => {
        if (isOld) return;
        setFailure(toError(error));
        setAsking(false);
      },
    );
    return () => {
      isOld = true;
    };
    // The key holds all of the sitting; decisions made meanwhile do not ask again by themselves.
  }, [key, round]);

  useEffect(() => {
    if (!isAsking && failure === null && !state.isWhole && state.waiting.length < FEW) reload();
  }, [state, isAsking, failure]);

  const mine = asked !== null && asked.key === key ? asked : null;
  return { answer: mine?.answer ?? null, countedHere: mine?.countedHere ?? 0, failure, isAsking, reload };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

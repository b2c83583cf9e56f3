import { useEffect, useState } from "react";
import type { CodedText } from "../../../src/contract/answers/coded-text.ts";
import { api } from "../api.ts";

/** Milliseconds without a key before the text is sent. */
const PAUSE_MS = 400;

/** What became of the text: the last answer stays while the next one is on its way. */
export interface Coding {
  readonly coded: CodedText | null;
  /** Milliseconds from sending to answer, on this machine. */
  readonly tookMs: number | null;
  readonly failure: Error | null;
  /** The shown answer is not of the present text. */
  readonly isBehind: boolean;
  readonly again: () => void;
}

interface Held {
  readonly key: string;
  readonly coded: CodedText;
  readonly tookMs: number;
}

/** Codes a text after a pause in typing; `published` is its day or "". An empty text asks nothing. */
export function useCoding(text: string, published: string): Coding {
  const [held, setHeld] = useState<Held | null>(null);
  const [failure, setFailure] = useState<{ key: string; error: Error } | null>(null);
  const [round, setRound] = useState(0);
  const key = JSON.stringify([text, published]);
  const isEmpty = text.trim() === "";

  useEffect(() => {
    if (isEmpty) {
      setHeld(null);
      return undefined;
    }
    const control = new AbortController();
    const ask = (): void => {
      const began = performance.now();
      api.code({ text, published: published === "" ? null : published }, control.signal).then(
        (coded) => {
          if (control.signal.aborted) return;
          setHeld({ key, coded, tookMs: performance.now() - began });
          setFailure(null);
        },
        (error: unknown) => {
          if (control.signal.aborted) return;
          setFailure({ key, error: error instanceof Error ? error : new Error(String(error)) });
        },
      );
    };
    const timer = setTimeout(ask, held === null ? 0 : PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
    // The key holds text and day.
  }, [key, round]);

  const failed = failure !== null && failure.key === key ? failure.error : null;
  return {
    coded: held?.coded ?? null,
    tookMs: held?.tookMs ?? null,
    failure: failed,
    isBehind: !isEmpty && failed === null && held?.key !== key,
    again: () => {
      setFailure(null);
      setRound((count) => count + 1);
    },
  };
}

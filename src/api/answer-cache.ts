import { ThawError } from "../errors.ts";

/** Answers that may be in the making at once: more would only wait for each other. */
const MOST_MAKING = 256;

/** A body that was answered, ready to be sent again. */
export interface CachedBody {
  /** UTF-8. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Answers of one revision of the store, the oldest asked going first when there is no more room. */
export interface AnswerCache {
  get(key: string, revision: number): CachedBody | null;
  put(key: string, revision: number, answer: CachedBody): void;
  /**
   * The answer that is kept, or is being made, or else is made now: of many who ask the same at once one causes the work. Rejects with `too-many` when too
   * many are being made already.
   */
  once(key: string, revision: number, make: () => Promise<CachedBody>): Promise<CachedBody>;
}

/** Keeps at most so many bytes. */
export function createAnswerCache(mostBytes: number): AnswerCache {
  const kept = new Map<string, CachedBody>();
  let [size, current] = [0, 0];
  const startAt = (revision: number): void => {
    if (revision === current) return;
    kept.clear();
    [size, current] = [0, revision];
  };
  const making = new Map<string, Promise<CachedBody>>();
  const cache: AnswerCache = {
    get: (key, revision) => {
      startAt(revision);
      const found = kept.get(key);
      if (found === undefined) return null;
      // Last asked goes last.
      kept.delete(key);
      kept.set(key, found);
      return found;
    },
    put: (key, revision, answer) => {
      if (revision < current) return; // the store changed while it was made
      startAt(revision);
      if (answer.body.byteLength > mostBytes / 4) return;
      size += answer.body.byteLength - (kept.get(key)?.body.byteLength ?? 0);
      kept.delete(key);
      kept.set(key, answer);
      for (const [old, { body }] of kept) {
        if (size <= mostBytes) break;
        kept.delete(old);
        size -= body.byteLength;
      }
    },
    once: (key, revision, make) => {
      const known = cache.get(key, revision);
      if (known !== null) return Promise.resolve(known);
      const place = `${revision} ${key}`;
      const begun = making.get(place);
      if (begun !== undefined) return begun;
      if (making.size >= MOST_MAKING) {
        return Promise.reject(
          new ThawError(
            "too-many",
            `${making.size} answers are being made already`,
            "wait a few seconds and try again",
          ),
        );
      }
      const made = make()
        .then((answer) => {
          cache.put(key, revision, answer);
          return answer;
        })
        .finally(() => making.delete(place));
      making.set(place, made);
      return made;
    },
  };
  return cache;
}

/** Lets so many calls through at once and so many a minute after that, for each caller. Times in milliseconds. */
export interface RateLimit {
  /** True when the caller may go on. */
  allows(caller: string, now: number): boolean;
}

const MOST_CALLERS = 10_000;

/** A bucket that holds `perMinute` and fills again evenly. */
export function createRateLimit(perMinute: number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    allows: (caller, now) => {
      const bucket = buckets.get(caller) ?? { left: perMinute, at: now };
      const left = Math.min(perMinute, bucket.left + ((now - bucket.at) / 60_000) * perMinute);
      // Callers beyond number are forgotten, so that they cannot fill the memory.
      if (buckets.size >= MOST_CALLERS) buckets.clear();
      buckets.set(caller, { left: left >= 1 ? left - 1 : left, at: now });
      return left >= 1;
    },
  };
}

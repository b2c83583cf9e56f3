import { ThawError } from "../errors.ts";
import { wholeOption } from "./filter-options.ts";

const MOST_JOBS = 64;

/** `--jobs`: threads that code. Throws `usage`. */
export function jobsOption(value: unknown, fallback: number): number {
  const jobs = wholeOption("--jobs", value, fallback);
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new ThawError(
    "usage",
    `--jobs ${jobs} is not allowed`,
    `--jobs takes a number of threads from 1 to ${MOST_JOBS}`,
  );
}

import { z } from "zod";
import { daysBefore } from "../answers/since-day.ts";
import { AUXILIARIES } from "../codebook/auxiliary.ts";
import { EVENT_TYPE_NAMES } from "../codebook/event-type.ts";
import type { EventFilter } from "../store/event-filter.ts";
import type { Store } from "../store/open-store.ts";
import { newestDay } from "../store/read-events.ts";
import { dayOption, option } from "./options.ts";

type Raw = Readonly<Record<string, string | boolean>>;

/** The filter that the flags ask for. Throws `usage`. */
export async function filterOf(raw: Raw, store: Store): Promise<EventFilter> {
  const types = listOption("--type", raw["type"], EVENT_TYPE_NAMES, (word) => word.toUpperCase());
  const auxiliary = listOption("--auxiliary", raw["auxiliary"], [...AUXILIARIES, "none"], (word) => word);
  return {
    ...period(raw, await sinceDay(raw, store)),
    ...(typeof raw["actor"] === "string" ? { actor: raw["actor"] } : {}),
    ...(typeof raw["recipient"] === "string" ? { recipient: raw["recipient"] } : {}),
    ...(types === null ? {} : { type: types }),
    ...(auxiliary === null ? {} : { auxiliary }),
    ...(typeof raw["place"] === "string" ? { place: raw["place"] } : {}),
    ...(typeof raw["source"] === "string" ? { source: raw["source"] } : {}),
    ...(typeof raw["q"] === "string" ? { q: raw["q"] } : {}),
  };
}

function period(raw: Raw, since: string | null): Pick<EventFilter, "since" | "until"> {
  const until = dayOption("--until", raw["until"]);
  return { ...(since === null ? {} : { since }), ...(until === null ? {} : { until }) };
}

/** The day that --since names; a relative one counts from --now, else from the newest report of the store. Null where it is not given. */
export async function sinceDay(raw: Raw, store: Store): Promise<string | null> {
  const value = raw["since"];
  if (value === undefined) return null;
  const relative = /^(\d{1,4})([dwmy])$/.exec(String(value));
  if (relative === null) return option("--since", value, z.iso.date(), "a day such as 2025-08-26, or 7d, 4w, 6m, 2y");
  const now = dayOption("--now", raw["now"]) ?? (await newestDay(store));
  return now === null ? null : daysBefore(now, Number(relative[1]), relative[2] ?? "d");
}

/** Words joined by commas, each one of the choices; null where the option is not given. */
export function listOption(
  name: string,
  value: string | boolean | undefined,
  choices: readonly string[],
  spelling: (word: string) => string,
): string[] | null {
  if (value === undefined) return null;
  return String(value)
    .split(",")
    .map((word) => option(name, spelling(word.trim()), z.enum(choices), choices.join(", ")));
}

// An empty word would count as 0.
const Whole = z.string().trim().min(1).transform(Number).pipe(z.int().min(0).max(10_000_000));

/** A whole number from 0, or the default. */
export function wholeOption(name: string, value: unknown, fallback: number): number {
  return value === undefined ? fallback : option(name, value, Whole, "a whole number from 0");
}

import type { AnswerParts } from "../answers/answer-parts.ts";
import { filterOf } from "../answers/event-filter.ts";
import type { EventsQuery } from "../contract/queries/event-query.ts";
import { countEvents } from "../store/read-events.ts";
import { counted } from "./words.ts";

/** Conditions that set aside what was found, rather than say what is looked for. */
const SIFTING = ["since", "until", "min_owners", "min_confidence", "claimed", "auxiliary"] as const;

/** How many more events there would be without each sifting condition; an empty page says so by itself. */
export async function hiddenNotes(query: EventsQuery, total: number, parts: AnswerParts): Promise<string[]> {
  if (total === 0) return [];
  const notes: string[] = [];
  for (const name of SIFTING) {
    if (query[name] === undefined) continue;
    const { [name]: _, ...without } = query;
    // A query less one of its conditions is a query.
    const events = await countEvents(parts.store, await filterOf(without as EventsQuery, parts));
    if (events > total) notes.push(`${name} hides ${counted(events - total, "more event")}`);
  }
  return notes;
}

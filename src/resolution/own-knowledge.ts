import type { ActorAdditions } from "./actors/dictionaries/add-dictionary.ts";
import type { OwnPlace } from "./place/site-table.ts";

/** What a user knows beside the shipped tables; it wins over them. */
export interface OwnKnowledge {
  actors: ActorAdditions;
  places: readonly OwnPlace[];
}

import type { ActorKnowledge } from "./actor-knowledge.ts";

/** Every name the knowledge holds, so that a mention finder needs nothing else of resolution. "name" and "nationality" are written with a capital; a "role" is not. */
export function knownNames(
  knowledge: ActorKnowledge,
): Iterable<{ text: string; kind: "name" | "nationality" | "role" }> {
  return knowledge.texts();
}

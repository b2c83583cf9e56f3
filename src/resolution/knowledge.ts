import { join } from "node:path";
import type { KnownName } from "../language/known-name.ts";
import { knownNames as actorNames } from "./actors/known-names.ts";
import { loadActorKnowledge, type ActorKnowledge } from "./actors/load-knowledge.ts";

/** All that resolution knows of the world: made once, shared by every article. */
export interface Knowledge {
  actors: ActorKnowledge;
}

/** Loads the knowledge from the package's data/ folder. Throws ThawError `data-missing` when a file is not there. */
export function loadKnowledge(packageRoot: string): Knowledge {
  return { actors: loadActorKnowledge(join(packageRoot, "data", "actors")) };
}

/** The names that a reader by word lists should recognise. */
export function knownNames(knowledge: Knowledge): Iterable<KnownName> {
  return actorNames(knowledge.actors);
}

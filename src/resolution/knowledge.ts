import { join } from "node:path";
import { loadActorKnowledge, type ActorKnowledge } from "./actors/load-knowledge.ts";
import { loadGazetteer, type Gazetteer } from "./place/gazetteer.ts";

/** All that resolution knows of the world: made once, shared by every article. */
export interface Knowledge {
  actors: ActorKnowledge;
  gazetteer: Gazetteer;
}

/** Loads the knowledge from the package's data/ folder. Throws ThawError `data-missing` when a file is not there. */
export function loadKnowledge(packageRoot: string): Knowledge {
  const dataDir = join(packageRoot, "data");
  return { actors: loadActorKnowledge(join(dataDir, "actors")), gazetteer: loadGazetteer(dataDir) };
}

import { join } from "node:path";
import { buildKnowledge } from "./actors/build-knowledge.ts";
import { withActors } from "./actors/dictionaries/add-dictionary.ts";
import { readActorTables, type ActorKnowledge } from "./actors/load-knowledge.ts";
import type { OwnKnowledge } from "./own-knowledge.ts";
import { loadGazetteer, type Gazetteer } from "./place/gazetteer.ts";
import { loadSectorWeights, type SectorWeights } from "./sector/sector-weights.ts";
import { loadWeights, type ChoiceWeights } from "./weights.ts";

/** All that resolution knows of the world: made once, shared by every article. */
export interface Knowledge {
  actors: ActorKnowledge;
  gazetteer: Gazetteer;
  weights: ChoiceWeights;
  sectors: SectorWeights;
}

/** Loads the knowledge from the package's data/ folder, and a user's own before it. Throws ThawError `data-missing` when a file is not there. */
export function loadKnowledge(packageRoot: string, own: OwnKnowledge | null = null): Knowledge {
  const dataDir = join(packageRoot, "data");
  const actorDir = join(dataDir, "actors");
  const tables = readActorTables(actorDir);
  return {
    actors: buildKnowledge(own === null ? tables : withActors(tables, own.actors)),
    gazetteer: loadGazetteer(dataDir, own?.places),
    weights: loadWeights(actorDir),
    sectors: loadSectorWeights(actorDir),
  };
}

import { join } from "node:path";
import { loadActorKnowledge, type ActorKnowledge } from "../../../src/resolution/actors/load-knowledge.ts";

/** The folder of the shipped tables. */
export const ACTOR_DATA: string = join(import.meta.dirname, "..", "..", "..", "data", "actors");

/** The knowledge that ships, loaded once a test file. */
export const knowledge: ActorKnowledge = loadActorKnowledge(ACTOR_DATA);

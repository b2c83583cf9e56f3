import type { ActorRule } from "../actor-rule.ts";
import { statesIn } from "../states-in-mention.ts";

/** An unknown name stays text, with the state its words or its surroundings tell and no sector but UNK. */
export const unknown: ActorRule = {
  name: "unknown",
  apply: (reading, around) => ({
    code: statesIn(reading, around)[0]?.state.code ?? around.home("UNK") ?? null,
    sector: "UNK",
  }),
};

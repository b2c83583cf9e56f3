import type { ActorRule } from "../actor-rule.ts";
import { statesIn } from "../states-in-mention.ts";

/** A seat of power stands for who sits there: the Kremlin GOV, the Pentagon MIL. */
export const seat: ActorRule = {
  name: "seat",
  apply: (reading, around) => {
    const found = statesIn(reading, around).find(({ state }) => state.kind === "seat");
    return found === undefined
      ? null
      : { code: found.state.code, sector: found.state.sector, identifierText: found.state.text };
  },
};

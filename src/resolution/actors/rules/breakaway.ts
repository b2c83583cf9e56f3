import type { ActorRule } from "../actor-rule.ts";
import { headRole } from "../head-role.ts";
import { statesIn } from "../states-in-mention.ts";

/** A breakaway region acts as a government of the state that claims it, with PRE as second code. */
export const breakaway: ActorRule = {
  name: "breakaway",
  apply: (reading, around) => {
    const region = statesIn(reading, around).find(({ state }) => state.kind === "breakaway");
    if (region === undefined) return null;
    const head = headRole(reading);
    const sector = head === null ? "GOV" : head.role.sector === "PRE" ? "GOV" : head.role.sector;
    return { code: region.state.code, sector, otherSectors: ["PRE"], identifierText: region.state.text };
  },
};

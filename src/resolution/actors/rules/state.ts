import type { StateName } from "../actor-knowledge.ts";
import type { ActorRule } from "../actor-rule.ts";
import { statesIn } from "../states-in-mention.ts";

const AS_STATE: ReadonlySet<StateName["kind"]> = new Set(["name", "alias", "capital", "dependency", "region"]);
const UNION: ReadonlySet<string> = new Set(["UNO", "EUR", "IGO"]);

/** A bare state or capital that acts is its government: "Pyongyang", "Canada". */
export const state: ActorRule = {
  name: "state",
  apply: (reading, around) => {
    if (reading.unexplained.length > 0) return null;
    const found = statesIn(reading, around).find((candidate) => AS_STATE.has(candidate.state.kind));
    if (found === undefined) return null;
    const { code, text } = found.state;
    return { code, sector: UNION.has(code) ? null : "GOV", identifierText: text };
  },
};

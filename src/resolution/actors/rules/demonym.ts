import type { ActorRule } from "../actor-rule.ts";
import { statesIn } from "../states-in-mention.ts";

/** A people: "Palestinians" are civilians; the bare adjective of "Turkish shelling" is the state. */
export const demonym: ActorRule = {
  name: "demonym",
  apply: (reading, around) => {
    if (reading.unexplained.length > 0) return null;
    const found = statesIn(reading, around).find(({ state }) => state.kind === "demonym" || state.kind === "adjective");
    if (found === undefined) return null;
    const { code } = found.state;
    const kinds = found.part.meanings.states.filter((state) => state.code === code).map(({ kind }) => kind);
    const words = reading.tokens.map(({ key }) => key);
    const hasNoun = reading.tokens.length > found.part.to;
    // "Chinese supervisors": whose they are is told, what they are is not.
    if (hasNoun) return { code, sector: "UNK" };
    // "A Palestinian", "five Japanese": some of the people, never the state.
    const isSingle =
      /^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+|dozens|hundreds|thousands|scores|some|many|young|several)$/u.test(
        words[0] ?? "",
      );
    // "The Americans" at a table are their government; "Americans" are people.
    const isState =
      (kinds.includes("adjective") && !(isSingle && kinds.includes("demonym"))) || (words[0] === "the" && !isSingle);
    return { code, sector: isState ? "GOV" : "CVL" };
  },
};

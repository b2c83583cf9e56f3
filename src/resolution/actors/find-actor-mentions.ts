import type { ActorKnowledge } from "./actor-knowledge.ts";
import { nameTokens } from "./name-key.ts";
import { partsOf } from "./read-mention.ts";

/** A run of a text that the knowledge has a name or role noun for; [start, end) of the text. */
export interface FoundActor {
  start: number;
  end: number;
  text: string;
  kind: "name" | "role";
}

/** The longest known names and role nouns of a text, at whole words only: "assad" is never found inside "ambassador". */
export function findActorMentions(text: string, knowledge: ActorKnowledge): FoundActor[] {
  const tokens = nameTokens(text);
  return partsOf(tokens, text, knowledge).map(({ from, to, text: words, meanings }) => {
    const { states, organisations, persons } = meanings;
    const isName = states.length + organisations.length + persons.length > 0;
    return {
      start: tokens[from]?.start ?? 0,
      end: tokens[to - 1]?.end ?? 0,
      text: words,
      kind: isName ? "name" : "role",
    };
  });
}

import type { ActorRule } from "../actor-rule.ts";
import { choosePerson } from "../choose-person.ts";
import { personOn } from "../office-at.ts";
import { statesIn } from "../states-in-mention.ts";
import { surnameOf } from "../surname-in-mention.ts";

/** A surname after the full name: "Kim" in an article that names Kim Yo Jong is her, though a better known Kim rules. */
export const surnameInArticle: ActorRule = {
  name: "surname-in-article",
  apply: (reading, around) => {
    const surname = surnameOf(reading);
    if (surname === null) return null;
    const named = around.namedInFull.get(surname.key) ?? [];
    const codes = statesIn(reading, around).map(({ state }) => state.code);
    const chosen = choosePerson(named, codes, around);
    return chosen === null ? null : personOn(chosen, around.on);
  },
};

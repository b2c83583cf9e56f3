import type { ActorRule } from "../actor-rule.ts";
import { headRole } from "../head-role.ts";
import { holderByTitle } from "../holder-by-title.ts";
import { personOn } from "../office-at.ts";
import { statesIn } from "../states-in-mention.ts";
import { surnameOf } from "../surname-in-mention.ts";

/** A title and a surname, "Foreign Minister Lavrov": whoever of that surname held that office, on the day before any other. */
export const titleSurname: ActorRule = {
  name: "title-surname",
  apply: (reading, around) => {
    const surname = surnameOf(reading);
    const title = headRole(reading);
    if (surname === null || title === null) return null;
    const codes = statesIn(reading, around).map(({ state }) => state.code);
    const person = holderByTitle(surname.key, title, codes, around);
    return person === null ? null : personOn(person, around.on);
  },
};

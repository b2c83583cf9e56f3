import type { ActorRule, ActorSurroundings } from "../actor-rule.ts";
import { headRole, type RolePart } from "../head-role.ts";
import { mainCountry } from "../main-country.ts";
import { surnameOf } from "../surname-in-mention.ts";

/** Roles that travel: whose the migrants or traders are is not told by where the text plays. */
const ANYWHERE: ReadonlySet<string> = new Set(["REF", "BUS", "CRM"]);

/** A role without a state, "the police", "gunmen": of the state the text is about, where it is about one. */
export const role: ActorRule = {
  name: "role",
  apply: (reading, around) => {
    const head = headRole(reading);
    if (head === null) return null;
    const { sector, otherSectors } = head.role;
    return { code: countryOf(head, around), sector, otherSectors, identifierText: surnameOf(reading)?.text ?? null };
  },
};

function countryOf({ role: { sector } }: RolePart, around: ActorSurroundings): string | null {
  return ANYWHERE.has(sector) ? null : (mainCountry(around)?.code ?? null);
}

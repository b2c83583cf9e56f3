import type { Sector } from "../../../codebook/sector.ts";
import type { ActorRule, ActorSurroundings } from "../actor-rule.ts";
import { headRole, sectorsOfRole } from "../head-role.ts";
import { mainCountry } from "../main-country.ts";
import { surnameOf } from "../surname-in-mention.ts";

/** Roles that travel: whose the migrants or traders are is not told by where the text plays. */
const ANYWHERE: ReadonlySet<string> = new Set(["REF", "BUS", "CRM"]);
/** Bodies of states: their people need no sector, save soldiers and judges. */
const UNIONS: ReadonlySet<string | null> = new Set(["UNO", "EUR", "IGO"]);
const KEEPS_SECTOR: ReadonlySet<string> = new Set(["MIL", "JUD", "REF", "CVL"]);

/** A role without a state, "the police", "gunmen": of the state the text is about, where it is about one. */
export const role: ActorRule = {
  name: "role",
  apply: (reading, around) => {
    const head = headRole(reading);
    if (head === null) return null;
    const { sector, otherSectors } = sectorsOfRole(head.role, around);
    const home = around.home(sector);
    const code = home === undefined ? contextCode(sector, around) : home;
    const identifierText = surnameOf(reading)?.text ?? null;
    if (UNIONS.has(code) && !KEEPS_SECTOR.has(sector)) return { code, sector: null, identifierText };
    return { code, sector, otherSectors, identifierText };
  },
};

function contextCode(sector: Sector, around: ActorSurroundings): string | null {
  return ANYWHERE.has(sector) ? null : (mainCountry(around)?.code ?? null);
}

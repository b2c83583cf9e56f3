import type { ActorRule, Finding } from "../actor-rule.ts";
import { choosePerson } from "../choose-person.ts";
import { headRole, rolesIn, type RolePart } from "../head-role.ts";
import { personOn } from "../office-at.ts";
import { keyBefore, type MentionReading, type Part } from "../read-mention.ts";
import { isLeaning, statesIn } from "../states-in-mention.ts";

/** A person named in full: the office held on the day, ELI after it. The last name counts: "Kim Jong Un's sister Kim Yo Jong". */
export const person: ActorRule = {
  name: "person",
  apply: (reading, around) => {
    const named = reading.parts.filter((part) => part.meanings.persons.length > 0);
    const last = named.at(-1);
    if (last === undefined || isOwner(reading, last)) return null;
    const codes = statesIn(reading, around).map(({ state }) => state.code);
    const chosen = choosePerson(last.meanings.persons, codes, around);
    return chosen === null ? null : withTitle(reading, last, personOn(chosen, around.on));
  },
};

/** "Assad's forces", "supporters of Mandela": the person only tells whose. */
function isOwner(reading: MentionReading, part: Part): boolean {
  const roles = rolesIn(reading);
  if (part.possessive && roles.some((role) => role.part.from >= part.to)) return true;
  return /^(?:of|to|for|by)$/u.test(keyBefore(reading, part)) && roles.some((role) => role.part.to < part.from);
}

const OFFICIAL: ReadonlySet<string | null> = new Set(["GOV", "LEG", "MIL", "SPY", "JUD", "COP"]);

/** Who is sent or talks for a state serves it. */
const SENT = /(?:envoy|ambassador|negotiator|mediator)$/u;

/** The union of states, such as the UN, that the words before a name put the person in. */
function bodyBefore(reading: MentionReading, part: Part): string | null {
  const body = reading.parts.find(({ meanings }) =>
    meanings.organisations.some(({ code, sector }) => sector === null && code.length === 3),
  );
  if (body === undefined || body.to > part.from || isLeaning(reading, body)) return null;
  return body.meanings.organisations[0]?.code ?? null;
}

/** The text's own title is better than a table that ends: "Defence Minister Sajjan" is in office, whatever the table says. */
function withTitle(reading: MentionReading, part: Part, found: Finding): Finding {
  if (found.sector !== "ELI" && found.sector !== "PTY") return found;
  if (reading.tokens.some(({ key }) => key === "former" || key === "ex" || key === "late")) return found;
  const body = bodyBefore(reading, part);
  if (body !== null) return { ...found, code: body, sector: null, office: null };
  const title: RolePart | null = headRole(reading);
  if (title === null || title.part.to > part.from || (title.role.weak && !SENT.test(title.part.key))) return found;
  const { sector, otherSectors } = title.role;
  const isOpposition = sector === "PTY" && found.sector === "ELI";
  return OFFICIAL.has(sector) || isOpposition ? { ...found, sector, otherSectors, office: title.part.key } : found;
}

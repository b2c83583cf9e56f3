import type { Person } from "../actor-knowledge.ts";
import type { ActorRule, ActorSurroundings, Finding } from "../actor-rule.ts";
import { choosePerson } from "../choose-person.ts";
import { headRole, rolesIn, type RolePart } from "../head-role.ts";
import { holderByTitle } from "../holder-by-title.ts";
import { mainCountry } from "../main-country.ts";
import { personOn } from "../office-at.ts";
import type { MentionReading } from "../read-mention.ts";
import { statesIn } from "../states-in-mention.ts";
import { surnameOf } from "../surname-in-mention.ts";

const FORMER = /^(?:former|ex|retired|ousted|deposed|exiled|onetime|erstwhile|toppled)$/u;
const ELECT = /^(?:elect|designate)$/u;
const OFFICIAL: ReadonlySet<string> = new Set(["GOV", "LEG", "MIL", "SPY", "JUD", "COP", "PTY", "ELI"]);

/** "Former president", "retired general", "president-elect": the elite, not the office. Who holds an office on the day keeps it. */
export const formerOffice: ActorRule = {
  name: "former-office",
  apply: (reading, around) => {
    const mark = reading.tokens.findIndex(({ key }) => FORMER.test(key) || ELECT.test(key));
    const title = headRole(reading);
    if (mark === -1 || title === null || !OFFICIAL.has(title.role.sector)) return null;
    const isElect = ELECT.test(reading.tokens[mark]?.key ?? "");
    // "Supporters of the ousted president": the mark is another's.
    if (!isElect && rolesIn(reading).some(({ part }) => part.to <= mark)) return null;
    const codes = statesIn(reading, around).map(({ state }) => state.code);
    const office = isElect
      ? `${title.part.key}-elect`
      : `former ${title.part.key.replace(/^(?:former|ex|retired) /u, "")}`;
    const person = personOf(reading, title, codes, around);
    if (person === null) return nobody(reading, codes, office, around);
    const found = personOn(person, around.on);
    return isElect && found.sector !== "ELI" ? found : { ...found, sector: "ELI", otherSectors: [], office };
  },
};

function personOf(
  reading: MentionReading,
  title: RolePart,
  codes: readonly string[],
  around: ActorSurroundings,
): Person | null {
  const named = reading.parts.findLast((part) => part.meanings.persons.length > 0);
  if (named !== undefined) return choosePerson(named.meanings.persons, codes, around);
  const surname = surnameOf(reading);
  if (surname === null) return null;
  const inArticle = choosePerson(around.namedInFull.get(surname.key) ?? [], codes, around);
  return inArticle ?? holderByTitle(surname.key, title, codes, around);
}

function nobody(reading: MentionReading, codes: readonly string[], office: string, around: ActorSurroundings): Finding {
  const country = codes[0] ?? mainCountry(around)?.code ?? null;
  return { code: country, sector: "ELI", office, identifierText: surnameOf(reading)?.text ?? null };
}

import { addDays } from "../../add-days.ts";
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

const FORMER: ReadonlySet<string> = new Set(
  "former ex retired ousted deposed exiled onetime erstwhile toppled late".split(" "),
);
const ELECT: ReadonlySet<string> = new Set(["elect", "designate", "incoming"]);
const MARKED = /^(?:former|ex|retired|ousted|deposed|exiled|toppled|late|incoming) /u;
const IN_OFFICE: ReadonlySet<string | null> = new Set(["GOV", "LEG", "MIL", "JUD", null]);
const OFFICIAL: ReadonlySet<string> = new Set(["GOV", "LEG", "MIL", "SPY", "JUD", "COP", "PTY", "ELI"]);

/** "Former president", "retired general", "president-elect": the elite, not the office. Who holds an office on the day keeps it. */
export const formerOffice: ActorRule = {
  name: "former-office",
  apply: (reading, around) => {
    const title = headRole(reading);
    const word = markOf(reading);
    if (word === null || title === null || !OFFICIAL.has(title.role.sector)) return null;
    const isElect = ELECT.has(word);
    const codes = statesIn(reading, around).map(({ state }) => state.code);
    const plain = title.part.key.replace(MARKED, "");
    const office = isElect ? `${plain}-${word === "designate" ? word : "elect"}` : `former ${plain}`;
    const person = personOf(reading, title, codes, around) ?? (isElect ? electOf(reading, plain, around) : null);
    if (person === null) return nobody(reading, codes, office, around);
    const found = personOn(person, around.on);
    return isElect && IN_OFFICE.has(found.sector) ? found : { ...found, sector: "ELI", otherSectors: [], office };
  },
};

/** The word that says "no more" or "not yet" of the mention; null where it has none, or it is another's. */
function markOf(reading: MentionReading): string | null {
  const mark = reading.tokens.findIndex(({ key }) => FORMER.has(key) || ELECT.has(key));
  const word = reading.tokens[mark]?.key;
  if (word === undefined) return null;
  // "The former premier and now president" is what he is now.
  if (reading.tokens.slice(mark).some(({ key }) => key === "now" || key === "current")) return null;
  // "Supporters of the ousted president": the mark is another's.
  return !ELECT.has(word) && rolesIn(reading).some(({ part }) => part.to <= mark) ? null : word;
}

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

/** The one of a surname who takes such an office within a year: nobody is elected earlier. */
function electOf(reading: MentionReading, office: string, around: ActorSurroundings): Person | null {
  const { on, knowledge } = around;
  const surname = surnameOf(reading);
  if (on === null || surname === null) return null;
  const soon = addDays(on, 366);
  const found = knowledge
    .bySurname(surname.key)
    .filter(({ offices }) => offices.some((next) => next.office === office && next.from > on && next.from <= soon));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function nobody(reading: MentionReading, codes: readonly string[], office: string, around: ActorSurroundings): Finding {
  const home = around.home("ELI");
  const country = codes[0] ?? (home === undefined ? (mainCountry(around)?.code ?? null) : home);
  return { code: country, sector: "ELI", office, identifierText: surnameOf(reading)?.text ?? null };
}

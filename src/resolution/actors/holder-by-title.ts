import type { Person } from "./actor-knowledge.ts";
import type { ActorSurroundings } from "./actor-rule.ts";
import type { RolePart } from "./head-role.ts";
import { isHeld } from "./office-at.ts";

/** The one person of a surname who held what a title says, on the day before any other; null where two fit as well. */
export function holderByTitle(
  surname: string,
  title: RolePart,
  codes: readonly string[],
  around: ActorSurroundings,
): Person | null {
  if (around.strangers.has(surname)) return null;
  const bearers = around.knowledge.bySurname(surname);
  const ofState = bearers.filter(
    ({ offices }) => codes.length === 0 || offices.some(({ code }) => codes.includes(code)),
  );
  const scored = ofState
    .map((person) => ({ person, score: scoreOf(person, title, around) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first === undefined || first.score === second?.score ? null : first.person;
}

/** 6: held the office on the day; 3: held it once; 2: a title that many offices share, and some high office on the day. */
function scoreOf(person: Person, { part, role }: RolePart, around: ActorSurroundings): number {
  const { on } = around;
  const title = part.key.replace(/^(?:former|ex|retired|ousted|deposed|exiled) /u, "");
  const fitting = person.offices.filter((office) => fits(title, office.office));
  if (on !== null && fitting.some((office) => isHeld(office, on))) return 6;
  if (fitting.some((office) => on === null || office.from <= on)) return 3;
  const isShared = role.weak || role.sector === "GOV" || role.sector === "MIL";
  if (!isShared || on === null) return 0;
  return person.offices.some((office) => isHeld(office, on) && office.rank >= 2 && office.sector === role.sector)
    ? 2
    : 0;
}

const SECOND = /\b(?:vice|deputy)\b/u;
const LEADS = /^(?:leader|president|general secretary|supreme leader)/u;

/** Whether an office is what the title says: "president" is no vice president, "defence minister" is also "defense minister". */
function fits(title: string, office: string): boolean {
  const plain = office.replaceAll("defence", "defense");
  const wanted = title.replaceAll("defence", "defense");
  if (plain === wanted) return true;
  if (SECOND.test(plain) !== SECOND.test(wanted)) return false;
  if (wanted === "leader") return LEADS.test(plain);
  return plain.startsWith(`${wanted} `) || plain.endsWith(` ${wanted}`);
}

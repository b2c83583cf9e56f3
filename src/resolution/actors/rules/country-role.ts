import type { ActorRule, ActorSurroundings, Finding } from "../actor-rule.ts";
import type { Office, Person } from "../actor-knowledge.ts";
import { headRole, sectorsOfRole, type RolePart } from "../head-role.ts";
import { leaderInArticle } from "../leader-in-article.ts";
import { isHeld } from "../office-at.ts";
import type { MentionReading } from "../read-mention.ts";
import { statesIn, type StatePart } from "../states-in-mention.ts";
import { surnameOf } from "../surname-in-mention.ts";

/** A role of a state: "Syrian rebels", "Seoul's spy agency", "the president of Chile". An office of one holder on the day gives the holder. */
export const countryRole: ActorRule = {
  name: "country-role",
  apply: (reading, around) => {
    const head = headRole(reading);
    const state = head === null ? null : nearestState(statesIn(reading, around), head);
    if (head === null || state === null) return null;
    const { code } = state.state;
    const finding: Finding = { code, ...sectorsOfRole(head.role, around) };
    const surname = surnameOf(reading);
    if (surname !== null) return { ...finding, office: officeOf(head), identifierText: surname.text };
    return { ...finding, ...holder(reading, head, code, around) };
  },
};

function nearestState(states: readonly StatePart[], head: RolePart): StatePart | null {
  return states.findLast(({ part }) => part.to <= head.part.from) ?? states[0] ?? null;
}

function officeOf(head: RolePart): string | null {
  return head.role.sector === "GOV" &&
    /(?:minister|president|premier|chancellor|secretary|ambassador|envoy|king|governor|mayor)$/u.test(head.part.key)
    ? head.part.key
    : null;
}

/** Words that say the holder is not meant: another's office, another time, or several. */
const NO_HOLDER: ReadonlySet<string> = new Set("deputy vice acting former ex a new next two".split(" "));

interface Term {
  held: Office;
  person: Person;
}

// A state has hundreds of office holders, and each is asked for by every "president" of an article.
const termsByOffice = new WeakMap<readonly Person[], ReadonlyMap<string, readonly Term[]>>();

/** The terms of a state's office holders, by office. */
function termsOf(holders: readonly Person[], code: string): ReadonlyMap<string, readonly Term[]> {
  const known = termsByOffice.get(holders);
  if (known !== undefined) return known;
  const terms = new Map<string, Term[]>();
  for (const person of holders) {
    for (const held of person.offices) {
      if (held.code !== code) continue;
      const office = inBritish(held.office);
      terms.set(office, [...(terms.get(office) ?? []), { held, person }]);
    }
  }
  termsByOffice.set(holders, terms);
  return terms;
}

function inBritish(office: string): string {
  return office.replaceAll("defense", "defence");
}

/** Who held the office: only where exactly one did, and the words are singular. */
function holder(reading: MentionReading, head: RolePart, code: string, around: ActorSurroundings): Partial<Finding> {
  const { on, knowledge } = around;
  if (on === null || reading.tokens.some((token) => NO_HOLDER.has(token.key))) return {};
  const leader = leaderInArticle(head.part.key, code, around);
  if (leader !== null) return { office: head.part.key, identifierId: leader.wikidata, identifierText: leader.name };
  const terms = termsOf(knowledge.holders(code), code).get(inBritish(head.part.key)) ?? [];
  const holders = [...new Set(terms.flatMap(({ held, person }) => (isHeld(held, on) ? [person] : [])))];
  const only = holders.length === 1 ? holders[0] : undefined;
  if (only === undefined) return { office: officeOf(head) };
  return { office: head.part.key, identifierId: only.wikidata, identifierText: only.name };
}

import type { ActorRule, ActorSurroundings, Finding } from "../actor-rule.ts";
import { headRole, sectorsOfRole, type RolePart } from "../head-role.ts";
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

/** Who held the office: only where exactly one did, and the words are singular. */
function holder(reading: MentionReading, head: RolePart, code: string, around: ActorSurroundings): Partial<Finding> {
  const { on, knowledge } = around;
  const office = head.part.key.replaceAll("defense", "defence");
  if (
    on === null ||
    reading.tokens.some((token) => /^(?:deputy|vice|acting|former|ex|a|new|next|two)$/u.test(token.key))
  )
    return {};
  const holders = knowledge
    .holders(code)
    .filter((person) =>
      person.offices.some(
        (held) => held.code === code && isHeld(held, on) && held.office.replaceAll("defense", "defence") === office,
      ),
    );
  const only = holders.length === 1 ? holders[0] : undefined;
  if (only === undefined) return { office: officeOf(head) };
  return { office: head.part.key, identifierId: only.wikidata, identifierText: only.name };
}

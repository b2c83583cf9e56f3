import type { Sector } from "../../../codebook/sector.ts";
import type { ActorRule, ActorSurroundings, Finding } from "../actor-rule.ts";
import { choosePerson } from "../choose-person.ts";
import { headRole, type RolePart } from "../head-role.ts";
import { personOn } from "../office-at.ts";
import { keyBefore, type MentionReading, type Part } from "../read-mention.ts";
import { surnameOf } from "../surname-in-mention.ts";

/** Somebody's people: "Assad's forces", "the Netanyahu government", "Putin's spokesman" have the state of the one who is named. */
export const possessorRole: ActorRule = {
  name: "possessor-role",
  apply: (reading, around) => {
    const head = headRole(reading);
    if (head === null) return null;
    const owner = ownerBefore(reading, head, around);
    if (owner === null || owner.code === null) return null;
    return { code: owner.code, sector: sectorOf(head, owner), otherSectors: head.role.otherSectors };
  },
};

function isAfterOf(reading: MentionReading, part: Part): boolean {
  return /^(?:of|to|for|by)$/u.test(keyBefore(reading, part));
}

/** A government's forces are its military, a rebel's forces are rebels; any other weak word leaves the owner's sector. */
function sectorOf({ role }: RolePart, owner: Finding): Sector | null {
  if (role.sector === "CVL") return "CVL";
  const isArmy = role.sector === "MIL" && owner.sector !== "REB" && owner.sector !== "PRM";
  return !role.weak || isArmy || owner.sector === "ELI" ? role.sector : owner.sector;
}

function ownerBefore(reading: MentionReading, head: RolePart, around: ActorSurroundings): Finding | null {
  const named = reading.parts.findLast(
    (part) =>
      part.meanings.persons.length > 0 && ((part.possessive && part.to <= head.part.from) || isAfterOf(reading, part)),
  );
  if (named !== undefined) {
    const chosen = choosePerson(named.meanings.persons, [], around);
    return chosen === null ? null : personOn(chosen, around.on);
  }
  const surname = surnameOf(reading);
  if (surname === null || surname.to > head.part.from) return null;
  const isOwner =
    surname.possessive ||
    /^(?:government|administration|regime|cabinet|coalition|camp|forces|campaign|loyalist)$/u.test(head.part.key);
  if (!isOwner) return null;
  const inArticle = around.namedInFull.get(surname.key) ?? [];
  const known =
    inArticle.length > 0 ? inArticle : around.strangers.has(surname.key) ? [] : around.knowledge.bySurname(surname.key);
  const chosen = choosePerson(known, [], around);
  return chosen === null ? null : personOn(chosen, around.on);
}

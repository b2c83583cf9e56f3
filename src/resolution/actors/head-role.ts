import type { Sector } from "../../codebook/sector.ts";
import type { ActorSurroundings } from "./actor-rule.ts";
import type { Role } from "./actor-knowledge.ts";
import type { MentionReading, Part } from "./read-mention.ts";

/** The part whose role noun tells what the mention is. */
export interface RolePart {
  part: Part;
  role: Role;
}

const PREPOSITION: ReadonlySet<string> = new Set(
  "of in from for at against near with to on who that which by and inside outside across".split(" "),
);

/** All parts that are role nouns and no names. */
export function rolesIn(reading: MentionReading): RolePart[] {
  return reading.parts.flatMap((part) => {
    const { role, states, organisations, persons } = part.meanings;
    return role === null || states.length + organisations.length + persons.length > 0 ? [] : [{ part, role }];
  });
}

/** The head: the last strong role before the first preposition, else a strong one after it ("leader of the rebels"), else a weak one. */
export function headRole(reading: MentionReading): RolePart | null {
  const known = heads.get(reading);
  if (known !== undefined) return known;
  const head = findHead(reading);
  heads.set(reading, head);
  return head;
}

// Half the rules ask for the head of one and the same reading.
const heads = new WeakMap<MentionReading, RolePart | null>();

function findHead(reading: MentionReading): RolePart | null {
  const roles = rolesIn(reading);
  const cut = reading.tokens.findIndex(
    (token, index) =>
      index > 0 && PREPOSITION.has(token.key) && !roles.some(({ part }) => part.from <= index && index < part.to),
  );
  const before = cut === -1 ? roles : roles.filter(({ part }) => part.from < cut);
  const after = cut === -1 ? [] : roles.filter(({ part }) => part.from >= cut && isMembership(reading, cut));
  // Supporters and relatives are what they are, whosever they are.
  const own = before.find(({ role }) => role.weak && role.sector === "CVL");
  const strong = before.findLast(({ role }) => !role.weak) ?? own ?? after.find(({ role }) => !role.weak);
  return strong ?? before.at(-1) ?? roles[0] ?? null;
}

function isMembership(reading: MentionReading, cut: number): boolean {
  return /^(?:of|from|for)$/u.test(reading.tokens[cut]?.key ?? "");
}

/** The sectors of a role noun, the first the primary: of a loose one that of the people beside it. */
export function sectorsOfRole(
  { oneOf, sector, otherSectors }: Role,
  { beside }: Pick<ActorSurroundings, "beside">,
): { sector: Sector; otherSectors: readonly Sector[] } {
  const found = oneOf === undefined ? undefined : beside().find((other) => oneOf.includes(other));
  return found === undefined ? { sector, otherSectors } : { sector: found, otherSectors: [] };
}

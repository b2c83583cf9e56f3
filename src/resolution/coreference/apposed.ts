import type { Linking } from "./linking.ts";
import type { MentionProfile } from "./mention-profile.ts";

/** The chain of the office just before a name: "the country's new president, Zork Qwertyham". Null where the words may be a list. */
export function apposed(at: number, here: MentionProfile, { profiles, links }: Linking): number | null {
  const last = profiles[at - 1];
  const link = links[at - 1];
  const head = link?.heads.length === 1 ? link.heads[0] : undefined;
  if (last === undefined || head === undefined) return null;
  return isPersonNamed(here) && isOfficeAlone(last) && isTold(last, here) ? head : null;
}

function isPersonNamed({ nature, plural, pronoun, surname, alone }: MentionProfile): boolean {
  return nature === "person" && !plural && pronoun === null && (surname !== null || alone.identifierText !== null);
}

function isOfficeAlone({ role, plural, pronoun, definite, surname, alone }: MentionProfile): boolean {
  return role !== null && definite && !plural && pronoun === null && surname === null && alone.identifierText === null;
}

/** A comma between them, and one state, or a pause after the name that ends the apposition. */
function isTold(last: MentionProfile, here: MentionProfile): boolean {
  const { sentence } = here.placed;
  if (last.placed.sentence !== sentence) return false;
  const [from, start, end] = [
    last.placed.mention.span.end,
    here.placed.mention.span.start,
    here.placed.mention.span.end,
  ];
  if (sentence.text.slice(from - sentence.start, start - sentence.start) !== ", ") return false;
  const { code } = here.alone;
  return code === null ? /^[,.;]/u.test(sentence.text.slice(end - sentence.start)) : code === last.alone.code;
}

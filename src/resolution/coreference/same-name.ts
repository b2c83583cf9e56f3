import type { Link, Linking } from "./linking.ts";
import type { MentionProfile } from "./mention-profile.ts";

/** How far back the same name is looked for, in mentions: an article may name thousands. */
const NAMES_BACK = 600;

/** The chain of an earlier mention of the same name: known by the same identity, equal words, or a surname after the full name. */
export function sameName(at: number, here: MentionProfile, { profiles, links }: Linking): number | null {
  if (!isName(here)) return null;
  for (let before = at - 1; before >= Math.max(0, at - NAMES_BACK); before -= 1) {
    const other = profiles[before];
    const head = headOf(links[before]);
    if (other !== undefined && head !== null && isName(other) && areSame(here, other)) return head;
  }
  return null;
}

function isName({ named, pronoun, placed }: MentionProfile): boolean {
  return named && pronoun === null && placed.mention.kind !== "place";
}

function headOf(link: Link | undefined): number | null {
  return link?.heads.length === 1 ? (link.heads[0] ?? null) : null;
}

const STATE_RULES: ReadonlySet<string> = new Set(["state", "seat", "demonym"]);

function areSame(here: MentionProfile, other: MentionProfile): boolean {
  const [a, b] = [here.alone, other.alone];
  if (STATE_RULES.has(a.rule) && STATE_RULES.has(b.rule)) return a.code === b.code && a.sector === b.sector;
  if (a.identifierText !== null && a.rule !== "role" && a.identifierText === b.identifierText) return true;
  if (here.lower === other.lower) return true;
  if (here.surname === null || here.surname !== other.surname) return false;
  // Two people of one family have other first names.
  return isWithin(here.nameKeys, other.nameKeys) || isWithin(other.nameKeys, here.nameKeys);
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((key) => all.includes(key));
}

import type { Linking } from "./linking.ts";
import type { MentionProfile } from "./mention-profile.ts";
import type { PairKind } from "./pronoun.ts";

/** How many mentions back the members of a pair are looked for. */
const MENTIONS_BACK = 60;

/**
 * The chains that "the two leaders" or "both sides" takes up, in reading order: those that one sentence names together, the nearest
 * such sentence first; else the nearest different ones. The words' own sentence comes last: who urges both sides is none of them.
 */
export function pairMembers(at: number, here: MentionProfile, linking: Linking): readonly number[] {
  const { kind, count } = here.pair ?? { kind: "any", count: 2 };
  const earlierPair = linking.links
    .slice(Math.max(0, at - MENTIONS_BACK), at)
    .findLast(({ heads }) => heads.length === count);
  if (earlierPair !== undefined) return earlierPair.heads;
  const groups = headsBySentence(at, kind, linking);
  const own = here.placed.sentence.index;
  const earlier = [...groups].filter(([sentence]) => sentence !== own).map(([, heads]) => heads);
  const together = earlier.find((heads) => heads.length >= count);
  if (together !== undefined) return together.slice(0, count);
  const nearest = [...new Set([...earlier.flatMap((heads) => heads.toReversed()), ...(groups.get(own) ?? [])])];
  return nearest.slice(0, count).toReversed();
}

/** The chains of a kind that each sentence before names, in reading order; the nearest sentence first. */
function headsBySentence(at: number, kind: PairKind, { profiles, links }: Linking): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (let index = at - 1; index >= Math.max(0, at - MENTIONS_BACK); index -= 1) {
    const other = profiles[index];
    const [head, ...more] = links[index]?.heads ?? [];
    if (other === undefined || head === undefined || more.length > 0) continue;
    if (!fits(kind, other, profiles[head] ?? other)) continue;
    const sentence = other.placed.sentence.index;
    const group = groups.get(sentence) ?? [];
    if (!group.includes(head)) groups.set(sentence, [head, ...group]);
  }
  return groups;
}

function fits(kind: PairKind, other: MentionProfile, first: MentionProfile): boolean {
  if (other.placed.mention.kind === "place") return false;
  const nature = first.nature === "unknown" ? other.nature : first.nature;
  if (kind === "any") return nature !== "unknown" && other.placed.takesPart;
  return nature === kind;
}

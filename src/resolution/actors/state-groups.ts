/** A name that stands for several states, "Koreas", and the names of these. */
export interface StateGroup {
  name: string;
  members: readonly string[];
}

/** Spells out the groups of states in some words: "the two Koreas and Japan" gives "North Korea and South Korea and Japan". */
export function spellOutGroups(groups: readonly StateGroup[]): (text: string) => string {
  if (groups.length === 0) return (text) => text;
  const members = new Map(groups.map((group) => [group.name, group.members]));
  const names = groups.map(({ name }) => name.replaceAll(/[^\p{L}\p{N} ]/gu, "")).join("|");
  const pattern = new RegExp(`\\b(?:the )?(?:(?:two|three|both|rival|divided) )?(?<name>${names})\\b`, "giu");
  return (text) =>
    text.replace(pattern, (words, name: string) => {
      const known = members.get(name);
      return known === undefined ? words : known.join(" and ");
    });
}

import { isGovernment } from "./government.ts";
import type { NamedPlace } from "./read-places.ts";
import { isIntroduced } from "./reading-context.ts";

/** True where the text says that something is or happens at the place: "in Moscow", "near the border town of Rafah". */
export function isHappeningPlace(named: NamedPlace): boolean {
  const { name, rule } = named;
  const { match, words, guards } = name;
  const last = words[match.to - 1];
  const next = words[match.to];
  if (rule === "people" || isGovernment(named) || last === undefined || last.isPossessive) return false;
  // "in China-brokered talks" says nothing of where they were.
  if (next !== undefined && next.afterHyphen && !next.isCapital) return false;
  return isIntroduced(name, guards.happening) || isInList(named);
}

/** "in Kharkiv and Odesa": the preposition holds for both. */
function isInList({ name }: NamedPlace): boolean {
  const { match, words, gazetteer, guards } = name;
  if (words[match.from - 1]?.key !== "and") return false;
  for (let from = match.from - 2; from >= match.from - 4; from -= 1) {
    const key = words
      .slice(Math.max(0, from), match.from - 1)
      .map((word) => word.key)
      .join(" ");
    if (gazetteer.has(key))
      return isIntroduced({ ...name, match: { ...match, from, to: match.from - 1 } }, guards.happening);
  }
  return false;
}

/** True where only "on" introduces it, which may tell a subject ("talks on Syria") as well as a place. */
export function isOnlyOn({ name }: NamedPlace): boolean {
  return !isIntroduced(name, new Set([...name.guards.happening].filter((word) => word !== "on")));
}

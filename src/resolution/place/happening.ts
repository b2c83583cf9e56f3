import { isGovernment } from "./government.ts";
import type { NamedPlace } from "./read-places.ts";
import { isIntroduced } from "./reading-context.ts";

/** Prepositions of where one leaves: a place for events that are leaving or taking away. */
const LEAVING: ReadonlySet<string> = new Set(["from", "out"]);

/** True where the text says that something is or happens at the place: "in Moscow", "near the border town of Rafah". */
export function isHappeningPlace(named: NamedPlace, isLeaving: boolean): boolean {
  const { name, rule } = named;
  if (rule === "people" || isGovernment(named) || isPartOfOther(named)) return false;
  if (isLeaving && isIntroduced(name, LEAVING)) return true;
  return isIntroduced(name, name.guards.happening) || isPart(named) || isInList(named);
}

/** "in Iran's view", "in China-brokered talks", and "a diplomat in Brussels said", which is only where he spoke. */
function isPartOfOther({ name: { match, words } }: NamedPlace): boolean {
  const next = words[match.to];
  if (words[match.to - 1]?.isPossessive === true) return true;
  return next !== undefined && !next.isCapital && (next.afterHyphen || SAYING.has(next.key));
}

const SAYING: ReadonlySet<string> = new Set("said says told".split(" "));

/** "filled the main avenue of Tunis". */
function isPart({ name: { match, words, guards } }: NamedPlace): boolean {
  return words[match.from - 1]?.key === "of" && guards.placePart.has(words[match.from - 2]?.key ?? "");
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
  return !isIntroduced(name, name.guards.happeningAt);
}

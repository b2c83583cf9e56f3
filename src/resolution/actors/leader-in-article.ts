import type { Person } from "./actor-knowledge.ts";
import type { ActorSurroundings } from "./actor-rule.ts";
import { isHeld } from "./office-at.ts";

/** Words for whoever is at the head of a state, whatever the office is called there. */
const LEADERS: ReadonlySet<string> = new Set(["leader", "head of state", "head of government", "ruler", "strongman"]);
/** The rank of heads of state and government. */
const FIRST = 3;

/** "The Chinese leader": the one head of that state on the day whom the article names in full. Null where it names none or two. */
export function leaderInArticle(title: string, code: string, around: ActorSurroundings): Person | null {
  const { on, namedInFull } = around;
  if (on === null || !LEADERS.has(title)) return null;
  const named = new Set([...namedInFull.values()].flat());
  const leaders = [...named].filter(({ offices }) =>
    offices.some((office) => office.code === code && office.rank === FIRST && isHeld(office, on)),
  );
  return leaders.length === 1 ? (leaders[0] ?? null) : null;
}

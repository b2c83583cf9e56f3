import type { ActorKnowledge, Day } from "./actor-knowledge.ts";
import type { ActorSurroundings } from "./actor-rule.ts";
import { nameTokens } from "./name-key.ts";
import { officeAt } from "./office-at.ts";
import { partsOf, type Part } from "./read-mention.ts";
import { stateOf } from "./states-in-mention.ts";

/** A state that a text is about, and how sure that is: its share of the states named. */
export interface MainCountry {
  code: string;
  share: number;
}

/** Below this share of the states a text names, no one state is the text's. Chosen on the corpus's training part. */
const ENOUGH = 0.33;
/** What stands first is what a text is about: its first words count twice. */
const LEAD_WORDS = 40;
const BODIES: ReadonlySet<string> = new Set(["UNO", "EUR", "IGO", "NGO", "MNC", "IMG", "ISM"]);

// Every mention of an article asks for the same text: what was last read is kept, with its answer for each day.
let last: {
  context: string;
  knowledge: ActorKnowledge;
  parts: readonly Part[];
  countries: Map<Day | null, MainCountry | null>;
} | null = null;

/** The state the context names most, by name, people, capital or office holder; null where none stands out. */
export function mainCountry(around: ActorSurroundings): MainCountry | null {
  const { context, on, knowledge } = around;
  if (context === "") return null;
  if (last?.context !== context || last.knowledge !== knowledge)
    last = { context, knowledge, parts: partsOf(nameTokens(context), context, knowledge), countries: new Map() };
  const known = last.countries.get(on);
  if (known !== undefined) return known;
  const country = count(last.parts, around);
  last.countries.set(on, country);
  return country;
}

function count(parts: readonly Part[], around: ActorSurroundings): MainCountry | null {
  const scores = new Map<string, number>();
  let total = 0;
  for (const part of parts) {
    const code = codeOf(part, around);
    if (code === null) continue;
    const weight = part.from < LEAD_WORDS ? 2 : 1;
    scores.set(code, (scores.get(code) ?? 0) + weight);
    total += weight;
  }
  const [first] = [...scores].toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] / total < ENOUGH) return null;
  return { code: first[0], share: first[1] / total };
}

function codeOf(part: Part, around: ActorSurroundings): string | null {
  const { states, organisations } = part.meanings;
  const state = states.length === 0 ? null : stateOf(part, around);
  // One word is too little to tell a body by: many initials mean several.
  const body = part.to - part.from > 1 ? organisations[0]?.code : undefined;
  const code = state?.code ?? body ?? servedBy(part, around.on);
  return code !== null && BODIES.has(code) ? null : code;
}

/** The state or body that a person named by a part serves on a day. */
export function servedBy({ meanings: { persons } }: Part, on: Day | null): string | null {
  const [person] = persons;
  return person === undefined || on === null ? null : (officeAt(person, on)?.code ?? null);
}

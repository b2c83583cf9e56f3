import type { ActorKnowledge, Day, StateName } from "../actors/actor-knowledge.ts";
import { servedBy } from "../actors/main-country.ts";
import { nameTokens, type NameToken } from "../actors/name-key.ts";
import { namesIn, type Part } from "../actors/read-mention.ts";
import { stateOf } from "../actors/states-in-mention.ts";
import type { TextSpan } from "../../language/sentence-graph.ts";
import type { Sentence } from "../../text/sentence.ts";

/** What sort of word speaks for a state: its name, its adjective or people, somebody in its service, a place in it; or a body that is no state. */
export type ClueKind = "state" | "people" | "servant" | "place" | "body";

/** Words of an article that speak for a state. */
export interface CountryClue {
  code: string;
  kind: ClueKind;
  sentence: Sentence;
  /** [start, end) in the sentence's field. */
  span: TextSpan;
}

/** A place that the article names, as the gazetteer has it. */
export interface CluePlace {
  in: "text" | "title";
  span: TextSpan;
  country: string;
}

/** The day of the article and its text, which tells which Georgia or Congo is meant. */
export interface ClueSurroundings {
  knowledge: ActorKnowledge;
  on: Day | null;
  context: string;
}

const BODIES: ReadonlySet<string> = new Set(["UNO", "EUR", "IGO", "NGO", "IMG"]);

/** All clues of an article in reading order. A place that the actor tables know too is one clue. */
export function countryClues(
  sentences: readonly Sentence[],
  places: readonly CluePlace[],
  around: ClueSurroundings,
): CountryClue[] {
  const known: KnownNames = new Map();
  return sentences.flatMap((sentence) => {
    const named = namedIn(sentence, known, around);
    const placed = places.flatMap((place): CountryClue[] => {
      const { span, country: code } = place;
      const isHere = place.in === sentence.in && sentence.start <= span.start && span.end <= sentence.end;
      const isNamed = named.some((clue) => clue.span.start < span.end && span.start < clue.span.end);
      return isHere && !isNamed ? [{ code, kind: "place", sentence, span }] : [];
    });
    return [...named, ...placed].toSorted((a, b) => a.span.start - b.span.start);
  });
}

/** The parts of the names of people in somebody's service so far, with whose it is; null where two serve others. */
type KnownNames = Map<string, string | null>;

function namedIn(sentence: Sentence, known: KnownNames, around: ClueSurroundings): CountryClue[] {
  const tokens = nameTokens(sentence.text);
  const toClue = (found: Pick<CountryClue, "code" | "kind">, from: number, to: number): CountryClue => {
    const start = sentence.start + (tokens[from]?.start ?? 0);
    return { ...found, sentence, span: { start, end: sentence.start + (tokens[to]?.end ?? 0) } };
  };
  const parts = namesIn(tokens, sentence.text, around.knowledge);
  const clues = parts.flatMap((part): CountryClue[] => {
    const found = meaningOf(part, () => isLocated(sentence.text, tokens[part.from]?.start ?? 0), around);
    if (found === null || found.code === "MNC" || found.code === "ISM") return [];
    if (found.kind === "servant") learnNames(tokens.slice(part.from, part.to), found.code, known);
    return [toClue(found, part.from, part.to - 1)];
  });
  const alone = tokens.flatMap(({ key, raw }, at): CountryClue[] => {
    const code = /^\p{Lu}/u.test(raw) ? known.get(key) : undefined;
    if (code === undefined || code === null || parts.some(({ from, to }) => from <= at && at < to)) return [];
    return [toClue({ code, kind: "servant" }, at, at)];
  });
  return [...clues, ...alone];
}

/** "Kim Jong Un" is "Kim" from here on. */
function learnNames(tokens: readonly NameToken[], code: string, known: KnownNames): void {
  if (tokens.length < 2) return;
  for (const { key } of tokens) {
    const before = known.get(key);
    known.set(key, before === undefined || before === code ? code : null);
  }
}

/** "in Aden", "outside the capital Sanaa": a state or capital that tells where. */
function isLocated(text: string, start: number): boolean {
  return LOCATED.test(text.slice(Math.max(0, start - LOCATED_CHARS), start).toLowerCase());
}

/** As far as "throughout the capital, " reaches, and a blank before it. */
const LOCATED_CHARS = 30;
const LOCATED = /\b(?:in|near|at|outside|around|across|inside|throughout)(?: the)?(?: capital,?| city of)? $/u;

function meaningOf(
  part: Part,
  standsWhere: () => boolean,
  around: ClueSurroundings,
): Pick<CountryClue, "code" | "kind"> | null {
  const { states, organisations } = part.meanings;
  const state = states.length === 0 ? null : stateOf(part, around);
  if (state !== null) return { code: state.code, kind: stateKind(state, standsWhere) };
  const first = organisations[0]?.code;
  if (first !== undefined && BODIES.has(first)) return { code: first, kind: "body" };
  // One word is too little to tell a body by: many initials mean several.
  const body = part.to - part.from > 1 ? first : undefined;
  const code = body ?? servedBy(part, around.on);
  return code === null ? null : { code, kind: "servant" };
}

function stateKind({ kind }: StateName, standsWhere: () => boolean): ClueKind {
  if (kind === "adjective" || kind === "demonym") return "people";
  return standsWhere() ? "place" : "state";
}

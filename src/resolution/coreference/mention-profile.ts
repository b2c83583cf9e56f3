import { headRole } from "../actors/head-role.ts";
import type { MentionReading } from "../actors/read-mention.ts";
import { surnameOf } from "../actors/surname-in-mention.ts";
import type { ActorKnowledge, Gender } from "../actors/actor-knowledge.ts";
import type { ResolvedActor } from "../actors/resolve-actor.ts";
import type { PlacedMention } from "./placed-mention.ts";
import { pairOf, pronounKind, type PairKind, type PronounKind } from "./pronoun.ts";

/** What kind of thing a mention is: one person, some people, a state, a body (ministry, party, firm), or not known. */
export type Nature = "person" | "people" | "state" | "body" | "unknown";

/** What a mention says of itself, before anything is linked. */
export interface MentionProfile {
  placed: PlacedMention;
  /** Its text in lower case. */
  lower: string;
  /** Order among the mentions of its sentence, from 0. */
  order: number;
  pronoun: PronounKind | null;
  pair: { kind: PairKind; count: number } | null;
  nature: Nature;
  plural: boolean;
  /** "the" or a possessor stands before or in it. */
  definite: boolean;
  /** Whether it has a name in it. */
  named: boolean;
  /** Its noun, in lower case and the singular. */
  head: string;
  /** Of one person, as far as a title or given name tells. */
  gender: Gender | null;
  /** All its words as keys. */
  keys: readonly string[];
  surname: string | null;
  /** The words of its name that no table explains. */
  nameKeys: readonly string[];
  role: string | null;
  /** As resolution reads the words alone, with no state from around. */
  alone: ResolvedActor;
}

/** A mention that looks for an antecedent, with the state that it names or that stands around it. */
export type Seeker = MentionProfile & { state: string | null };

const PLURAL_WORDS =
  /^(?:people|police|troops|men|women|children|two|three|four|five|six|seven|eight|nine|ten|\d+|dozens|hundreds|thousands|scores|many|several|some|both|personnel|crew|youth|majority|clergy|militia|others|gunmen|militiamen)$/u;
const SINGULAR_S = /(?:ss|us|is|news|forces|headquarters|united|states|nations)$/u;

/** The singular of a noun as far as agreement needs it. */
function singularOf(word: string): string {
  if (word.endsWith("men")) return `${word.slice(0, -3)}man`;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return isPluralForm(word) ? word.slice(0, -1) : word;
}

function isPluralForm(word: string): boolean {
  return word.endsWith("s") && !SINGULAR_S.test(word) && word.length > 3;
}

const AFTER_NOUN =
  /^(?:of|in|from|for|at|against|near|with|to|on|who|that|which|by|inside|outside|across|over|behind)$/u;

/** The profile of a mention that has been read; `alone` is what its words resolve to without a state from around. */
export function profileOf(
  placed: PlacedMention,
  order: number,
  alone: ResolvedActor,
  reading: MentionReading,
  knowledge: ActorKnowledge,
): MentionProfile {
  const keys = reading.tokens.map(({ key }) => key);
  const noun = nounOf(keys);
  const head = singularOf(noun);
  const nature = natureOf(reading, head, alone, knowledge);
  const definite = isDefinite(placed, keys);
  const plural = isList(placed.text) || hasPluralWord(keys, noun) || (isPluralForm(noun) && nature !== "state");
  return {
    placed,
    lower: placed.text.toLowerCase(),
    order,
    pronoun: pronounKind(placed.text),
    pair: pairOf(placed.text, definite),
    nature: plural && nature === "person" ? "people" : nature,
    plural,
    definite,
    named: hasName(reading, placed.text),
    head,
    gender: nature === "person" && !plural ? genderOf(placed, keys, alone, knowledge) : null,
    keys,
    surname: surnameOf(reading)?.key.split(" ").at(-1) ?? null,
    nameKeys: reading.unexplained.map(({ key }) => key),
    role: headRole(reading)?.part.key ?? null,
    alone,
  };
}

/** "Troops" at the head of a sentence has a capital and is no name. */
function hasName({ parts, unexplained }: MentionReading, text: string): boolean {
  if (!/\p{Lu}/u.test(text)) return false;
  const isName = ({ meanings: { states, organisations, persons } }: MentionReading["parts"][number]): boolean =>
    states.length + organisations.length + persons.length > 0;
  return unexplained.length > 0 || parts.some(isName);
}

/** The last word before "of", "in" and the like. */
function nounOf(keys: readonly string[]): string {
  const cut = keys.findIndex((key, index) => index > 0 && AFTER_NOUN.test(key));
  return (cut === -1 ? keys : keys.slice(0, cut)).at(-1) ?? "";
}

/** "Army and police", but not "the ministry of trade and industry". */
function isList(text: string): boolean {
  return / and /u.test(text.split(/ (?:of|in|from|for|at|with|who|that) /u)[0] ?? "");
}

function hasPluralWord(keys: readonly string[], noun: string): boolean {
  return PLURAL_WORDS.test(keys[0] ?? "") || PLURAL_WORDS.test(noun);
}

/** As far as "these" and the blanks around it reach. */
const BEFORE_CHARS = 8;

function isDefinite({ sentence, mention, text }: PlacedMention, [first = ""]: readonly string[]): boolean {
  if (/^(?:his|her|its|their|our|this|that|these|those)$/u.test(first) || /['’]s\b/u.test(text)) return true;
  const start = mention.span.start - sentence.start;
  return /\b(?:the|this|that|these|those) $/iu.test(sentence.text.slice(Math.max(0, start - BEFORE_CHARS), start));
}

const PERSON_RULES: ReadonlySet<string> = new Set([
  "person",
  "surname-in-article",
  "title-surname",
  "surname-in-office",
  "former-office",
  "apposition",
]);

const STATE_RULES: ReadonlySet<string> = new Set(["state", "seat"]);

function natureOf(reading: MentionReading, noun: string, alone: ResolvedActor, knowledge: ActorKnowledge): Nature {
  const known = knowledge.natureOf(noun);
  if (PERSON_RULES.has(alone.rule)) return "person";
  if (STATE_RULES.has(alone.rule) || known === "state") return "state";
  if (known === "person" || isTitledName(reading)) return "person";
  if (alone.rule === "organisation" || known === "body") return "body";
  if (alone.rule === "demonym") return noun.endsWith("s") ? "people" : "state";
  if (headRole(reading) !== null) return "people";
  // Two words that nobody knows are a name more often than not.
  return reading.unexplained.length >= 2 ? "person" : "unknown";
}

/** Told by the first word that tells, else by the full name of who is meant: "Theresa May", "May". A last name tells nothing: "Ariel Sharon". */
function genderOf(
  { text }: PlacedMention,
  keys: readonly string[],
  alone: ResolvedActor,
  knowledge: ActorKnowledge,
): Gender | null {
  const words = /(?:^|[\s-])\p{Lu}\S*$/u.test(text) ? keys.slice(0, -1) : keys;
  const [first = ""] = (alone.identifierText ?? "").toLowerCase().split(" ");
  for (const word of [...words, first]) {
    const gender = knowledge.genderOf(word);
    if (gender !== null) return gender;
  }
  return null;
}

/** "Bishop Yun": a role and a name that nobody knows. */
function isTitledName(reading: MentionReading): boolean {
  const last = reading.tokens.at(-1);
  return last !== undefined && reading.unexplained.includes(last) && headRole(reading) !== null;
}

/** Whether one mention stands inside the other: "his" in "his government". */
export function areNested(a: MentionProfile, b: MentionProfile): boolean {
  if (a.placed.sentence !== b.placed.sentence) return false;
  const [x, y] = [a.placed.mention.span, b.placed.mention.span];
  return x.start < y.end && y.start < x.end;
}

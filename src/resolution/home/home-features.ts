import type { Sector } from "../../codebook/sector.ts";
import type { TextSpan } from "../../language/sentence-graph.ts";
import type { Sentence } from "../../text/sentence.ts";
import type { TakeFeature, Weighable } from "../weights.ts";
import type { CountryClue } from "./country-clues.ts";

/** Whose home is asked for: the words of a bare role noun, "police" or "the rebels", and where they stand. */
export interface HomeQuestion {
  sector: Sector | null;
  /** The noun, in the singular. */
  noun: string;
  /** Its words as keys. */
  words: readonly string[];
  sentence: Sentence;
  span: TextSpan;
  /** The state of whom "his" or "its" of the mention stands for; null where there is no such word. */
  owner: string | null;
  /** States of the earlier mentions, the last one first. */
  before: readonly string[];
  /** States of earlier mentions that have the same role noun, the last one first. */
  sameNoun: readonly string[];
  /** The same for those of the same sector. */
  sameSector: readonly string[];
}

/** A state, or null for none, with what speaks for it; `data/actors/weights.tsv` weighs it. */
export interface HomeCandidate extends Weighable {
  code: string | null;
}

const ORGANS: ReadonlySet<string> = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "SPY", "ELI", "PTY"]);
const ARMED: ReadonlySet<string> = new Set(["REB", "UAF", "PRM", "CRM"]);
/** Roles that travel: whose the migrants or traders are is seldom told by where the text plays. */
const TRAVELLERS: ReadonlySet<string> = new Set(["REF", "BUS", "JRN", "REL"]);

function groupOf({ sector, words }: HomeQuestion): string {
  // State media are an organ of their state, other media travel.
  if (sector === "JRN" && words[0] === "state") return "organ";
  if (sector === null || sector === "UNK") return "unknown";
  if (ORGANS.has(sector)) return "organ";
  if (ARMED.has(sector)) return "armed";
  return TRAVELLERS.has(sector) ? "traveller" : "people";
}

/** Every state that the article speaks of, and none. */
export function homeCandidates(question: HomeQuestion, clues: readonly CountryClue[]): HomeCandidate[] {
  const group = groupOf(question);
  const codes = [...new Set([...clues.map(({ code }) => code), ...question.before])];
  const view = viewOf(question, clues);
  const named = codes.map((code) => ({
    code,
    group,
    describe: (take: TakeFeature) => describeState(code, question, view, take),
  }));
  const describeNone = (take: TakeFeature): void => {
    take("none");
    take(`none of ${Math.min(4, codes.length)}`);
    // "African leaders" and "unknown hackers" are of no state.
    for (const word of question.words) take(`none with ${word}`);
  };
  return [...named, { code: null, group, describe: describeNone }];
}

/** The clues as they lie around the mention. */
interface ClueView {
  inside: readonly CountryClue[];
  outside: readonly CountryClue[];
  places: readonly CountryClue[];
  here: readonly CountryClue[];
  /** Those outside, by their state. */
  byCode: ReadonlyMap<string, readonly CountryClue[]>;
  before: CountryClue | undefined;
  after: CountryClue | undefined;
  earlier: CountryClue | undefined;
  placeHere: CountryClue | undefined;
}

function viewOf({ sentence, span }: HomeQuestion, clues: readonly CountryClue[]): ClueView {
  const isInside = (clue: CountryClue): boolean =>
    clue.sentence === sentence && clue.span.start >= span.start && clue.span.end <= span.end;
  const inside = clues.filter(isInside);
  const outside = inside.length === 0 ? clues : clues.filter((clue) => !isInside(clue));
  const here = outside.filter((clue) => clue.sentence === sentence);
  return {
    inside,
    outside,
    byCode: byCodeOf(outside),
    places: outside.filter(({ kind }) => kind === "place"),
    here,
    before: here.findLast((clue) => clue.span.end <= span.start),
    after: here.find((clue) => clue.span.start >= span.end),
    earlier: outside.findLast((clue) => clue.sentence.index < sentence.index),
    placeHere: here.find(({ kind }) => kind === "place"),
  };
}

function byCodeOf(clues: readonly CountryClue[]): ReadonlyMap<string, readonly CountryClue[]> {
  const found = new Map<string, CountryClue[]>();
  for (const clue of clues) {
    const known = found.get(clue.code);
    if (known === undefined) found.set(clue.code, [clue]);
    else known.push(clue);
  }
  return found;
}

const NONE: readonly CountryClue[] = [];

function describeState(code: string, question: HomeQuestion, view: ClueView, take: TakeFeature): void {
  const own = view.byCode.get(code) ?? NONE;
  if ((own[0] ?? view.inside.find((clue) => clue.code === code))?.kind === "body") {
    // A body that is no state has few people: nouns such as "inspectors" and "agency" are its own.
    take("body");
    take(`body ${code}`);
    take(`body of ${question.noun}`);
    for (const word of question.words) take(`body ${code} with ${word}`);
  }
  for (const clue of view.inside) if (clue.code === code) take(`inside ${clue.kind}`);
  if (view.inside.length > 0 && view.inside[0]?.code !== code) take("another inside");
  describeWhole(code, own, question, view, take);
  describeHere(code, own, view, take);
  describeMentions(code, question, take);
}

function describeWhole(
  code: string,
  own: readonly CountryClue[],
  question: HomeQuestion,
  view: ClueView,
  take: TakeFeature,
): void {
  const { outside, places, earlier } = view;
  if (outside.length > 0) take("share", own.length / outside.length);
  if (places.length > 0) take("share of places", own.filter(({ kind }) => kind === "place").length / places.length);
  if (own.some((clue) => clue.sentence.in === "title")) take("in title");
  if (outside[0]?.code === code) take("first of all");
  if (own.length > 0 && own.length === outside.length) take("only one");
  if (earlier?.code === code) take(`last of before ${earlier.kind}`);
  if (own.some((clue) => clue.sentence.index === question.sentence.index - 1)) take("sentence before");
}

function describeHere(code: string, own: readonly CountryClue[], view: ClueView, take: TakeFeature): void {
  const { here, placeHere, outside } = view;
  describeNearest(code, view, take);
  const mine = here.filter((clue) => clue.code === code);
  for (const kind of new Set(mine.map((clue) => clue.kind))) take(`here ${kind}`);
  if (mine.length > 0 && mine.length === here.length) take("alone here");
  if (here.length === 0) take("none here, share", own.length / Math.max(1, outside.length));
  if (placeHere !== undefined) take(placeHere.code === code ? "place here" : "another place here");
}

function describeNearest(code: string, { before, after, here: [first] }: ClueView, take: TakeFeature): void {
  if (before?.code === code) take(`last before ${before.kind}`);
  if (after?.code === code) take(`next after ${after.kind}`);
  if (first?.code === code) take(`first here ${first.kind}`);
}

function describeMentions(code: string, question: HomeQuestion, take: TakeFeature): void {
  const { owner, before, sameNoun, sameSector } = question;
  if (owner !== null) take(owner === code ? "owner" : "another owner");
  if (before[0] === code) take("mention before");
  if (before.length > 0) take("share of mentions", before.filter((other) => other === code).length / before.length);
  if (sameNoun[0] === code) take("same noun");
  if (sameSector[0] === code) take("same sector last");
  if (sameSector.includes(code)) take("same sector");
}

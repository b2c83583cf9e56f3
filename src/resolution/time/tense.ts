import { CLASSES } from "./lexicon.ts";
import { GAP, type Words } from "./words.ts";

/** Direction that the verbs around an expression give to it. */
export type Tense = "past" | "future" | "unknown";

const BACKWARD_WORDS = 14;
const FORWARD_WORDS = 8;
/** Where nothing stands before the expression ("In January, a week after the verdict, a bomb ..."), the verb may be far. */
const OPENING_WORDS = 20;
/** A verb after the expression counts as if it stood this much further off: English news puts the date after its verb. */
const FORWARD_WEIGHT = 2;
/** A cue this near before the expression is taken without looking on. */
const CLOSE_BEHIND = 6;

const FUTURE_CUES: ReadonlySet<string> = new Set(
  (
    "will ll shall supposed would may might must should can cannot expires scheduled due expected expects expect plans plan planning " +
    "planned upcoming begins opens starts flies hosts meets resumes reconvenes convenes arrives departs visits leaves takes payable " +
    "effective matures maturing forecast forecasts predicts predict hopes hope intends intend slated proposed anticipates ahead"
  ).split(" "),
);

const PAST_CUES: ReadonlySet<string> = new Set(
  (
    "was were had did said told began became been brought broke came chose closed cut died drew fell felt fled flew found fought gave " +
    "got went grew held heard hit kept knew launched led left lost made met paid quit ran rose sank saw sent set shot shook " +
    "showed spoke spent stood stole struck swept took thought threw won wore wrote bought built caught dealt sold sought taught " +
    "drove ate froze hid rode sang swore tore woke lent lit meant put read shut slid spread stuck swung underwent withdrew " +
    "overthrew undertook bore bound bled blew bred cast clung crept dug fed forbade forgot hung hurt laid leapt lay rang shrank slept " +
    "sprang stung strove wept wound ago"
  ).split(" "),
);

/** With "to" after them, these past verbs speak of what is still to be done. */
const COMMITMENTS: ReadonlySet<string> = new Set(
  "decided agreed vowed promised pledged offered scheduled set asked ordered invited urged proposed voted expected prepared hoped".split(
    " ",
  ),
);

/** Words in -ed that are no past tense. */
const NOT_PAST: ReadonlySet<string> = new Set(
  (
    "united need indeed speed seed feed exceed proceed succeed breed bleed hundred armed unspecified unnamed unidentified unprecedented " +
    "undisclosed unexpected unresolved unconfirmed undecided undeclared unarmed unfinished unchanged unwanted unmarked unmanned"
  ).split(" "),
);

/**
 * Past or future by the nearest verb word of the same sentence. "to" counts as future only before what is planned
 * ("plans to", "is to"), which the cue before it already says.
 */
export function tenseAround(words: Words, index: number): Tense {
  const backward = nearestCue(words, index, -1, BACKWARD_WORDS);
  const forward = nearestCue(words, index, 1, isOpening(words, index) ? OPENING_WORDS : FORWARD_WORDS);
  if (isAppointed(words, index)) return "future";
  const deadline = deadlineTense(words, index, backward, forward);
  if (deadline !== null) return deadline;
  if (backward === null) return forward?.tense ?? "unknown";
  if (forward === null || backward.distance <= CLOSE_BEHIND || opensClause(words, index + 1)) return backward.tense;
  return forward.distance * FORWARD_WEIGHT < backward.distance ? forward.tense : backward.tense;
}

/** "planned a rally on Saturday and were ...": what follows is told of another time. */
function opensClause(words: Words, at: number): boolean {
  return /^(?:and|but|who|which|while|when|as)$/.test(words.lower[at] ?? "");
}

/** The first or second word of its sentence: "Tuesday", "On Tuesday". */
function isOpening(words: Words, index: number): boolean {
  return words.gap[index] === GAP.stop || (words.gap[index - 1] ?? GAP.stop) === GAP.stop;
}

/** "has set Nov. 10 as the deadline", "have fixed Monday for the vote". */
function isAppointed(words: Words, index: number): boolean {
  const isSet = /^(?:set|fixed)$/.test(words.lower[index - 1] ?? "") && words.gap[index] === GAP.space;
  return isSet && /^(?:has|have)$/.test(words.lower[index - 2] ?? "");
}

/**
 * "until Tuesday", "by May", "as early as next week": what comes up to the date is still to come, unless it is told as done;
 * what has gone on "since August" began in the past.
 */
function deadlineTense(words: Words, index: number, backward: Cue | null, forward: Cue | null): Tense | null {
  const before = words.lower[index - 1] ?? "";
  const begins = beginningTense(before, backward);
  if (begins !== null) return begins;
  if (before === "until" || before === "till") return unlessPast(backward === null ? forward : null);
  if (before === "by") return unlessPast(backward ?? forward);
  return before === "as" && words.lower[index - 3] === "as" ? "future" : null;
}

/** "since August", "starting Thursday", but "was starting Thursday". */
function beginningTense(before: string, backward: Cue | null): Tense | null {
  if (before === "since") return "past";
  return before === "starting" && backward?.distance !== 2 ? "future" : null;
}

function unlessPast(cue: Cue | null): Tense {
  return cue?.tense === "past" ? "past" : "future";
}

/** Whether the verb stands right before the expression: "was signed Aug. 7", "signed on Aug. 7". */
export function followsVerb(words: Words, index: number): boolean {
  if (cueOf(words, index - 1) !== "unknown") return true;
  return /^(?:on|in)$/.test(words.lower[index - 1] ?? "") && cueOf(words, index - 2) !== "unknown";
}

interface Cue {
  readonly tense: Tense;
  readonly distance: number;
}

function nearestCue(words: Words, index: number, step: 1 | -1, limit: number): Cue | null {
  for (let distance = 1; distance <= limit; distance += 1) {
    const at = index + step * distance;
    const gapAt = step === -1 ? at + 1 : at;
    if (words.gap[gapAt] === GAP.stop || words.lower[at] === undefined) return null;
    const tense = cueOf(words, at);
    if (tense !== "unknown") return { tense, distance };
  }
  return null;
}

/** A participle after "be" is to come ("to be held Friday"), and so is what someone agreed or decided to do. */
function cueOf(words: Words, at: number): Tense {
  const word = words.lower[at] ?? "";
  const before = words.lower[at - 1] ?? "";
  const isPresent = before === "is" || before === "are";
  if (isCompound(words, at) || isAsExpected(word, before)) return "unknown";
  if (FUTURE_CUES.has(word)) return futureCue(words, at, word);
  if (word === "to") return isPresent ? "future" : "unknown";
  if (!isPast(word) || isPresent) return "unknown";
  return isStillToCome(words, at, word) ? "future" : "past";
}

/** "vowed to return", "vowed Friday to return". */
function isFollowedByTo(words: Words, at: number): boolean {
  const isDated = ((words.classes[at + 1] ?? 0) & CLASSES.weekday) !== 0;
  return words.lower[isDated ? at + 2 : at + 1] === "to";
}

/** "smaller-than-expected", "US-led": an adjective looks nowhere; but "re-elected" is a verb. */
function isCompound(words: Words, at: number): boolean {
  return words.gap[at] === GAP.hyphen && !/^(?:re|co|pre)$/.test(words.lower[at - 1] ?? "");
}

/** "left as planned", "more than expected". */
function isAsExpected(word: string, before: string): boolean {
  return (before === "as" || before === "than") && /^(?:expected|planned|scheduled|forecast|proposed)$/.test(word);
}

function isStillToCome(words: Words, at: number, word: string): boolean {
  const next = words.lower[at + 1] ?? "";
  if (COMMITMENTS.has(word) && isFollowedByTo(words, at)) return true;
  // "planned a rally on Saturday"
  if (word === "planned" && DETERMINERS.has(next)) return true;
  const be = words.lower[at - 1] === "be" ? at - 1 : words.lower[at - 2] === "be" ? at - 2 : -1;
  // "to be held" is to come, "nobody could be reached" is over.
  return be !== -1 && words.lower[be - 1] !== "could";
}

/** "had been due Friday" is over. */
function futureCue(words: Words, at: number, word: string): Tense {
  if (isMonthMay(words, at, word) || isNoun(words, at, word)) return "unknown";
  if (word === "proposed" && isDeed(words, at)) return "past";
  return words.lower[at - 1] === "had" || words.lower[at - 2] === "had" ? "past" : "future";
}

/** "Moscow proposed on Monday", but not "the proposed vote" or "is proposed". */
function isDeed(words: Words, at: number): boolean {
  const before = words.lower[at - 1] ?? "";
  return !DETERMINERS.has(before) && !/^(?:is|are|be|been)$/.test(before);
}

/** "announced the plan", "a new forecast": a noun looks nowhere. */
function isNoun(words: Words, at: number, word: string): boolean {
  return /^(?:plans?|forecasts?|hopes|visits|leaves|can)$/.test(word) && DETERMINERS.has(words.lower[at - 1] ?? "");
}

const DETERMINERS: ReadonlySet<string> = new Set(
  "the a an its his her their our any no new peace official latest earlier of this that these those".split(" "),
);

function isMonthMay(words: Words, at: number, word: string): boolean {
  return word === "may" && words.text.charCodeAt(words.start[at] ?? 0) === 0x4d;
}

function isPast(word: string): boolean {
  return PAST_CUES.has(word) || (word.length > 4 && word.endsWith("ed") && !NOT_PAST.has(word));
}

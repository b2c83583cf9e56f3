import { APART, type Feature } from "./feature.ts";

/** Modes that two papers may use of one act. A mode outside these groups is close to none. */
const CLOSE: readonly (readonly string[])[] = [
  ["visit", "multilateral", "third-party"],
  ["explosives", "suicide-attack", "drone", "aerial", "heavy-weapons", "destroy", "targeted", "firearms"],
  ["beat", "primitive", "crowd-control", "torture"],
  ["demo", "riot", "obstruct", "vandalize", "strike", "boycott"],
  ["troops", "weapons", "police", "militia"],
  ["change", "yield", "assist", "meet"],
  ["allege", "disapprove", "investigate"],
  ["seize", "restrict", "censor", "withhold", "curfew", "martial-law"],
  ["withdraw", "discontinue"],
  ["disarm", "withdraw", "access"],
  ["violence", "territory", "relations", "restrict"],
];
/** A telephone call is no visit, whoever reports it; a verdict is no expulsion; who is freed is not who falls silent. */
const EXCLUSIVE: readonly (readonly [string, string])[] = [
  ["phone", "visit"],
  ["convict", "expel"],
  ["arrest", "deport"],
  ["hunger", "riot"],
  ["release", "ceasefire"],
  ["release", "withdraw"],
  ["resign", "release"],
  ["arrest", "seize"],
  ["arrest", "censor"],
  ["cyber", "arrest"],
  ["abduct", "aerial"],
];

const SAME = 1.5;
/** Nearly every accusation is one of three modes. */
const SAME_WORDS = 1;
const OTHER = -1.5;

/** The same mode speaks for one act; one that is close, or not stated, says nothing. */
export const mode: Feature = {
  name: "mode",
  points: ({ mode: a, type: typeA, family }, { mode: b, type: typeB }) => {
    if (a === undefined || b === undefined) return 0;
    if (a === b) return family === "words" ? SAME_WORDS : SAME;
    if (EXCLUSIVE.some((pair) => pair.includes(a) && pair.includes(b))) return APART;
    return typeA !== typeB || CLOSE.some((group) => group.includes(a) && group.includes(b)) ? 0 : OTHER;
  },
  show: (report) => report.mode ?? "not stated",
};

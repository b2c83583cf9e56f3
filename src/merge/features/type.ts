import type { TypeFamily } from "../type-family.ts";
import { APART, type Feature } from "./feature.ts";

/**
 * What the other features must make good: words are cheap (one state accuses another several times a day, each time of something else),
 * two people meet once a day.
 */
const RARITY: Readonly<Record<TypeFamily, number>> = {
  talks: -4,
  accord: -4.5,
  aid: -4.5,
  easing: -4,
  words: -5,
  protest: -4.5,
  penalty: -4.5,
  force: -4.5,
  none: -7,
};
const SAME_TYPE = 2;
const SAME_FAMILY = -1.5;

/** The same type, or another of its family; another family is another act. Holds the threshold of each family too. */
export const type: Feature = {
  name: "type",
  points: (a, b) => {
    if (a.family !== b.family) return APART;
    if (a.family === "none") return a.report.record.cameo === b.report.record.cameo ? RARITY.none + SAME_TYPE : APART;
    return RARITY[a.family] + (a.type === b.type ? SAME_TYPE : SAME_FAMILY);
  },
  show: ({ type: name, report }) => name ?? report.record.cameo ?? "no type",
};

import type { Sector } from "../../codebook/sector.ts";
import type { MentionProfile } from "../coreference/mention-profile.ts";
import { heaviest, type Weights } from "../weights.ts";
import type { CountryClue } from "./country-clues.ts";
import { homeCandidates, type HomeCandidate, type HomeQuestion } from "./home-features.ts";

/** The states of mentions that name none, decided in reading order: each looks at those before it. */
export interface Homes {
  /** Decides the home of a mention; `owner` is the first mention of the chain that "his" or "its" of it stands for. */
  decide: (at: number, owner: number | null) => string | null;
  /** The state of a mention decided before: its own words', else its home. */
  of: (at: number) => string | null;
}

/** Takes one of the candidates. */
export type ChooseHome = (at: number, candidates: readonly HomeCandidate[]) => HomeCandidate | null;

/** The choice by weights. */
export function homeByWeight(weights: Weights): ChooseHome {
  return (_, candidates) => heaviest(candidates, weights);
}

/** How many mentions back are looked at. */
const BEFORE = 60;

/** Homes for the mentions of an article, each decided when it is asked for first. */
export function createHomes(
  profiles: readonly MentionProfile[],
  clues: readonly CountryClue[],
  choose: ChooseHome,
): Homes {
  const homes = new Map<number, string | null>();
  const of = (at: number): string | null => profiles[at]?.alone.code ?? homes.get(at) ?? null;
  const statesBefore = (at: number, here: MentionProfile): Pick<HomeQuestion, "before" | "sameNoun" | "sameSector"> => {
    const found: { before: string[]; sameNoun: string[]; sameSector: string[] } = {
      before: [],
      sameNoun: [],
      sameSector: [],
    };
    for (let index = at - 1; index >= Math.max(0, at - BEFORE); index -= 1) {
      const code = of(index);
      const other = profiles[index];
      if (code === null || other === undefined || other.placed.mention.kind === "place") continue;
      found.before.push(code);
      if (other.role !== null && other.role === here.role) found.sameNoun.push(code);
      if (isSector(other.alone.sector, here.alone.sector)) found.sameSector.push(code);
    }
    return found;
  };
  const decide = (at: number, owner: number | null): string | null => {
    const here = profiles[at];
    if (here === undefined) return null;
    if (here.alone.code !== null || here.pronoun !== null) return here.alone.code;
    const known = homes.get(at);
    if (known !== undefined) return known;
    const question = {
      sector: here.alone.sector,
      noun: here.head,
      words: here.keys,
      sentence: here.placed.sentence,
      span: here.placed.mention.span,
      owner: owner === null ? null : of(owner),
      ...statesBefore(at, here),
    };
    const home = choose(at, homeCandidates(question, clues))?.code ?? null;
    homes.set(at, home);
    return home;
  };
  return { decide, of };
}

function isSector(a: Sector | null, b: Sector | null): boolean {
  return a !== null && a === b;
}

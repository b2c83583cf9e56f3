import type { Sector } from "../../codebook/sector.ts";
import type { EdgeRole, SentenceGraph } from "../../language/sentence-graph.ts";
import type { ResolvedActor } from "../actors/resolve-actor.ts";
import { areNested, type MentionProfile } from "../coreference/mention-profile.ts";
import { sectorFeatures, type SectorQuestion } from "./sector-features.ts";
import { heaviestSector, type SectorWeights } from "./sector-weights.ts";

/** Takes a sector by its features for a mention; undefined leaves what the rules made of it. */
export type ChooseSector = (at: number, features: ReadonlySet<string>) => Sector | null | undefined;

/** What the sectors of an article's mentions are decided by. */
export interface SectorSurroundings {
  profiles: readonly MentionProfile[];
  graphOf: (profile: MentionProfile) => SentenceGraph;
  choose: ChooseSector;
  /** What was decided before, by mention and what the rules made of it. */
  decided: Map<string, ResolvedActor>;
}

/** The choice by weights. */
export function sectorByWeight(weights: SectorWeights): ChooseSector {
  return (_, features) => heaviestSector(features, weights);
}

/** Rules that judge by a noun or by nothing; names of people, bodies and states keep what the tables say. */
const JUDGED: ReadonlySet<string> = new Set(["role", "country-role", "possessor-role", "apposition", "unknown"]);

/** The sector by all that speaks for it, where the rules had only a noun to go by or none. */
export function withSector(at: number, found: ResolvedActor, around: SectorSurroundings): ResolvedActor {
  const here = around.profiles[at];
  if (here === undefined || here.pronoun !== null || !isJudged(found)) return found;
  const key = `${at} ${found.rule} ${found.code ?? ""} ${found.sector ?? ""}`;
  const decided = around.decided.get(key) ?? decide(at, here, found, around);
  around.decided.set(key, decided);
  return decided;
}

function decide(at: number, here: MentionProfile, found: ResolvedActor, around: SectorSurroundings): ResolvedActor {
  const sector = around.choose(at, sectorFeatures(questionOf(at, here, found, around)));
  if (sector === undefined || sector === found.sector) return found;
  // The opposition and a region that broke away stay what they are beside any sector.
  const otherSectors = found.otherSectors.filter((other) => other === "OPP" || other === "PRE");
  return { ...found, sector, otherSectors };
}

function isJudged({ rule, identifierId, sector }: ResolvedActor): boolean {
  // "Five Japanese" are people and "Turkish" is the state's, whatever stands around them; "Chinese supervisors" are not told.
  if (rule === "demonym") return sector === "UNK";
  return JUDGED.has(rule) && identifierId === null;
}

/** How many mentions back are looked at. */
const BEFORE = 8;

function questionOf(
  at: number,
  here: MentionProfile,
  found: ResolvedActor,
  { profiles, graphOf }: SectorSurroundings,
): SectorQuestion {
  const sectorsOf = (some: readonly MentionProfile[]): Sector[] =>
    some.flatMap((other) => (other === here || areNested(other, here) ? [] : (other.alone.sector ?? [])));
  const { sentence } = here.placed;
  return {
    here,
    found,
    plays: rolesOf(here, graphOf(here)),
    inSentence: sectorsOf(
      profiles.slice(Math.max(0, at - BEFORE), at + BEFORE).filter(({ placed }) => placed.sentence === sentence),
    ),
    before: sectorsOf(profiles.slice(Math.max(0, at - BEFORE), at)).toReversed(),
  };
}

function rolesOf({ placed: { mention } }: MentionProfile, { edges }: SentenceGraph): EdgeRole[] {
  const own = edges.filter(({ span }) => span.start === mention.span.start && span.end === mention.span.end);
  return [...new Set(own.map(({ role }) => role))];
}

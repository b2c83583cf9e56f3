import type { Sector } from "../codebook/sector.ts";
import type { Day } from "./actors/actor-knowledge.ts";
import type { ResolvedActor } from "./actors/resolve-actor.ts";
import type { ActorStage } from "./actor-stage.ts";
import type { MentionProfile } from "./coreference/mention-profile.ts";
import { withSector } from "./sector/decide-sector.ts";
import { resolveWords, type MentionTold, type WordSurroundings } from "./mention-words.ts";

/** What a chain tells, and the mention that told it. */
export interface ToldBy {
  resolved: ResolvedActor;
  by: number;
}

/** How much a rule tells of who it is: a name, then a state and a role, then a role alone. */
const STRENGTH: Readonly<Record<string, number>> = {
  unknown: 0,
  role: 1,
  demonym: 2,
  apposition: 3,
  "country-role": 3,
  "possessor-role": 3,
};
const NAMED = 4;

/** "The former president" names nobody. */
const FORMER_ALONE = 2;

function strengthOf({ rule, code, identifierText }: ResolvedActor): number {
  const isNobody = rule === "former-office" && identifierText === null;
  return (isNobody ? FORMER_ALONE : (STRENGTH[rule] ?? NAMED)) + (code === null ? -0.5 : 0);
}

/** What the mentions of a chain together tell: the mention's own words where they name somebody, else those that tell most. */
export function resolveChain(head: number, at: number, on: Day | null, stage: ActorStage): ToldBy {
  const own = { resolved: resolveAt(at, on, stage), by: at };
  const here = stage.profiles[at];
  const isOwn = here?.pronoun === null && here.pair === null;
  if (isOwn && strengthOf(own.resolved) >= NAMED) return own;
  const best = strongestOf(head, on, stage);
  if (best === null) return own;
  return isOwn ? joined(own, best) : best;
}

function strongestOf(head: number, on: Day | null, stage: ActorStage): ToldBy | null {
  let best: ToldBy | null = null;
  for (const member of stage.members.get(head) ?? []) {
    const profile = stage.profiles[member];
    if (profile === undefined || profile.pronoun !== null || profile.pair !== null) continue;
    const told = { resolved: resolveAt(member, on, stage), by: member };
    if (best === null || strengthOf(told.resolved) > strengthOf(best.resolved)) best = told;
  }
  return best;
}

const SOMEBODY: ReadonlySet<string> = new Set([
  "person",
  "surname-in-article",
  "title-surname",
  "surname-in-office",
  "organisation",
  "apposition",
  "former-office",
]);

/** A description keeps what it says itself: "the army" of a state's chain is its army; but "the general" is whoever is named. */
function joined(own: ToldBy, best: ToldBy): ToldBy {
  const [mine, theirs] = [own.resolved, best.resolved];
  if (strengthOf(theirs) <= strengthOf(mine)) return own;
  if (mine.sector === null || mine.sector === "UNK" || SOMEBODY.has(theirs.rule)) return best;
  const code = mine.rule === "role" ? (theirs.code ?? mine.code) : (mine.code ?? theirs.code);
  return { resolved: { ...mine, code }, by: own.by };
}

function resolveAt(at: number, on: Day | null, stage: ActorStage): ResolvedActor {
  const placed = stage.placed[at];
  if (placed === undefined) throw new RangeError(`no mention ${at}`);
  const profile = stage.profiles[at];
  if (profile !== undefined && saysAll(profile, on, stage)) return withSector(at, profile.alone, stage.sectors);
  return withSector(at, resolveWords(placed, on, toldOf(at, stage), stage.words), stage.sectors);
}

/** Rules that give the same on every day. */
const TIMELESS: ReadonlySet<string> = new Set(["state", "seat", "demonym"]);

/** Whether what the words say by themselves cannot change by the day, the state around or the other mentions. */
function saysAll({ alone, role }: MentionProfile, on: Day | null, { words }: ActorStage): boolean {
  if (alone.code === null || isLoose(role, words)) return false;
  return TIMELESS.has(alone.rule) || on === words.published;
}

function isLoose(role: string | null, { actors }: WordSurroundings): boolean {
  return role !== null && actors.lookUp(role)?.role?.oneOf !== undefined;
}

/** What the article tells of a mention: the state it belongs to, and the sectors of the others. */
export function toldOf(at: number, stage: ActorStage): MentionTold {
  return { place: String(at), home: () => stage.homes.of(at), beside: () => besideOf(at, stage) };
}

/** The sectors of the other mentions, the nearest first; a noun that takes its sector from others gives none. */
function besideOf(at: number, { profiles, words }: ActorStage): Sector[] {
  return profiles
    .flatMap(({ alone, role }, other) => {
      return other === at || alone.sector === null || isLoose(role, words)
        ? []
        : [{ sector: alone.sector, gap: Math.abs(at - other) }];
    })
    .toSorted((a, b) => a.gap - b.gap)
    .map(({ sector }) => sector);
}

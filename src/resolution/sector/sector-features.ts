import type { Sector } from "../../codebook/sector.ts";
import type { EdgeRole } from "../../language/sentence-graph.ts";
import type { ResolvedActor } from "../actors/resolve-actor.ts";
import type { MentionProfile } from "../coreference/mention-profile.ts";

/** Whose sector is asked for: a mention, what the rules made of its words, and what stands around it. */
export interface SectorQuestion {
  here: MentionProfile;
  found: ResolvedActor;
  /** The parts the mention plays in its sentence. */
  plays: readonly EdgeRole[];
  /** Sectors of the other mentions of its sentence, and of those before it in the article, the nearest first. */
  inSentence: readonly Sector[];
  before: readonly Sector[];
}

const BODIES: ReadonlySet<string> = new Set(["UNO", "EUR", "IGO", "NGO", "MNC", "IMG", "ISM"]);

/** What speaks for or against each sector: the rules' answer, the words of the mention, and what stands around it; `data/actors/sectors.tsv` weighs it. */
export function sectorFeatures(question: SectorQuestion): Set<string> {
  return new Set(["any", ...ruleFeatures(question), ...wordFeatures(question.here), ...surroundings(question)]);
}

function ruleFeatures({ found }: SectorQuestion): string[] {
  const given = `given ${found.sector ?? "none"}`;
  return [given, `${given} by ${found.rule}`, `state ${stateKind(found.code)}`];
}

function stateKind(code: string | null): string {
  if (code === null) return "none";
  return BODIES.has(code) ? code : "told";
}

/** How many letters of a noun's end tell what it is: the "ist" of an activist. */
const ENDING = 3;

function wordFeatures({ nature, plural, named, head, role, keys }: MentionProfile): string[] {
  return [
    `nature ${nature}`,
    plural ? "plural" : "singular",
    named ? "named" : "unnamed",
    `noun ${head}`,
    `noun ends ${head.slice(-ENDING)}`,
    `role ${role ?? "none"}`,
    ...keys.map((key) => `word ${key}`),
  ];
}

function surroundings({ plays, inSentence, before }: SectorQuestion): string[] {
  const [last] = before;
  return [
    ...(plays.length === 0 ? ["plays nothing"] : plays.map((role) => `plays ${role}`)),
    ...inSentence.map((sector) => `sentence ${sector}`),
    ...before.map((sector) => `before ${sector}`),
    ...(last === undefined ? [] : [`last ${last}`]),
  ];
}

import type { Sector } from "../../codebook/sector.ts";
import type { ActorKnowledge, Day } from "./actor-knowledge.ts";
import type { ActorSurroundings } from "./actor-rule.ts";
import { ACTOR_RULES } from "./actor-rules.ts";
import { articlePeople } from "./article-names.ts";
import { readMention, type MentionReading } from "./read-mention.ts";

/** What is known around a mention. */
export interface ActorOptions {
  /** The day of the event: roles are those of this day. */
  on?: Day;
  /** The day of publication, where the event has none. */
  published?: Day;
  /** Text near the mention, for Georgia, Congo and the two Kims. */
  context?: string;
  /** Names that the article gives in full, as they stand in it; give the same array for every mention of an article. */
  articleNames?: readonly string[];
  /** The state of a role noun that names none, where the caller knows better than the context: null is none. */
  home?: (sector: Sector) => string | null;
  /** Sectors of the article's other mentions, the nearest first: "officers" beside police are police. */
  beside?: () => readonly Sector[];
}

/** An actor of the codebook. Null is not known; nothing is guessed. */
export interface ResolvedActor {
  code: string | null;
  sector: Sector | null;
  otherSectors: readonly Sector[];
  identifierId: string | null;
  identifierText: string | null;
  office: string | null;
  /** The rule that decided, one of ACTOR_RULES. */
  rule: string;
  /** Words with a capital that nothing explains. */
  rest: string;
  /** False for a name that no rule knows: such mentions are what `thaw unresolved` lists. */
  known: boolean;
}

/** Makes an actor of the words of a mention: longest known names first, then the first rule that applies. */
export function resolveActor(mention: string, options: ActorOptions, knowledge: ActorKnowledge): ResolvedActor {
  return resolveAmong(readMention(mention, knowledge), {
    knowledge,
    on: options.on ?? options.published ?? null,
    context: options.context ?? "",
    home: (sector) => options.home?.(sector),
    beside: options.beside ?? ((): readonly Sector[] => []),
    ...articlePeople(options.articleNames, knowledge),
  });
}

/** The same for a mention that has been read, among all that is known around it: an article asks for one mention at several days. */
export function resolveAmong(reading: MentionReading, around: ActorSurroundings): ResolvedActor {
  for (const rule of ACTOR_RULES) {
    const finding = rule.apply(reading, around);
    if (finding === null) continue;
    return {
      code: finding.code,
      sector: finding.sector,
      otherSectors: (finding.otherSectors ?? []).filter((sector) => sector !== finding.sector),
      identifierId: finding.identifierId ?? null,
      identifierText: finding.identifierText ?? null,
      office: finding.office ?? null,
      rule: rule.name,
      rest: restOf(reading),
      known: rule.name !== "unknown",
    };
  }
  throw new Error("the last actor rule applies to every mention");
}

function restOf(reading: MentionReading): string {
  return reading.unexplained.map((token) => token.raw).join(" ");
}

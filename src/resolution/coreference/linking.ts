import type { SentenceGraph } from "../../language/sentence-graph.ts";
import type { Homes } from "../home/decide-homes.ts";
import type { Weighable } from "../weights.ts";
import type { Antecedent } from "./antecedent-features.ts";
import type { MentionProfile } from "./mention-profile.ts";

/** What a mention stands for: places of the first mentions of its chains. A mention that opens a chain stands for itself. */
export interface Link {
  heads: readonly number[];
  /** The rule that linked it, null where it opens a chain. */
  rule: string | null;
}

/** An antecedent that a mention may take up; null is a chain of its own. */
export interface Candidate extends Weighable {
  antecedent: Antecedent | null;
  heads: readonly number[];
}

/** Takes one of the candidates for a mention; null in its place asks for the owner in "his government". */
export type Choose = (at: number | null, candidates: readonly Candidate[]) => Candidate | null;

/** What linking asks of the rest of the stage. */
export interface LinkingSurroundings {
  graphOf: (profile: MentionProfile) => SentenceGraph;
  /** The states of mentions that name none, by what stands around them. */
  homes: Homes;
}

/** The linking of an article up to some mention. */
export interface Linking extends LinkingSurroundings {
  profiles: readonly MentionProfile[];
  /** The mentions of each chain so far, by its first. */
  chains: ReadonlyMap<number, readonly number[]>;
  /** The first mentions of the chains that were spoken of last, the last one last. */
  recent: readonly number[];
  links: readonly Link[];
  choose: Choose;
}

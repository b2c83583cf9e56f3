import { heaviest, type Weights } from "../weights.ts";
import { apposed } from "./apposed.ts";
import { candidatesFor, RECENT_CHAINS } from "./antecedent-candidates.ts";
import type { Choose, Link, Linking, LinkingSurroundings } from "./linking.ts";
import type { MentionProfile } from "./mention-profile.ts";
import { ownerOf } from "./owner.ts";
import { pairMembers } from "./pair-members.ts";
import { sameName } from "./same-name.ts";

/** The choice by weights. */
export function byWeight(weights: Weights): Choose {
  return (_, candidates) => heaviest(candidates, weights);
}

/** Links the mentions of an article in reading order: rules for what is sure, then the heaviest antecedent. */
export function linkMentions(profiles: readonly MentionProfile[], around: LinkingSurroundings, choose: Choose): Link[] {
  const chains = new Map<number, number[]>();
  const links: Link[] = [];
  let recent: readonly number[] = [];
  for (const [at, profile] of profiles.entries()) {
    const linking = { profiles, chains, recent, links, ...around, choose };
    // The home of a mention speaks for its antecedent, so it is decided first.
    around.homes.decide(at, ownerOf(at, profile, linking));
    const link = linkOne(at, profile, linking);
    links.push(link);
    const [head] = link.heads;
    if (link.heads.length !== 1 || head === undefined) continue;
    chains.set(head, [...(chains.get(head) ?? []), at]);
    recent = [...recent.filter((other) => other !== head), head].slice(-RECENT_CHAINS);
  }
  return links;
}

function linkOne(at: number, profile: MentionProfile, linking: Linking): Link {
  const own: Link = { heads: [at], rule: null };
  if (profile.placed.mention.kind === "place") return own;
  if (profile.pair !== null) {
    const members = pairMembers(at, profile, linking);
    return members.length < 2 ? own : { heads: members, rule: "pair" };
  }
  const same = sameName(at, profile, linking);
  if (same !== null) return { heads: [same], rule: "name" };
  const office = apposed(at, profile, linking);
  if (office !== null) return { heads: [office], rule: "apposition" };
  const chosen = linking.choose(at, candidatesFor(at, profile, linking));
  if (chosen === null || chosen.antecedent === null) return own;
  return { heads: chosen.heads, rule: profile.pronoun === null ? "description" : "pronoun" };
}

import { describeAntecedent, describeNew, groupOf, type Antecedent } from "./antecedent-features.ts";
import type { Candidate, Linking } from "./linking.ts";
import { areNested, type MentionProfile } from "./mention-profile.ts";

/** How many of the last chains are looked at: an article may name thousands. */
export const RECENT_CHAINS = 40;
/** How many of the last mentions of a chain speak for it. */
const MEMBERS = 12;
/** How many sentences back a pronoun looks. */
const SENTENCES = 5;

/** What a mention may take up: the chains before it, two mentions that "and" joins, or nothing. */
export function candidatesFor(at: number, here: MentionProfile, linking: Linking): Candidate[] {
  const { graphOf } = linking;
  const group = groupOf(here);
  const seeker = { ...here, state: here.pronoun === null ? linking.homes.of(at) : null };
  const toCandidate = (antecedent: Antecedent, heads: readonly number[]): Candidate => ({
    antecedent,
    heads,
    group,
    describe: (take) => describeAntecedent(seeker, antecedent, graphOf, take),
  });
  const pair = joinedBefore(at, here, linking);
  return [
    ...chainsBefore(here, linking).map(({ mentions, head }) => toCandidate({ mentions, isPair: false }, [head])),
    ...(pair === null ? [] : [toCandidate({ mentions: pair.mentions, isPair: true }, pair.heads)]),
    { antecedent: null, heads: [at], group, describe: (take) => describeNew(here, take) },
  ];
}

function chainsBefore(
  here: MentionProfile,
  { recent, chains, profiles }: Linking,
): { mentions: MentionProfile[]; head: number }[] {
  return recent.flatMap((head) => {
    const members = chains.get(head) ?? [];
    const last = profiles[members.at(-1) ?? -1];
    if (last === undefined || !isInReach(here, last)) return [];
    const mentions = members.slice(-MEMBERS).flatMap((member) => profiles[member] ?? []);
    return isOfOtherGender(here, mentions) || isFormerOfElect(here, mentions) ? [] : [{ mentions, head }];
  });
}

function isInReach(here: MentionProfile, last: MentionProfile): boolean {
  if (last.placed.mention.kind === "place" || areNested(last, here)) return false;
  return here.pronoun === null || here.placed.sentence.index - last.placed.sentence.index <= SENTENCES;
}

/** "She" is not Boris Johnson, nor "he" who was "she" before. */
function isOfOtherGender({ pronoun }: MentionProfile, mentions: readonly MentionProfile[]): boolean {
  if (pronoun !== "he" && pronoun !== "she") return false;
  const told = mentions.find(({ gender }) => gender !== null);
  return told !== undefined && told.gender !== (pronoun === "she" ? "female" : "male");
}

/** "The former president" is not the newly elected one. */
function isFormerOfElect({ keys }: MentionProfile, mentions: readonly MentionProfile[]): boolean {
  return keys.some((key) => FORMER.has(key)) && mentions.some((one) => one.keys.some((key) => ELECT.has(key)));
}

const FORMER: ReadonlySet<string> = new Set(["former", "ex", "ousted", "deposed"]);
const ELECT: ReadonlySet<string> = new Set(["elect", "elected", "incoming"]);

/** The last two mentions that "and" joins, or the last words for a pair, for a mention in the plural. */
function joinedBefore(
  at: number,
  here: MentionProfile,
  { profiles, links }: Linking,
): { mentions: MentionProfile[]; heads: readonly number[] } | null {
  if (!here.plural && here.pronoun !== "they" && here.pronoun !== "we") return null;
  for (let index = at - 1; index >= 0; index -= 1) {
    const second = profiles[index];
    const link = links[index];
    if (second === undefined || link === undefined) continue;
    if (here.placed.sentence.index - second.placed.sentence.index > 2) return null;
    if (link.heads.length > 1) return { mentions: [second], heads: link.heads };
    const first = profiles[index - 1];
    const firstLink = links[index - 1];
    if (first === undefined || firstLink === undefined || !areJoined(first, second)) continue;
    return { mentions: [first, second], heads: [...new Set([...firstLink.heads, ...link.heads])] };
  }
  return null;
}

function areJoined({ placed: a }: MentionProfile, { placed: b }: MentionProfile): boolean {
  if (a.sentence !== b.sentence || a.mention.kind === "place" || b.mention.kind === "place") return false;
  const between = a.sentence.text.slice(a.mention.span.end - a.sentence.start, b.mention.span.start - a.sentence.start);
  return /^(?:,? and| &)(?: the| its| his)? $/u.test(between);
}

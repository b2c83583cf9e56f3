import type { EdgeRole } from "../sentence-graph.ts";
import type { TaggedRun } from "./decode-spans.ts";

/** Scores [roles × words × words]: for each trigger word (left) and each word (right), how much each role fits. */
export interface EdgeScores {
  data: Float32Array;
  words: number;
}

export interface WordEdge {
  role: EdgeRole;
  from: number;
  to: number;
  score: number;
}

/**
 * The edges of one trigger: each word takes its likeliest role (scores averaged over the trigger's words), runs of one role
 * become one edge, and a run that touches a mention takes the mention's bounds. `isEmpty` tells runs without a word that names anything.
 */
export function decodeEdges(
  trigger: TaggedRun,
  scores: EdgeScores,
  roles: readonly (EdgeRole | "none")[],
  mentions: readonly TaggedRun[],
  isEmpty: (edge: WordEdge) => boolean,
): WordEdge[] {
  const edges: WordEdge[] = [];
  let now: WordEdge | null = null;
  for (let word = 0; word < scores.words; word++) {
    const { role, score } = word >= trigger.from && word < trigger.to ? NONE : roleAt(trigger, word, scores, roles);
    if (role === "none") {
      now = null;
    } else if (now !== null && now.role === role && now.to === word && !opensMention(mentions, word)) {
      now.to = word + 1;
      now.score = Math.max(now.score, score);
    } else {
      now = { role, from: word, to: word + 1, score };
      edges.push(now);
    }
  }
  return withoutRepeats(edges.map((edge) => snapped(edge, mentions)).filter((edge) => !isEmpty(edge)));
}

const NONE = { role: "none", score: 0 } as const;

function roleAt(
  trigger: TaggedRun,
  word: number,
  scores: EdgeScores,
  roles: readonly (EdgeRole | "none")[],
): { role: EdgeRole | "none"; score: number } {
  const plane = scores.words * scores.words;
  const sums = roles.map((_, role) => {
    let sum = 0;
    for (let head = trigger.from; head < trigger.to; head++)
      sum += scores.data[role * plane + head * scores.words + word] ?? 0;
    return sum / (trigger.to - trigger.from);
  });
  const greatest = Math.max(...sums);
  const likeliest = roles[sums.indexOf(greatest)] ?? "none";
  if (likeliest === "none") return NONE;
  const total = sums.reduce((sum, score) => sum + Math.exp(score - greatest), 0);
  return { role: likeliest, score: 1 / total };
}

function opensMention(mentions: readonly TaggedRun[], word: number): boolean {
  return mentions.some((mention) => mention.from === word);
}

const MENTION_OF: Readonly<Record<EdgeRole, string>> = {
  actor: "entity",
  recipient: "entity",
  source: "entity",
  place: "place",
  time: "time",
  cue: "cue",
};

/** The mention of the right kind that the run touches most, else the run itself, widened to the mention of another kind that holds it. */
function snapped(edge: WordEdge, mentions: readonly TaggedRun[]): WordEdge {
  const shared = (mention: TaggedRun): number => Math.min(edge.to, mention.to) - Math.max(edge.from, mention.from);
  const fitting = mentions.filter((mention) => mention.label === MENTION_OF[edge.role] && shared(mention) > 0);
  const [chosen] = fitting.toSorted((a, b) => shared(b) - shared(a));
  const holder = chosen ?? mentions.find((mention) => mention.from <= edge.from && mention.to >= edge.to);
  return holder === undefined ? edge : { ...edge, from: holder.from, to: holder.to };
}

/** Each mention once in each role, and as actor or recipient, not both: nobody acts on himself because a reader wavers between the words of his name. */
function withoutRepeats(edges: readonly WordEdge[]): WordEdge[] {
  return edges.filter((edge, index) =>
    edges.every((other, place) => {
      if (place === index || other.from !== edge.from || other.to !== edge.to) return true;
      if (other.role === edge.role) return place > index;
      const isRival = isParty(edge) && isParty(other);
      return !isRival || other.score < edge.score || (other.score === edge.score && place > index);
    }),
  );
}

function isParty({ role }: WordEdge): boolean {
  return role === "actor" || role === "recipient";
}

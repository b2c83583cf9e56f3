import type { PlacedDecision } from "./merge-decision.ts";

/** An accepted pair: places of two reports, the smaller first, and its points. */
export interface Edge {
  readonly left: number;
  readonly right: number;
  readonly points: number;
  readonly byHand: boolean;
}

export interface Clusters {
  /** Places of the reports of each cluster, ascending; clusters by their first place. */
  readonly members: readonly (readonly number[])[];
  /** The edges that joined them: one fewer than members. */
  readonly joins: readonly Edge[];
  /** Decisions that cannot hold: "together" against "apart", "apart" against the same words of one text. */
  readonly void: readonly PlacedDecision[];
}

/** A cluster in the making. */
interface Group {
  readonly members: number[];
  /** Roots of clusters with a member that clashes with one here. */
  readonly clashing: Set<number>;
  /** Roots of clusters that a decision by hand keeps apart from this one. */
  readonly parted: Set<number>;
}

/**
 * Joins reports along accepted pairs, the best pair first, never so that two members `clash` (cannot be of one act); then joins what decisions by hand
 * want together, clash or not. What a decision keeps apart is never joined. The result does not depend on the order of edges: equal points are decided by
 * place, and places are to be given by id. `clash` is asked once for each pair of members at most, since what two clusters have shown to be stays so for all
 * they grow into. `twins` are readings of the same words of one text: they are joined first, whatever else.
 */
export function clusterReports(
  count: number,
  edges: readonly Edge[],
  decisions: readonly PlacedDecision[],
  clash: (left: number, right: number) => boolean,
  twins: readonly (readonly [left: number, right: number])[] = [],
): Clusters {
  const roots = Int32Array.from({ length: count }, (_, place) => place);
  const groups = new Map<number, Group>();
  const joins: Edge[] = [];
  const group = (root: number): Group => {
    let found = groups.get(root);
    if (found === undefined) groups.set(root, (found = { members: [root], clashing: new Set(), parted: new Set() }));
    return found;
  };
  /** False when the two ends may not stand in one cluster. */
  const join = (edge: Edge, isTwin = false): boolean => {
    const [a, b] = [rootOf(roots, edge.left), rootOf(roots, edge.right)];
    if (a === b) return true;
    const [one, other] = [group(a), group(b)];
    if (one.parted.has(b)) return false;
    if (!edge.byHand && !isTwin && (one.clashing.has(b) || anyClash(one, other, clash))) {
      one.clashing.add(b);
      other.clashing.add(a);
      return false;
    }
    absorb(a, b, roots, groups);
    joins.push(edge);
    return true;
  };
  for (const [left, right] of twins) join({ left, right, points: 0, byHand: false }, true);
  const parted = decisions.filter(({ verdict }) => verdict === "apart");
  const inseparable = parted.filter(({ left, right }) => rootOf(roots, left) === rootOf(roots, right));
  for (const { left, right } of parted) {
    const [a, b] = [rootOf(roots, left), rootOf(roots, right)];
    if (a === b) continue;
    group(a).parted.add(b);
    group(b).parted.add(a);
  }
  for (const edge of edges.toSorted((x, y) => y.points - x.points || byPlace(x, y))) join(edge);
  const forced = decisions.filter(({ verdict }) => verdict === "together").toSorted(byPlace);
  const refused = forced.filter(({ left, right }) => !join({ left, right, points: 0, byHand: true }));
  return { members: collect(roots), joins, void: [...inseparable, ...refused] };
}

function anyClash(one: Group, other: Group, clash: (left: number, right: number) => boolean): boolean {
  return one.members.some((left) => other.members.some((right) => clash(left, right)));
}

function byPlace(a: { left: number; right: number }, b: { left: number; right: number }): number {
  return a.left - b.left || a.right - b.right;
}

/** The larger group takes the smaller in, with all that is barred from it. Mutates `roots` and `groups`. */
function absorb(a: number, b: number, roots: Int32Array, groups: Map<number, Group>): void {
  const [one, other] = [groups.get(a), groups.get(b)];
  if (one === undefined || other === undefined) return;
  const [root, kept, gone, lost] = one.members.length >= other.members.length ? [a, one, b, other] : [b, other, a, one];
  roots[gone] = root;
  kept.members.push(...lost.members);
  for (const bars of ["clashing", "parted"] as const) {
    for (const third of lost[bars]) {
      if (third === root) continue;
      kept[bars].add(third);
      groups.get(third)?.[bars].delete(gone);
      groups.get(third)?.[bars].add(root);
    }
    kept[bars].delete(gone);
  }
  groups.delete(gone);
}

function rootOf(roots: Int32Array, place: number): number {
  let root = place;
  while (roots[root] !== root) root = roots[root] ?? root;
  let at = place;
  while (roots[at] !== root) {
    const next = roots[at] ?? root;
    roots[at] = root;
    at = next;
  }
  return root;
}

function collect(roots: Int32Array): number[][] {
  const byRoot = new Map<number, number[]>();
  for (const place of roots.keys()) {
    const root = rootOf(roots, place);
    const members = byRoot.get(root);
    if (members === undefined) byRoot.set(root, [place]);
    else members.push(place);
  }
  return [...byRoot.values()];
}

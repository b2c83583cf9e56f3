import type { RelationRow } from "../../../src/contract/answers/relations.ts";

/** A relation with both its directions under one line: the one that changed more leads. */
export interface Relation {
  readonly key: string;
  readonly main: RelationRow;
  readonly back: RelationRow | null;
}

/** Orders that the table can be read in. */
export const ORDERS = { change: "most changed", events: "most events", owners: "most owners", name: "name" } as const;

export type Order = keyof typeof ORDERS;

/** Folds the two directions of each pair into one relation; the first that comes leads. */
export function foldDirections(rows: readonly RelationRow[]): Relation[] {
  const relations = new Map<string, Relation>();
  for (const row of rows) {
    const key = [row.actor.id, row.recipient.id].toSorted().join(" ");
    const known = relations.get(key);
    if (known === undefined) relations.set(key, { key, main: row, back: null });
    else relations.set(key, { ...known, back: row });
  }
  return [...relations.values()];
}

/** The relations in another order; "change" is the order of the server: the surest and largest changes first, not enough data last. */
export function inOrder(relations: readonly Relation[], order: Order): Relation[] {
  switch (order) {
    case "change":
      return [...relations];
    case "events":
      return relations.toSorted((a, b) => total(b, "events") - total(a, "events"));
    case "owners":
      return relations.toSorted((a, b) => total(b, "owners") - total(a, "owners"));
    case "name":
      return relations.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), "en"));
  }
}

/** "North Korea → Russia". */
export function nameOf({ main }: Relation): string {
  return `${main.actor.name} → ${main.recipient.name}`;
}

/** Fewer events in a window than this say nothing of its mean (docs/relations.md, State). */
export const LEAST_EVENTS = 5;

function total({ main, back }: Relation, field: "events" | "owners"): number {
  return main.after[field] + (back?.after[field] ?? 0);
}

import type { RelationRow } from "../contract/answers/relations.ts";
import { periodsOf } from "../relations/period.ts";
import { rounded } from "../relations/rounded.ts";
import { monthsOfPairs, type PairScope } from "../store/count-pairs.ts";
import type { Store } from "../store/open-store.ts";
import { dayOfNumber } from "./relation-span.ts";

type Spark = RelationRow["spark"];

/** The means of relations by month, by "A>B"; a month without events has null. Day numbers [from, to). */
export async function sparklines(
  store: Store,
  pairs: readonly { readonly actor: string; readonly recipient: string }[],
  scope: Omit<PairScope, "side"> & { readonly from: number; readonly to: number },
): Promise<Map<string, Spark>> {
  const found = pairs.length === 0 ? new Map() : await monthsOfPairs(store, pairs, scope);
  const periods = periodsOf(scope.from, scope.to, "month");
  return new Map(
    pairs.map(({ actor, recipient }) => {
      const key = `${actor}>${recipient}`;
      const months: ReadonlyMap<number, { sum: number; events: number }> | undefined = found.get(key);
      const spark = periods.map(({ from }) => {
        const { sum, events } = months?.get(from) ?? { sum: 0, events: 0 };
        return { from: dayOfNumber(from), mean: events === 0 ? null : rounded(sum / events), events };
      });
      return [key, spark];
    }),
  );
}

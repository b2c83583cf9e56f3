import type { DuckDBConnection } from "@duckdb/node-api";
import type { Auxiliary } from "../codebook/auxiliary.ts";
import type { EventType } from "../codebook/event-type.ts";
import { isCounted } from "../relations/placement.ts";
import type { Scale } from "../relations/scale.ts";

/** What counts in relations, and for how much. */
export interface Counting {
  readonly scale: Scale;
  /** Counts what is only claimed by a party in conflict with the actor too. */
  readonly withClaims?: boolean;
}

/** The weights of all kinds of events that count, as a JSON array for `WEIGHTS`: kinds are few, however many events there are. */
export async function kindWeights(
  connection: DuckDBConnection,
  { scale, withClaims = false }: Counting,
): Promise<string> {
  const rows = await connection.runAndReadAll("SELECT kind::VARCHAR, type, mode, cameo, auxiliary, claimed FROM kind");
  const weights = rows.getRows().flatMap(([kind, type, mode, cameo, auxiliary, claimed]) => {
    const event = {
      // The columns are written from records that passed the schema.
      type: textOrNull(type) as EventType | null,
      mode: textOrNull(mode),
      cameo: textOrNull(cameo),
      auxiliary: String(auxiliary)
        .split(" ")
        .filter((mark) => mark !== "") as Auxiliary[], // the same
      claimed: claimed === true,
    };
    const weight = isCounted(event, withClaims) ? scale.weigh(event) : null;
    return weight === null ? [] : [`{"kind":${String(kind)},"weight":${weight}}`];
  });
  return `[${weights.join(",")}]`;
}

/** SQL for a table of (kind, weight) from the parameter that `kindWeights` gives. */
export function weightsOf(parameter: string): string {
  return `(SELECT unnest(from_json(${parameter}, '[{"kind":"UBIGINT","weight":"DOUBLE"}]'), recursive := true))`;
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

import type { DuckDBConnection } from "@duckdb/node-api";
import type { Auxiliary } from "../codebook/auxiliary.ts";
import type { EventType } from "../codebook/event-type.ts";
import type { Counting } from "../relations/counted-rows.ts";
import { isCounted } from "../relations/placement.ts";
import type { EventKind } from "../relations/relation-rows.ts";

/** The kinds of events there are: few, however many events. */
export async function readKinds(connection: DuckDBConnection): Promise<Map<bigint, EventKind>> {
  const rows = await connection.runAndReadAll("SELECT kind, type, mode, cameo, auxiliary, claimed FROM kind");
  return new Map(
    rows.getRows().map(([kind, type, mode, cameo, auxiliary, claimed]) => [
      kind as bigint, // a UBIGINT column
      {
        // The columns are written from records that passed the schema.
        type: textOrNull(type) as EventType | null,
        mode: textOrNull(mode),
        cameo: textOrNull(cameo),
        auxiliary: String(auxiliary)
          .split(" ")
          .filter((mark) => mark !== "") as Auxiliary[], // the same
        claimed: claimed === true,
      },
    ]),
  );
}

/** The weights of all kinds of events that count, as a JSON array for `weightsOf`. */
export async function kindWeights(
  connection: DuckDBConnection,
  { scale, withClaims = false }: Counting,
): Promise<string> {
  const weights = [...(await readKinds(connection))].flatMap(([key, kind]) => {
    const weight = isCounted(kind, withClaims) ? scale.weigh(kind) : null;
    return weight === null ? [] : [`{"kind":${key},"weight":${weight}}`];
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

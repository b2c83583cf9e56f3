import atlasAddress from "world-atlas/countries-50m.json?url";
import { useQuery, type Query } from "../frame/query.ts";
import { readAtlas, type Atlas, type WorldTopology } from "./atlas.ts";
import { COUNTRIES } from "./country-table.ts";

/** The map of the world, from this server's own files (world-atlas 2.0.2, Natural Earth 1:50m). */
export function useAtlas(): Query<Atlas> {
  return useQuery("atlas", async (signal) => {
    const answer = await fetch(atlasAddress, { signal });
    if (!answer.ok) throw new Error(`the map's lines did not come (${answer.status})`);
    // The file is part of the build, not outside data.
    return readAtlas((await answer.json()) as WorldTopology, COUNTRIES);
  });
}

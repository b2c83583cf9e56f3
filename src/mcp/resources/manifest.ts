import { ResourceTemplate, type McpServer } from "@modelcontextprotocol/server";
import type { Desk } from "../../answers/desk.ts";
import { runManifest, runsAnswer } from "../../answers/runs.ts";
import { jsonContents, variable } from "../resource-contents.ts";
import { mendable } from "../resource-error.ts";

const LISTED = 20;

/** thaw://run/{id}/manifest: what a run was made of, as `thaw verify` reads it. */
export function addManifestResource(server: McpServer, { parts }: Desk): void {
  const list = async () => {
    const { runs } = await runsAnswer(parts);
    return {
      resources: runs
        .slice(0, LISTED)
        .map(({ id, started, command }) => ({ uri: `thaw://run/${id}/manifest`, name: `${started} ${command}` })),
    };
  };
  server.registerResource(
    "manifest",
    new ResourceTemplate("thaw://run/{id}/manifest", { list }),
    {
      title: "A run's manifest",
      description: "What was coded from what by what: hashes of files, articles and records",
      mimeType: "application/json",
    },
    (uri, variables) => mendable(async () => jsonContents(uri, await runManifest(variable(variables, "id"), parts))),
  );
}

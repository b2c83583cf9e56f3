import type { McpServer } from "@modelcontextprotocol/server";
import type { Desk } from "../../answers/desk.ts";
import { methodsAnswer } from "../../answers/methods.ts";
import { NON_STATE_CODES } from "../../codebook/actor-code.ts";
import { jsonContents } from "../resource-contents.ts";

/** thaw://codebook/plover: types, modes, marks, contexts, sectors, codes that are no states, blocs and the rule of states, as the code runs on them. */
export function addCodebookResource(server: McpServer, { parts }: Desk): void {
  server.registerResource(
    "codebook",
    "thaw://codebook/plover",
    {
      title: "The codebook",
      description: "PLOVER types, modes, weights, marks, contexts and sectors",
      mimeType: "application/json",
    },
    (uri) => {
      const { actor_codes, documents: _documents, scores: _scores, ...tables } = methodsAnswer(parts);
      // Three letters of a state need no table; those that are no state do.
      return jsonContents(uri, { ...tables, actor_codes: actor_codes.filter(({ code }) => isNoState(code)) });
    },
  );
}

const isNoState = (code: string): boolean => Object.hasOwn(NON_STATE_CODES, code);

import { createClient, type ThawClient } from "../../src/client/create-client.ts";
import { ProblemError } from "../../src/client/problem-error.ts";
import { queryText, type Value } from "../../src/client/transport.ts";

/** The server's answers as the screens ask for them. Every question goes to the machine that served the page. */
export const api: ThawClient = createClient({ url: "" });

/** An address of the API, for links that download; empty values are left out. */
export function apiAddress(path: string, query: Readonly<Record<string, Value>>): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  return `${path}${queryText(Object.fromEntries(said))}`;
}

/** The way out that an error names; null where it names none. */
export function hintOf(error: Error): string | null {
  if (error instanceof ProblemError) return error.problem.hint;
  // Browsers reject so when nobody answers at all.
  return error instanceof TypeError
    ? "The server does not answer. Is `thaw serve` still running? Start it again and try once more."
    : null;
}

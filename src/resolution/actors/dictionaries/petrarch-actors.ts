import type { Day } from "../actor-knowledge.ts";
import { ploverChain, type PloverChain } from "./cameo-chain.ts";
import { petrarchSpan } from "./petrarch-day.ts";
import type { DictionaryProblem } from "./problem.ts";

/** An actor of a dictionary: its names and what it was when. */
export interface DictionaryActor {
  names: readonly string[];
  codes: readonly (PloverChain & { from: Day | null; to: Day | null })[];
  line: number;
}

interface Block {
  names: string[];
  codes: DictionaryActor["codes"][number][];
  line: number;
}

/**
 * Reads a PETRARCH actor dictionary: `NAME_ # comment`, `+SYNONYM_`, then indented or trailing `[CODE 620101-780427]`.
 * A line that cannot be read is a problem, and the rest is still read.
 */
export function parseActorDictionary(text: string): {
  actors: readonly DictionaryActor[];
  problems: readonly DictionaryProblem[];
} {
  const actors: DictionaryActor[] = [];
  const problems: DictionaryProblem[] = [];
  let block: Block | null = null;
  const close = (): void => {
    if (block === null) return;
    if (block.codes.length > 0) actors.push(block);
    else
      problems.push({
        line: block.line,
        message: `the actor ${block.names[0] ?? ""} has no code; write [CODE] on its line or indented below it`,
      });
  };
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const line = index + 1;
    const body = raw.split(/[#;]/u)[0] ?? "";
    if (body.trim() === "") continue;
    const isCode = /^\s*\[/u.test(body);
    const isSynonym = body.startsWith("+");
    if (!isCode && !isSynonym) {
      close();
      block = { names: [], codes: [], line };
    }
    if (block === null) {
      problems.push({
        line,
        message: `${isCode ? "a code" : "a synonym"} stands before the first actor; begin with a line NAME_`,
      });
      continue;
    }
    readLine(body, line, block, problems);
  }
  close();
  return { actors, problems };
}

function readLine(body: string, line: number, block: Block, problems: DictionaryProblem[]): void {
  const name = nameOf((body.split("[")[0] ?? "").replace(/^\+/u, ""));
  if (name !== "") block.names.push(name);
  const opened = body.split("[").length - 1;
  const codes = [...body.matchAll(/\[([^[\]]*)\]/gu)];
  if (codes.length !== opened)
    problems.push({ line, message: "a bracket is not closed; write [CODE] or [CODE YYMMDD-YYMMDD]" });
  for (const [, inside = ""] of codes) {
    const [chain = "", ...rest] = inside.trim().split(/\s+(?=[<>\d])/u);
    // "---" is PETRARCH's "no actor from then on".
    if (/^-+$/u.test(chain)) continue;
    const plover = ploverChain(chain);
    const span = petrarchSpan(rest.join(" "));
    if (plover === null)
      problems.push({ line, message: `the code ${chain} is no chain of three-letter codes such as AFGGOV` });
    else if (span === null)
      problems.push({
        line,
        message: `the dates ${rest.join(" ")} are not YYMMDD-YYMMDD, >YYMMDD or <YYMMDD, the earlier first`,
      });
    else block.codes.push({ ...plover, ...span });
  }
}

/** "AL_QAIDA_" -> "AL QAIDA". */
function nameOf(raw: string): string {
  return raw.replaceAll("_", " ").replace(/\s+/gu, " ").trim();
}

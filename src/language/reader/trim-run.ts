import type { Token } from "../../text/token.ts";

/** What no name or noun phrase begins or ends with: "Kurdish and", "general,". Written small, since "The Hague" is a name. */
const EDGE_WORD =
  /^(?:[\p{P}\p{S}]+|a|an|the|of|in|on|at|to|into|by|with|from|for|as|and|or|but|that|which|who|is|was|were|be|been|has|have|had|will|would|not)$/u;
/** A run of tokens [from, to) without the words at its ends that no mention has; a run of nothing else stays as it is. */
export function trimmed<Run extends { from: number; to: number }>(run: Run, tokens: readonly Token[]): Run {
  let { from, to } = run;
  while (from < to && EDGE_WORD.test(tokens[to - 1]?.text ?? "")) to -= 1;
  while (from < to && EDGE_WORD.test(tokens[from]?.text ?? "")) from += 1;
  const isWhole = from === run.from && to === run.to;
  return from === to || isWhole ? run : { ...run, from, to };
}

import type { Token } from "../../text/token.ts";

const HYPHEN = /^[-‐‑]$/;

/** A run of tokens [from, to) that breaks off at a hyphen goes on to the end of its word: "Ahn Gyu-" becomes "Ahn Gyu-back". Others come back as they are. */
export function withWordEnd<Run extends { from: number; to: number }>(run: Run, tokens: readonly Token[]): Run {
  const [last, next] = [tokens[run.to - 1], tokens[run.to]];
  const breaksOff = last !== undefined && HYPHEN.test(last.text) && next?.start === last.end;
  return breaksOff ? { ...run, to: run.to + 1 } : run;
}

import type { Problem } from "../contract/answers/problem.ts";

/** An answer that is an error: `problem` holds its stable code and the way out. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

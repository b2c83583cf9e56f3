/** One fault of a corpus text: where it stands, the value, the rule it breaks and the way out. */
export interface Problem {
  file: string;
  /** Line number, from 1. */
  line: number;
  value: string;
  rule: string;
  wayOut: string;
}

/** Notes a fault of the file that is being read. */
export type Report = (line: number, value: string, rule: string, wayOut: string) => void;

/** A `Report` that appends to `problems` under the name of one file. */
export function reporter(file: string, problems: Problem[]): Report {
  return (line, value, rule, wayOut) => {
    problems.push({ file, line, value, rule, wayOut });
  };
}

/** `FILE:LINE: value, rule, way out`, the form the command prints. */
export function problemText(problem: Problem): string {
  return `${problem.file}:${problem.line}: "${problem.value}", ${problem.rule}; ${problem.wayOut}`;
}

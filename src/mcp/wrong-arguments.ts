import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** What is wrong with the arguments of a tool, a line an argument: the value, the rule, the choices. */
export function wrongArguments(tool: string, args: unknown, { issues }: z.ZodError, known: readonly string[]): string {
  return issues.map((issue) => `${tool}: ${sentence(issue, args, known)}`).join("\n");
}

function sentence(issue: Issue, args: unknown, known: readonly string[]): string {
  if (issue.code === "unrecognized_keys") {
    const names = issue.keys.map((key) => JSON.stringify(key)).join(", ");
    return `${names} ${issue.keys.length === 1 ? "is no argument" : "are no arguments"} of it; it takes ${known.join(", ") || "none"}`;
  }
  const name = issue.path.join(".") || "the arguments";
  const value = valueAt(args, issue.path);
  if (value === undefined) return `${name} is missing; ${rule(issue)}`;
  const list = issue.code === "invalid_type" && issue.expected === "array" ? `, such as [${shown(value)}]` : "";
  return `${name} ${shown(value)} is not allowed; ${rule(issue)}${list}`;
}

/** What is allowed instead. */
function rule(issue: Issue): string {
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_type") return `it takes ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === "too_big") return `at most ${issue.maximum}${unit(issue.origin)}`;
  if (issue.code === "too_small") return `at least ${issue.minimum}${unit(issue.origin)}`;
  if (issue.code === "invalid_format" && issue.format === "date") return "a day such as 2025-08-26";
  return issue.message;
}

function unit(origin: string): string {
  return { string: " characters", array: " of them" }[origin] ?? "";
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

function valueAt(args: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    // Any object may be looked into by name.
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    args,
  );
}

/** The value as it came, cut where it is long. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

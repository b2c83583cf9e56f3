import { ThawError } from "../errors.ts";
import { DyadQuery } from "../contract/queries/relation-query.ts";

/** Options as the command line gives them. */
export type RawOptions = Readonly<Record<string, string | boolean>>;

const NAMES = ["since", "until", "by", "scale", "weights"] as const;

/** The query that the options of a relation ask, checked as over HTTP. Throws `usage` naming the option, the value and the rule. */
export function weighingOptions(raw: RawOptions): DyadQuery {
  const parsed = DyadQuery.safeParse(weighingWords(raw));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? "since");
  const rule = issue?.code === "invalid_value" ? issue.values.map(String).join(", ") : (issue?.message ?? "");
  throw new ThawError("usage", `--${name} ${JSON.stringify(raw[name])} is not allowed`, `--${name} takes ${rule}`);
}

/** The same as the words of an address. */
export function weighingWords(raw: RawOptions): Record<string, string> {
  const given = NAMES.flatMap((name) => (raw[name] === undefined ? [] : [[name, String(raw[name])] as const]));
  return Object.fromEntries([...given, ...(raw["claimed"] === true ? [["claimed", "yes"] as const] : [])]);
}

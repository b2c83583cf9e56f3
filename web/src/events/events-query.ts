import { eventsQuery, readFilter } from "../frame/filter.ts";

/** Parameters of the address that narrow the list, beside the filter line. */
export const NARROWING = [
  "q",
  "actor",
  "recipient",
  "dyad",
  "type",
  "mode",
  "quad",
  "context",
  "place",
  "claimed",
  "min_owners",
  "min_confidence",
  "ids",
] as const;

export type Narrowing = (typeof NARROWING)[number];

/** Orders of the list and their names; "" is the server's choice: best match where words are sought, else newest. */
export const SORTS: Readonly<Record<string, string>> = {
  "": "newest, or best match",
  oldest: "oldest",
  owners: "most owners",
  confidence: "least sure",
};

/** Facets that take several values at once; the others take one. */
const MANY: ReadonlySet<string> = new Set(["type", "mode", "quad"]);

/** The query of the API that an address asks. Pure. */
export function eventsQueryOf(params: URLSearchParams): Record<string, string> {
  const query = eventsQuery(readFilter(params));
  for (const name of NARROWING) {
    const value = params.get(name);
    if (value !== null && value.trim() !== "") query[name] = value.trim();
  }
  return query;
}

/** What a parameter becomes when a value of its facet is clicked: taken in, taken out, or put in place of another. */
export function toggled(name: string, present: string | null, value: string): string | null {
  const values = (present ?? "").split(",").filter((one) => one !== "");
  if (values.includes(value)) return values.filter((one) => one !== value).join(",") || null;
  return MANY.has(name) ? [...values, value].join(",") : value;
}

/** Narrowings in force as words, each with the parameter that it stands for. */
export function narrowingsOf(params: URLSearchParams): { name: Narrowing; words: string }[] {
  return NARROWING.flatMap((name) => {
    const value = params.get(name);
    if (value === null || value === "") return [];
    return [{ name, words: wordsOf(name, value) }];
  });
}

/** Narrowings that read better as a phrase than as name and value. */
const PHRASES: Readonly<Partial<Record<Narrowing, (value: string) => string>>> = {
  q: (value) => `“${value}”`,
  dyad: (value) => `counts for ${value.replace(">", " → ")}`,
  claimed: (value) => (value === "yes" ? "claimed by one side" : "without claims of one side"),
  min_owners: (value) => `at least ${value} owners`,
  min_confidence: (value) => `at least ${value} sure`,
  ids: (value) => `${value.split(",").length} chosen events`,
};

function wordsOf(name: Narrowing, value: string): string {
  return PHRASES[name]?.(value) ?? `${name} ${value.replaceAll(",", ", ")}`;
}

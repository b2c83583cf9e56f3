import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ThawError } from "../errors.ts";
import { PACKAGE_ROOT } from "../pipeline/data-files.ts";
import { loadKnowledge, type Knowledge } from "../resolution/knowledge.ts";
import { resolveActor } from "../resolution/actors/resolve-actor.ts";
import { toLocation } from "../pipeline/to-record.ts";
import { resolvePlace } from "../resolution/place/resolve-place.ts";
import { findTimes } from "../resolution/time/find-times.ts";
import { EXIT } from "./exit.ts";
import { choiceOption, dayOption } from "./options.ts";
import { settingsOption } from "./settings-option.ts";

const KINDS = ["actor", "time", "place"] as const;
type Kind = (typeof KINDS)[number];

const Query = z.object({
  id: z.union([z.string(), z.number()]).nullable().default(null),
  text: z.string(),
  context: z.string().nullable().default(null),
  on: z.iso.date().nullable().default(null),
  published: z.iso.date().nullable().default(null),
});

type Query = z.infer<typeof Query>;

/** `thaw resolve`: who, when or where some words are; one text, or a batch of JSONL with the same ids in the same order. */
export async function resolve(
  text: string | undefined,
  raw: Readonly<Record<string, string | boolean>>,
): Promise<number> {
  const kind = choiceOption("--kind", raw["kind"], KINDS, "actor");
  const days = { on: dayOption("--on", raw["on"]), published: dayOption("--published", raw["published"]) };
  const queries =
    typeof raw["input"] === "string"
      ? await readQueries(raw["input"])
      : [{ id: null, text: needed(text), context: null, ...days }];
  const knowledge = loadKnowledge(PACKAGE_ROOT, (await settingsOption(raw))?.own);
  const asJson = raw["json"] === true || typeof raw["input"] === "string";
  for (const query of queries) {
    const answer = { id: query.id, ...answerTo(kind, query, knowledge) };
    console.log(asJson ? JSON.stringify(answer) : shown(answer));
  }
  return EXIT.ok;
}

function answerTo(kind: Kind, query: Query, knowledge: Knowledge): Record<string, unknown> {
  switch (kind) {
    case "actor":
      return actorAnswer(query, knowledge);
    case "time":
      return timeAnswer(query);
    case "place": {
      const place = resolvePlace(
        query.text,
        query.context === null ? {} : { context: query.context },
        knowledge.gazetteer,
      );
      return place === null ? { extracted_place: query.text, country_code: "" } : { ...toLocation(place) };
    }
  }
}

function actorAnswer(query: Query, knowledge: Knowledge): Record<string, unknown> {
  const on = query.on ?? query.published;
  const found = resolveActor(
    query.text,
    {
      ...(on === null ? {} : { on }),
      ...(query.published === null ? {} : { published: query.published }),
      ...(query.context === null ? {} : { context: query.context }),
    },
    knowledge.actors,
  );
  return {
    code: found.code ?? "",
    sector: found.sector,
    other_sectors: found.otherSectors,
    identifier_id: found.identifierId,
    identifier_text: found.identifierText,
    office: found.office,
    rule: found.rule,
    rest: found.rest,
  };
}

function timeAnswer(query: Query): Record<string, unknown> {
  const [first] = findTimes(query.text, { published: query.published ?? query.on }).toSorted(
    (a, b) => b.end - b.start - (a.end - a.start),
  );
  if (first === undefined) return { value: null, from: null, to: null, precision: null };
  const { from, to } = first.range ?? first;
  return { value: first.value, from, to, precision: first.precision };
}

async function readQueries(file: string): Promise<Query[]> {
  const content = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new ThawError(
      "input-missing",
      `--input ${file} cannot be read`,
      "name a JSONL file of {id, text, context?, on?, published?}",
      { cause },
    );
  });
  return content
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [parseQuery(line, `${file}:${index + 1}`)]));
}

function parseQuery(line: string, place: string): Query {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = null;
  }
  const parsed = Query.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ThawError(
    "usage",
    `${place}: ${issue?.path.join(".") || "the line"}: ${issue?.message ?? "not an object"}`,
    "each line is {id, text, context?, on?, published?} with days as YYYY-MM-DD",
  );
}

function needed(text: string | undefined): string {
  if (text !== undefined && text.trim() !== "") return text;
  throw new ThawError("usage", "no text to resolve", "give the words, or --input FILE.jsonl");
}

function shown(answer: Record<string, unknown>): string {
  return Object.entries(answer)
    .filter(
      ([field, value]) =>
        field !== "id" && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    )
    .map(([field, value]) => `${field.padEnd(16)} ${Array.isArray(value) ? value.join(", ") : String(value)}`)
    .join("\n");
}

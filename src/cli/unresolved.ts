import type { Entity } from "../contract/entity.ts";
import type { EventRecord } from "../contract/event-record.ts";
import { ThawError } from "../errors.ts";
import { PACKAGE_ROOT } from "../pipeline/data-files.ts";
import { createCoder } from "../pipeline/create-coder.ts";
import type { ActorKnowledge } from "../resolution/actors/actor-knowledge.ts";
import { unresolvedName, type NamedEntity } from "../resolution/actors/unresolved-name.ts";
import { loadKnowledge } from "../resolution/knowledge.ts";
import type { Settings } from "../settings/read-settings.ts";
import { isRejected, type Article } from "../sources/article.ts";
import { readInput } from "../sources/read-input.ts";
import { openStore } from "../store/open-store.ts";
import { runSql } from "../store/run-sql.ts";
import { EXIT } from "./exit.ts";
import { openForReading, storePath } from "./open-for-reading.ts";
import { wholeOption } from "./filter-options.ts";
import { dayOption } from "./options.ts";
import { ownOf, settingsOption } from "./settings-option.ts";
import { table } from "./table.ts";

/** A name that resolution left as text: how often it stands in events, as what, and a sentence with it. */
interface UnresolvedName {
  name: string;
  count: number;
  /** The code and sector it was given most often, by its words and surroundings. */
  code: string | null;
  sector: string | null;
  example: string;
}

interface Sighting {
  entity: NamedEntity & { code: string | null; sector: string | null };
  count: number;
  example: string;
}

const LIMIT = 50;

/** `thaw unresolved`: names that nobody is known by, the most frequent first; of files, or of what a store holds. Returns the exit code. */
export async function unresolved(
  paths: readonly string[],
  raw: Readonly<Record<string, string | boolean>>,
): Promise<number> {
  if (paths.length > 0 && raw["db"] !== undefined)
    throw new ThawError("usage", "both files and --db were given", "name files, or a store with --db");
  const settings = await settingsOption(raw);
  const limit = wholeOption("--limit", raw["limit"], LIMIT);
  const sightings =
    paths.length > 0 ? await inFiles(paths, dayOption("--date", raw["date"]), settings) : await inStore(storePath(raw));
  const { actors } = loadKnowledge(PACKAGE_ROOT, settings?.own);
  const names = count(sightings, actors).slice(0, limit);
  if (raw["json"] === true) console.log(JSON.stringify(names));
  else console.log(shown(names));
  return EXIT.ok;
}

async function inFiles(paths: readonly string[], date: string | null, settings: Settings | null): Promise<Sighting[]> {
  const coder = await createCoder(ownOf(settings));
  const sightings: Sighting[] = [];
  for (const path of paths) {
    for await (const item of readInput(path, { stdin: process.stdin })) {
      if (isRejected(item)) {
        console.error(`thaw: ${item.origin.file ?? "-"}: ${item.reason}\n  ${item.hint}`);
        continue;
      }
      const { events } = await coder.code({ ...item, published: item.published ?? date });
      sightings.push(...events.flatMap((event) => sightingsOf(event, item)));
    }
  }
  await coder.close();
  return sightings;
}

function sightingsOf(event: EventRecord, article: Article): Sighting[] {
  const evidence = event.spans?.evidence;
  const text = evidence === undefined ? "" : ((evidence.in === "title" ? article.title : article.text) ?? "");
  const example = evidence === undefined ? "" : text.slice(evidence.start, evidence.end);
  const entities: Entity[] = [
    ...event.actor,
    ...event.recipient,
    ...(event.attribution?.entity ? [event.attribution.entity] : []),
  ];
  return entities.map((entity) => ({ entity, count: 1, example }));
}

/** Entities of the reports, by their words. Imported rows name their actors in their own way, and are left out. */
const QUERY = `SELECT entity ->> '$.entity_text' AS words, entity ->> '$.identifier_text' AS said, entity ->> '$.code' AS code,
    entity ->> '$.sector' AS sector, count(*)::INTEGER AS count, first(evidence ORDER BY article) AS example
  FROM (SELECT article, evidence, unnest(from_json(json_extract(record, '$.' || side), '["JSON"]')) AS entity
    FROM reports, (VALUES ('actor'), ('recipient')) AS sides(side) WHERE source = 'thaw')
  WHERE entity ->> '$.identifier_id' IS NULL
  GROUP BY ALL ORDER BY words, said, code, sector`;

async function inStore(path: string): Promise<Sighting[]> {
  // What is to be derived is derived first: a sealed store cannot be written.
  (await openForReading(path)).close();
  const store = await openStore(path, { sealed: true });
  try {
    const { rows } = await runSql(store, QUERY);
    return rows.map((row) => ({
      entity: {
        entity_text: textOf(row["words"]) ?? "",
        identifier_id: null,
        identifier_text: textOf(row["said"]),
        code: textOf(row["code"]),
        sector: textOf(row["sector"]),
      },
      count: Number(row["count"]),
      example: textOf(row["example"]) ?? "",
    }));
  } finally {
    store.close();
  }
}

function textOf(cell: unknown): string | null {
  return typeof cell === "string" ? cell : null;
}

function count(sightings: readonly Sighting[], knowledge: ActorKnowledge): UnresolvedName[] {
  const names = new Map<string, UnresolvedName & { most: number }>();
  for (const { entity, count: times, example } of sightings) {
    const name = unresolvedName(entity, knowledge);
    if (name === null) continue;
    const { code, sector } = entity;
    const known = names.get(name);
    if (known === undefined) {
      names.set(name, { name, count: times, code, sector, example, most: times });
    } else {
      known.count += times;
      if (times > known.most) Object.assign(known, { code, sector, most: times });
    }
  }
  return [...names.values()]
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ name, count: times, code, sector, example }) => ({ name, count: times, code, sector, example }));
}

function shown(names: readonly UnresolvedName[]): string {
  if (names.length === 0) return "every name is known";
  return table(
    ["name", "count", "code", "sector", "for example"],
    names.map(({ name, count: times, code, sector, example }) => [
      name,
      String(times),
      code ?? "",
      sector ?? "",
      example,
    ]),
  );
}

import { join } from "node:path";
import { afterAll } from "vitest";
import { openDesk, type CodeText, type Desk } from "../../src/answers/desk.ts";
import type { EventRecord } from "../../src/contract/event-record.ts";
import { deriveEvents } from "../../src/store/derive-events.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { writeRun } from "../../src/store/run-log.ts";
import { writeArticles } from "../../src/store/write-articles.ts";
import { record } from "../contract/sample-record.ts";
import { articleRow, KNOWLEDGE, sha256, tempFolder } from "../store/temp-store.ts";

/** A sentence of an article with who stands where; `at` finds words in it. */
interface Told {
  readonly id: string;
  readonly article: string;
  readonly text: string;
  readonly trigger: string;
  readonly actor: readonly [words: string, code: string, sector?: "GOV" | "MIL"];
  readonly recipient: readonly [words: string, code: string, sector?: "GOV" | "MIL"] | null;
  readonly fields: Parameters<typeof record>[0];
}

const MEETING = "Donald Trump met Kim Jong Un in Singapore on Tuesday.";

/** Two articles tell of one meeting; a third of a threat, a fourth of a strike that is claimed by nobody else. */
export const TOLD: readonly Told[] = [
  {
    id: "00000000000000a1",
    article: "north.example/1",
    text: MEETING,
    trigger: "met",
    actor: ["Donald Trump", "USA", "GOV"],
    recipient: ["Kim Jong Un", "PRK", "GOV"],
    fields: {
      event: ["CONSULT"],
      quad_code: 1,
      event_scale: 2.5,
      date: "2018-06-12",
      enddate: "2018-06-12",
      confidence: 0.9,
    },
  },
  {
    id: "00000000000000a2",
    article: "south.example/1",
    text: MEETING,
    trigger: "met",
    actor: ["Donald Trump", "USA", "GOV"],
    recipient: ["Kim Jong Un", "PRK", "GOV"],
    fields: {
      event: ["CONSULT"],
      quad_code: 1,
      event_scale: 2.5,
      date: "2018-06-12",
      enddate: "2018-06-12",
      confidence: 0.7,
    },
  },
  {
    id: "00000000000000b1",
    article: "north.example/2",
    text: "=North Korea threatened the United States with war.",
    trigger: "threatened",
    actor: ["North Korea", "PRK", "GOV"],
    recipient: ["the United States", "USA", "GOV"],
    fields: {
      event: ["THREATEN"],
      mode: ["violence"],
      quad_code: 3,
      event_scale: -3.5,
      date: "2018-06-01",
      enddate: "2018-06-01",
      confidence: 0.4,
    },
  },
  {
    id: "00000000000000c1",
    article: "south.example/2",
    text: "Israeli jets struck Damascus, Syrian state media said.",
    trigger: "struck",
    actor: ["Israeli jets", "ISR", "MIL"],
    recipient: ["Syrian", "SYR", "GOV"],
    fields: {
      event: ["ASSAULT"],
      mode: ["aerial"],
      quad_code: 4,
      event_scale: -9.5,
      date: "2018-06-10",
      enddate: "2018-06-10",
      confidence: 0.8,
      context: ["military"],
      event_loc: {
        extracted_place: "Damascus",
        resolved_place: "Damascus",
        country_code: "SYR",
        lat: 33.5,
        lon: 36.3,
        resolution: 4,
      },
    },
  },
];

/** The record of a told sentence. */
export function recordOf({ id, article, text, trigger, actor, recipient, fields }: Told): EventRecord {
  const span = (words: string): { start: number; end: number } => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const entity = ([words, code, sector]: Told["actor"]): NonNullable<Parameters<typeof record>[0]>["actor"] => [
    { code, sector: sector ?? null, entity_text: words, span: span(words) },
  ];
  return record({
    id,
    article,
    actor: entity(actor) ?? [],
    recipient: recipient === null ? [] : (entity(recipient) ?? []),
    event_text: [trigger],
    spans: { evidence: { start: 0, end: text.length }, trigger: span(trigger) },
    ...fields,
  });
}

/** Puts the sample into a store. */
export async function fillSample(store: Store): Promise<void> {
  await writeArticles(
    store,
    TOLD.map((told) =>
      articleRow(told.article, told.text, [recordOf(told)], {
        publisher: told.article.split("/")[0] ?? "",
        title: null,
        hash: sha256(told.article),
      }),
    ),
  );
  await deriveEvents(store, KNOWLEDGE);
  await writeRun(store, {
    id: "00000000000000d1",
    started: "2018-06-13T10:00:00Z",
    command: "ingest",
    manifest: JSON.stringify({
      thaw: "0.1.0",
      files: { "data/a.tsv": sha256("a") },
      paths: ["news"],
      date: null,
      articles: [],
    }),
  });
}

/** A desk over a store with the sample; `code` stands for the reader. */
export async function sampleDesk(
  options: {
    readonly readOnly?: boolean;
    readonly code?: CodeText;
    readonly empty?: boolean;
    readonly making?: string;
  } = {},
): Promise<Desk> {
  const path = join(tempFolder(), "sample.duckdb");
  const store = await openStore(path, { owner: "a test" });
  if (options.empty !== true) await fillSample(store);
  afterAll(() => store.close());
  return openDesk({
    store,
    name: "sample.duckdb",
    readOnly: options.readOnly ?? false,
    code: options.code ?? (() => Promise.resolve({ events: [], skipped: [] })),
    ...(options.making === undefined
      ? {}
      : {
          taking: {
            making: options.making,
            manifest: (articles) => JSON.stringify({ thaw: "0.1.0", files: {}, paths: [], date: null, articles }),
          },
        }),
  });
}

import { z } from "zod";
import { EventRecord } from "../contract/event-record.ts";
import { ThawError } from "../errors.ts";

const GoldArticle = z.object({
  id: z.string().nullable().optional(),
  title: z.string().nullable().optional(),
  text: z.string(),
  date: z.iso.date().nullable().optional(),
  published: z.iso.date().nullable().optional(),
});

const GoldLine = z.object({ article: GoldArticle, events: z.array(EventRecord) });

/** One gold article with the events a human coder wrote down. */
export type GoldLine = z.infer<typeof GoldLine>;

/** Reads gold, JSONL of {article, events}. Throws `gold-invalid` naming file, line and the first thing wrong. */
export function readGold(content: string, file: string): GoldLine[] {
  return jsonLines(content, file).map(({ value, line }) => {
    const parsed = GoldLine.safeParse(value);
    if (parsed.success) return parsed.data;
    throw invalid(file, line, firstIssue(parsed.error));
  });
}

const WithEvents = z.object({ events: z.unknown() });
const EventLines = z.object({ events: z.array(EventRecord) }).transform((line) => line.events);
const EventLine = EventRecord.transform((record) => [record]);

/** Reads predictions, JSONL of records (or of {events}), grouped by article id. */
export function readPredictions(content: string, file: string): Map<string, EventRecord[]> {
  const byArticle = new Map<string, EventRecord[]>();
  for (const { value, line } of jsonLines(content, file)) {
    const grouped = WithEvents.safeParse(value).success;
    const parsed = (grouped ? EventLines : EventLine).safeParse(value);
    if (!parsed.success) throw invalid(file, line, firstIssue(parsed.error));
    for (const record of parsed.data) byArticle.set(record.article, [...(byArticle.get(record.article) ?? []), record]);
  }
  return byArticle;
}

function jsonLines(content: string, file: string): { value: unknown; line: number }[] {
  return content.split("\n").flatMap((text, index) => {
    if (text.trim() === "") return [];
    try {
      return [{ value: JSON.parse(text) as unknown, line: index + 1 }];
    } catch (error) {
      throw invalid(file, index + 1, error instanceof Error ? error.message : String(error));
    }
  });
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? "not of the expected form" : `${issue.path.join(".") || "(line)"}: ${issue.message}`;
}

function invalid(file: string, line: number, problem: string): ThawError {
  return new ThawError(
    "gold-invalid",
    `${file}:${line}: ${problem}`,
    "gold is JSONL of {article, events} in the record's own form: see docs/data-format.md",
  );
}

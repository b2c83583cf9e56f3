import type { Definitions } from "./definition.ts";
import { isDay } from "./interval.ts";
import { nearestChoice } from "./nearest-choice.ts";
import { DEFINITION_LINE, parseDefinition } from "./parse-definition.ts";
import { parseInline, type Mark } from "./parse-inline.ts";
import { reporter, type Problem, type Report } from "./problem.ts";

/** Kinds of text in the corpus. */
export const GENRES = [
  "wire",
  "state-media",
  "local",
  "communique",
  "un-release",
  "explainer",
  "interview",
  "live-blog",
  "headline-lead",
  "think-tank",
] as const;

/** Regions of the corpus. */
export const REGIONS = [
  "koreas",
  "east-asia",
  "south-asia",
  "southeast-asia",
  "central-asia",
  "middle-east",
  "africa-north",
  "africa-west",
  "africa-east",
  "africa-south",
  "europe-west",
  "europe-east",
  "americas-north",
  "americas-latin",
  "oceania",
  "global",
] as const;

/** Kinds of sentence that tempt a coder and hold no event. */
export const TRAP_KINDS = [
  "sport",
  "business",
  "film",
  "weather",
  "metaphor",
  "ambassador",
  "labour",
  "private-plan",
  "opinion",
  "summary",
  "question",
  "science",
  "crime-fiction",
  "procedure",
  "other",
] as const;

/** One line of the body. */
export interface CorpusSentence {
  line: number;
  /** Number of the paragraph, from 0. */
  paragraph: number;
  trap: string | null;
  text: string;
  marks: Mark[];
}

/** One text of the corpus, read but not yet checked. */
export interface CorpusText {
  file: string;
  line: number;
  id: string;
  /** Day of publication; empty when the header gives none. */
  published: string;
  genre: string;
  region: string;
  title: CorpusSentence | null;
  sentences: CorpusSentence[];
  definitions: Definitions;
}

/** What a file holds, with the faults of its form. */
export interface ParsedFile {
  texts: CorpusText[];
  problems: Problem[];
}

const HEADER_KEYS: readonly string[] = ["published", "genre", "region", "title"];

/** Reads all texts of one markup file. Faults are values, never thrown. */
export function parseFile(source: string, file: string): ParsedFile {
  const problems: Problem[] = [];
  const report = reporter(file, problems);
  const lines = source.replace(/^\uFEFF/, "").split(/\r?\n/);
  const starts = lines.flatMap((line, index) => (/^#(\s|$)/.test(line) ? [index] : []));
  const before = lines.slice(0, starts[0] ?? lines.length).findIndex((line) => line.trim() !== "");
  if (before >= 0) report(before + 1, lines[before] ?? "", "a text begins with `# ID`", "put the header first");
  const texts = starts.map((start, index) => parseText(lines.slice(start, starts[index + 1]), start + 1, file, report));
  return { texts, problems };
}

function parseText(lines: readonly string[], firstLine: number, file: string, report: Report): CorpusText {
  const text: CorpusText = {
    file,
    line: firstLine,
    id: (lines[0] ?? "").slice(1).trim(),
    published: "",
    genre: "",
    region: "",
    title: null,
    sentences: [],
    definitions: { entities: new Map(), times: new Map(), places: new Map(), events: [] },
  };
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(text.id)) {
    report(firstLine, text.id, "an id is lower-case letters, digits and hyphens", "write e.g. # kor-014");
  }
  const bodyStart = parseHeader(text, lines, firstLine, report);
  checkHeader(text, report);
  parseBody(text, lines.slice(bodyStart), firstLine + bodyStart, report);
  return text;
}

/** Fills the header of `text` (mutates it) and returns the index of the first line after it. */
function parseHeader(text: CorpusText, lines: readonly string[], firstLine: number, report: Report): number {
  const seen = new Set<string>();
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === "");
  const header = lines.slice(1, end < 0 ? lines.length : end);
  for (const [index, raw] of header.entries()) {
    const line = firstLine + index + 1;
    const [, key = "", value = ""] = /^([a-z]+):\s*(.*?)\s*$/.exec(raw) ?? [];
    if (!HEADER_KEYS.includes(key)) {
      const rule = `the header has ${HEADER_KEYS.join(", ")} and ends with an empty line`;
      report(line, raw, rule, "correct the key or add the empty line");
      continue;
    }
    if (seen.has(key)) report(line, key, "a header key stands once", "delete one of the two");
    seen.add(key);
    fillHeader(text, key, value, line, report);
  }
  return header.length + 1;
}

/** Mutates `text`. */
function fillHeader(text: CorpusText, key: string, value: string, line: number, report: Report): void {
  if (key === "title") text.title = { line, paragraph: -1, trap: null, ...parseInline(value, line, report) };
  else if (key === "published") text.published = value;
  else if (key === "genre") text.genre = value;
  else text.region = value;
}

function checkHeader(text: CorpusText, report: Report): void {
  if (!isDay(text.published) || text.published < "1995-01-01" || text.published > "2026-12-31") {
    report(text.line, text.published, "published: is a day from 1995-01-01 to 2026-12-31", "write it as YYYY-MM-DD");
  }
  checkChoice("genre", text.genre, GENRES, text.line, report);
  checkChoice("region", text.region, REGIONS, text.line, report);
}

function checkChoice(key: string, value: string, choices: readonly string[], line: number, report: Report): void {
  if (choices.includes(value)) return;
  const near = nearestChoice(value, choices);
  report(
    line,
    value,
    `${key}: is one of ${choices.join(", ")}`,
    near === null ? "take one of these" : `did you mean ${near}?`,
  );
}

/** Fills sentences and definitions of `text` (mutates it). */
function parseBody(text: CorpusText, lines: readonly string[], firstLine: number, report: Report): void {
  let paragraph = 0;
  let inDefinitions = false;
  for (const [index, raw] of lines.entries()) {
    const line = firstLine + index;
    inDefinitions ||= DEFINITION_LINE.test(raw);
    if (raw.trim() === "") {
      if (text.sentences.at(-1)?.paragraph === paragraph) paragraph += 1;
    } else if (inDefinitions) parseDefinition(raw.trim(), line, text.definitions, report);
    else text.sentences.push(parseSentence(raw, line, paragraph, report));
  }
}

function parseSentence(raw: string, line: number, paragraph: number, report: Report): CorpusSentence {
  const [, trap, words] = /^~(\S*)\s+(.*)$/.exec(raw) ?? [];
  if (raw.startsWith("~")) checkChoice("the kind after ~", trap ?? "", TRAP_KINDS, line, report);
  return { line, paragraph, trap: trap ?? null, ...parseInline((words ?? raw).trim(), line, report) };
}

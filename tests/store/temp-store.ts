import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { EventRecord } from "../../src/contract/event-record.ts";
import { parseMergeKnowledge, type MergeKnowledge } from "../../src/merge/merge-knowledge.ts";
import { articleSignature } from "../../src/merge/article-signature.ts";
import type { CodedArticleRow } from "../../src/store/write-articles.ts";
import { createHash } from "node:crypto";

/** A folder that goes when the file's tests are over. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "thaw-store-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Merging without a table of publishers: each is its own owner. */
export const KNOWLEDGE: MergeKnowledge = parseMergeKnowledge("domain\tname\towner\tcountry\tstate\n", "the a of in on");

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** An article of one sentence a record; `start` and `end` of the record's evidence are those of its text. */
export function articleRow(
  article: string,
  text: string,
  records: readonly EventRecord[],
  changes: Partial<CodedArticleRow> = {},
): CodedArticleRow {
  return {
    article,
    hash: sha256(text),
    title: null,
    published: "2018-06-13",
    publisher: `${article}.example`,
    url: null,
    language: "en",
    characters: text.length,
    text,
    signature: articleSignature(text),
    credit: null,
    fingerprint: sha256(`${article} ${text}`),
    records: sha256(JSON.stringify(records)),
    reports: records.map((record) => ({ record: { ...record, article }, evidence: text })),
    ...changes,
  };
}

import type { CodeRequest } from "../contract/answers/coded-text.ts";
import { ThawError } from "../errors.ts";
import { parseAgencies, type AgencySigns } from "../merge/wire-credit.ts";
import { PACKAGE_ROOT, readDataFile } from "../pipeline/data-files.ts";
import type { CodedArticle } from "../pipeline/run.ts";
import { loadKnowledge, type Knowledge } from "../resolution/knowledge.ts";
import type { Store } from "../store/open-store.ts";
import { rememberRelations, relationSource } from "../store/relation-source.ts";
import type { RowMaking } from "./article-row.ts";
import { loadAnswerParts, type AnswerParts } from "./answer-parts.ts";

/** A text to code, with what is known of its article. */
export interface TextToCode extends Pick<CodeRequest, "text" | "title" | "published"> {
  readonly id?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
  readonly language?: string | null;
}

/** Codes one text; the text is hostile, so the caller's signal must be able to end it. */
export type CodeText = (article: TextToCode, signal: AbortSignal) => Promise<CodedArticle>;

export interface DeskOptions {
  readonly store: Store;
  /** What the store is called to those outside. */
  readonly name: string;
  readonly readOnly: boolean;
  readonly code: CodeText;
  /** How articles are coded; without it none are taken. */
  readonly taking?: Taking;
}

/** What is kept beside articles that are taken. */
export interface Taking {
  /** One hash of all that coding depends on beside the article. */
  readonly making: string;
  /** The manifest of a run over these articles, as JSON. */
  readonly manifest: (articles: readonly TakenArticle[]) => string;
}

/** An article of a run: its name, the hash of its text, and that of its records as written. */
export interface TakenArticle {
  readonly article: string;
  readonly hash: string;
  readonly records: string;
}

/** What listeners are told after a change of the store. */
export interface Changed {
  readonly revision: number;
  /** Ids of new events. */
  readonly events: readonly string[];
}

/**
 * One open store and all that answers from it: answers read over one connection while changes, one at a time, are written over another, so that no answer
 * sees a change half done.
 */
export interface Desk {
  readonly parts: AnswerParts;
  readonly name: string;
  readonly readOnly: boolean;
  readonly code: CodeText;
  /** How articles are taken; null where none are. */
  readonly taking: (RowMaking & Taking) | null;
  /** Grows with every change. */
  revision(): number;
  /** Names and places of the world, loaded when they are first asked for. */
  readonly knowledge: () => Knowledge;
  /** Makes a change, after those before it. Throws `read-only`. */
  change<T>(work: (parts: AnswerParts) => Promise<{ result: T; events: readonly string[] }>): Promise<T>;
  /** Hears of changes until the result is called. */
  listen(listener: (changed: Changed) => void): () => void;
}

/** Events of relations kept in memory, 28 bytes each. */
const REMEMBERED_ROWS = 2_000_000;

/** Opens the desk over a store; the store stays the caller's to close. Throws `data-missing`. */
export async function openDesk({ store, name, readOnly, code, taking }: DeskOptions): Promise<Desk> {
  const beside = await store.beside();
  const relations = rememberRelations(beside, REMEMBERED_ROWS);
  const parts = loadAnswerParts(beside, relations);
  const writing: AnswerParts = { ...parts, store, relations: relationSource(store) };
  const listeners = new Set<(changed: Changed) => void>();
  let [revision, knowledge, last]: [number, Knowledge | null, Promise<unknown>] = [1, null, Promise.resolve()];
  const carryOut = async <T>(
    work: (parts: AnswerParts) => Promise<{ result: T; events: readonly string[] }>,
  ): Promise<T> => {
    const { result, events } = await work(writing).finally(() => relations.forget());
    revision += 1;
    for (const listener of listeners) listener({ revision, events });
    return result;
  };
  return {
    parts,
    name,
    readOnly,
    code,
    taking: taking === undefined ? null : { ...taking, hashOnly: false, agencies: loadAgencies() },
    revision: () => revision,
    knowledge: () => (knowledge ??= loadKnowledge(PACKAGE_ROOT)),
    change: (work) => {
      if (readOnly) return Promise.reject(readOnlyError());
      const done = last.then(() => carryOut(work));
      last = done.catch(() => undefined); // the one who asked is told; the next one goes on
      return done;
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** How news agencies sign, from data/. */
function loadAgencies(): AgencySigns {
  return parseAgencies(readDataFile("merge/agencies.tsv"));
}

function readOnlyError(): ThawError {
  return new ThawError("read-only", "this server takes no changes", "start thaw serve without --read-only");
}

import { RunManifest, type RunDifference, type RunsAnswer } from "../contract/answers/runs.ts";
import { ThawError } from "../errors.ts";
import { countRuns, readRuns, type RunEntry } from "../store/run-log.ts";
import type { AnswerParts } from "./answer-parts.ts";

/** The runs that changed the store, newest first. */
export async function runsAnswer({ store }: AnswerParts): Promise<RunsAnswer> {
  const runs = await readRuns(store);
  const counts = await countRuns(store);
  return {
    runs: runs.toReversed().map((run) => {
      const manifest = manifestOf(run);
      return {
        id: run.id,
        started: run.started,
        command: run.command,
        thaw: manifest?.thaw ?? null,
        articles: manifest?.articles.length ?? 0,
        paths: manifest?.paths ?? [],
        ...(counts.get(run.id) ?? { events: 0, silent: 0, first: null, last: null }),
      };
    }),
  };
}

/** What a run was made of. Throws `run-missing`. */
export async function runManifest(id: string, { store }: AnswerParts): Promise<RunManifest> {
  const manifest = (await readRuns(store)).filter((run) => run.id === id).map(manifestOf)[0];
  if (manifest !== undefined && manifest !== null) return manifest;
  throw new ThawError(
    "run-missing",
    `the store has no run ${id}`,
    "GET /v1/runs lists the ids of runs; over MCP the list of resources has them",
  );
}

/** Two runs side by side. Throws `run-missing`. */
export async function runDifference(a: string, b: string, parts: AnswerParts): Promise<RunDifference> {
  const [old, late] = [await runManifest(a, parts), await runManifest(b, parts)];
  const files = [...new Set([...Object.keys(old.files), ...Object.keys(late.files)])].toSorted();
  const before = new Map(old.articles.map((article) => [article.article, article]));
  const after = new Map(late.articles.map((article) => [article.article, article]));
  const names = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  const articles = names.flatMap((article): RunDifference["articles"] => {
    const [was, is] = [before.get(article), after.get(article)];
    if (was === undefined) return [{ article, change: "added" }];
    if (is === undefined) return [{ article, change: "removed" }];
    if (was.hash !== is.hash) return [{ article, change: "text" }];
    return was.records === is.records ? [] : [{ article, change: "records" }];
  });
  return {
    a,
    b,
    thaw: [old.thaw, late.thaw],
    files: files.flatMap((file): RunDifference["files"] => {
      const [was, is] = [old.files[file], late.files[file]];
      if (was === is) return [];
      return [{ file, change: was === undefined ? "added" : is === undefined ? "removed" : "changed" }];
    }),
    articles,
    same: names.length - articles.length,
  };
}

/** The manifest as it was written; null for one of another form. */
function manifestOf({ manifest }: RunEntry): RunManifest | null {
  const parsed = RunManifest.safeParse(JSON.parse(manifest));
  return parsed.success ? parsed.data : null;
}

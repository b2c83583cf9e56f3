import { hashRecords } from "../answers/article-row.ts";
import { createCoder } from "../pipeline/create-coder.ts";
import { textHash } from "../pipeline/event-id.ts";
import type { Settings } from "../settings/read-settings.ts";
import { isRejected } from "../sources/article.ts";
import { readInput } from "../sources/read-input.ts";
import { VERSION } from "../version.ts";
import { EXIT } from "./exit.ts";
import { filesOf, readManifest, type Manifest } from "./manifest.ts";
import { progressLine } from "./progress.ts";
import { ownOf, settingsOption } from "./settings-option.ts";

interface Verdict {
  same: number;
  /** Articles whose text is the same and whose records are not. */
  different: string[];
  /** Articles of the manifest that the inputs do not have any more, or with another text. */
  missing: string[];
  /** Data and model files, and the version, that are not those of the run. */
  changed: string[];
}

/** `thaw verify`: codes the inputs of a run again and compares the records byte for byte. Exit 0 when all are the same, else 4. */
export async function verify(path: string, raw: Readonly<Record<string, string | boolean>>): Promise<number> {
  const manifest = readManifest(path);
  const verdict = await codeAgain(manifest, await settingsOption(raw));
  if (raw["json"] === true) console.log(JSON.stringify(verdict));
  else console.log(shown(verdict));
  return verdict.different.length + verdict.missing.length === 0 ? EXIT.ok : EXIT.checkFailed;
}

async function codeAgain(manifest: Manifest, settings: Settings | null): Promise<Verdict> {
  // One article may stand in a run twice; each coding of it must come out the same.
  const expected = new Map(manifest.articles.map((entry) => [`${entry.article} ${entry.hash}`, entry]));
  const verdict: Verdict = { same: 0, different: [], missing: [], changed: changedFiles(manifest, settings) };
  const coder = await createCoder(ownOf(settings));
  for (const path of manifest.paths) {
    for await (const item of readInput(path, { stdin: process.stdin })) {
      if (isRejected(item)) continue;
      const hash = textHash(item.text);
      const name = item.id ?? hash;
      const entry = expected.get(`${name} ${hash}`);
      if (entry === undefined) continue;
      expected.delete(`${name} ${hash}`);
      const { events } = await coder.code({ ...item, published: item.published ?? manifest.date });
      if (hashRecords(events) === entry.records) verdict.same += 1;
      else verdict.different.push(name);
      progressLine(`${verdict.same} articles the same, ${verdict.different.length} different`);
    }
  }
  await coder.close();
  progressLine("");
  verdict.missing = [...expected.values()].map(({ article }) => article);
  return verdict;
}

function changedFiles(manifest: Manifest, settings: Settings | null): string[] {
  const now = filesOf(settings);
  const names = [...new Set([...Object.keys(manifest.files), ...Object.keys(now)])].toSorted();
  const changed = names.filter((name) => manifest.files[name] !== now[name]);
  return manifest.thaw === VERSION ? changed : [`thaw ${manifest.thaw}, now ${VERSION}`, ...changed];
}

function shown({ same, different, missing, changed }: Verdict): string {
  const list = (title: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${title}:`, ...names.map((name) => `  ${name}`)];
  return [
    `${same} articles give the same bytes, ${different.length} do not, ${missing.length} are not there`,
    ...list("different", different),
    ...list("not there, or with another text", missing),
    ...list("changed since the run", changed),
  ].join("\n");
}

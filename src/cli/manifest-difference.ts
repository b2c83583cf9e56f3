import type { Manifest } from "./manifest.ts";

/** How a thing of two runs differs. */
export type Difference = "added" | "gone" | "text" | "records" | "changed";

/** Two manifests side by side. */
export interface ManifestDifference {
  readonly thaw: readonly [string, string];
  readonly files: readonly { readonly file: string; readonly change: Difference }[];
  /** `text`: another text under the same name; `records`: the same text coded otherwise. */
  readonly articles: readonly { readonly article: string; readonly change: Difference }[];
  readonly same: number;
}

/** What made two runs differ, and in which articles they do. */
export function manifestDifference(before: Manifest, after: Manifest): ManifestDifference {
  const files = namesOf(Object.keys(before.files), Object.keys(after.files)).flatMap((file) => {
    const [was, is] = [before.files[file], after.files[file]];
    return was === is
      ? []
      : [{ file, change: was === undefined ? "added" : is === undefined ? "gone" : "changed" } as const];
  });
  const old = new Map(before.articles.map((article) => [article.article, article]));
  const late = new Map(after.articles.map((article) => [article.article, article]));
  const names = namesOf(old.keys(), late.keys());
  const articles = names.flatMap((article): ManifestDifference["articles"] => {
    const [was, is] = [old.get(article), late.get(article)];
    if (was === undefined) return [{ article, change: "added" }];
    if (is === undefined) return [{ article, change: "gone" }];
    if (was.hash !== is.hash) return [{ article, change: "text" }];
    return was.records === is.records ? [] : [{ article, change: "records" }];
  });
  return { thaw: [before.thaw, after.thaw], files, articles, same: names.length - articles.length };
}

function namesOf(...lists: Iterable<string>[]): string[] {
  return [...new Set(lists.flatMap((list) => [...list]))].toSorted();
}

/** For a terminal. */
export function shownManifests({ thaw, files, articles, same }: ManifestDifference): string {
  return [
    `${same} articles give the same records, ${articles.length} do not`,
    ...(thaw[0] === thaw[1] ? [] : [`thaw ${thaw[0]}, then ${thaw[1]}`]),
    ...files.map(({ file, change }) => `${change}  ${file}`),
    ...articles.map(({ article, change }) => `${change}  article ${article}`),
  ].join("\n");
}

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { z } from "zod";
import { ThawError } from "../errors.ts";
import type { Settings } from "../settings/read-settings.ts";
import { PACKAGE_ROOT } from "../pipeline/data-files.ts";
import { VERSION } from "../version.ts";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const ManifestArticle = z.strictObject({ article: z.string(), hash: Sha256, records: Sha256 });

/** An article of a run: its name, the hash of its text, and that of its records as written. */
export type ManifestArticle = z.infer<typeof ManifestArticle>;

/** What a run was made of and what came of it: enough to make it again and see whether it is the same. */
const Manifest = z.strictObject({
  thaw: z.string(),
  files: z.record(z.string(), Sha256),
  paths: z.array(z.string()),
  date: z.iso.date().nullable(),
  articles: z.array(ManifestArticle),
});

export type Manifest = z.infer<typeof Manifest>;

/** The manifest of a run with this code and these data and model files. */
export function manifestOf(
  run: Pick<Manifest, "date"> & { paths: readonly string[]; articles: readonly ManifestArticle[] },
  settings: Settings | null,
): Manifest {
  return {
    thaw: VERSION,
    files: filesOf(settings),
    paths: [...run.paths],
    date: run.date,
    articles: [...run.articles],
  };
}

/** The same as the store and `--manifest` keep it. */
export function manifestText(...made: Parameters<typeof manifestOf>): string {
  return `${JSON.stringify(manifestOf(...made), null, 2)}\n`;
}

/** Reads a manifest. Throws `manifest-invalid`. */
export function readManifest(path: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw manifestInvalid(path, "it cannot be read as JSON", cause);
  }
  const parsed = Manifest.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw manifestInvalid(path, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`, parsed.error);
}

/** A manifest from its text; null for anything else. */
export function parseManifest(text: string): Manifest | null {
  try {
    return Manifest.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function manifestInvalid(path: string, reason: string, cause: unknown): ThawError {
  return new ThawError(
    "manifest-invalid",
    `${path} is no manifest: ${reason}`,
    "give the file that thaw ingest --manifest wrote",
    {
      cause,
    },
  );
}

/** One hash of the version, every data and model file and the settings: what the coding of an article depends on beside its text. */
export function codeFingerprint(settings: Settings | null): string {
  return hashOf(JSON.stringify([VERSION, filesOf(settings)]));
}

/** SHA-256 of every file that coding depends on; a settings file counts, with its dictionaries, as one. */
export function filesOf(settings: Settings | null): Record<string, string> {
  return settings === null ? hashFiles() : { ...hashFiles(), [settings.file]: settings.hash };
}

let files: Record<string, string> | null = null;

/** SHA-256 of each file under data/ and models/, by path; read once, since they do not change while a command runs. */
export function hashFiles(root: string = PACKAGE_ROOT): Record<string, string> {
  if (files !== null && root === PACKAGE_ROOT) return files;
  const found = Object.fromEntries(["data", "models"].flatMap((folder) => hashFolder(root, folder)));
  if (root === PACKAGE_ROOT) files = found;
  return found;
}

function hashFolder(root: string, folder: string): [string, string][] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => [relative(root, path).split(sep).join("/"), hashOf(readFileSync(path))]);
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

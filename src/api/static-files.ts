import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};
const PACKED = new Set([".html", ".js", ".css", ".json", ".svg", ".txt", ".webmanifest"]);

interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly packed: Uint8Array<ArrayBuffer> | null;
  readonly type: string;
  /** The name holds a hash of what is inside, so it never changes. */
  readonly lasting: boolean;
}

/** Answers a path of the dashboard; null for what is neither a file nor a screen. */
export type StaticFiles = (path: string, encodings: string) => Response | null;

const NOT_BUILT =
  '<!doctype html><html lang="en"><title>Thaw</title><p>The dashboard is not built: run <code>npm run build</code>. The data are under <a href="/v1/status">/v1</a>.</p></html>\n';

/** The files of a folder, read when first asked for. Only what the folder lists is served, so no path leads out of it. */
export function staticFiles(folder: string): StaticFiles {
  const names = new Set(existsSync(folder) ? listed(folder) : []);
  const read = new Map<string, StaticFile>();
  const fileOf = (name: string): StaticFile => {
    const known = read.get(name);
    if (known !== undefined) return known;
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const extension = extname(name);
    const fresh = {
      bytes,
      packed: PACKED.has(extension) ? new Uint8Array(gzipSync(bytes)) : null,
      type: TYPES[extension] ?? "application/octet-stream",
      lasting: name.startsWith("assets/"),
    };
    read.set(name, fresh);
    return fresh;
  };
  return (path, encodings) => {
    const name = path.slice(1);
    if (names.has(name)) return fileResponse(fileOf(name), encodings);
    // A screen of the dashboard: its address is not a file's.
    if (extname(path) !== "") return null;
    if (names.has("index.html")) return fileResponse(fileOf("index.html"), encodings);
    return new Response(NOT_BUILT, { headers: { "content-type": "text/html; charset=utf-8" } });
  };
}

function listed(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.split(sep).join("/"));
}

function fileResponse({ bytes, packed, type, lasting }: StaticFile, encodings: string): Response {
  const headers = {
    "content-type": type,
    "cache-control": lasting ? "public, max-age=31536000, immutable" : "no-cache",
    vary: "accept-encoding",
  };
  return packed !== null && /\bgzip\b/.test(encodings)
    ? new Response(packed, { headers: { ...headers, "content-encoding": "gzip" } })
    : new Response(bytes, { headers });
}

import { createHash } from "node:crypto";
import { markup, type Markup } from "./markup.ts";
import { SHEET_STYLE } from "./sheet-style.ts";

/** A file to hand on. */
export interface SharedFile {
  /** Letters, digits, dots and hyphens only. */
  readonly name: string;
  readonly html: string;
}

/** Says that nothing may run and nothing may be fetched, to a browser that opens the file from anywhere. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(SHEET_STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/** A whole page: title, what stands in it, and the line that says what it was made of. */
export function sheet(title: string, body: readonly Markup[], manifest: string): string {
  const style: Markup = { markup: `<style>${SHEET_STYLE}</style>` };
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title} - Thaw</title>
${style}
</head>
<body>
<main>
${body.map((part) => markup`${part}\n`)}</main>
<footer>
<p class="small">Every sentence in quotation was cut out of the stored article when this file was made; the words are those of the article, not of Thaw. Machine-coded: check what matters against the source.</p>
<p class="small"><code>${manifest}</code></p>
</footer>
</body>
</html>
`.markup;
}

/** A name for a file out of words that may hold anything. */
export function fileName(...words: readonly string[]): string {
  return `${words
    .join("-")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")}.html`;
}

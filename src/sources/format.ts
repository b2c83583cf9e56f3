export type InputFormat = "text" | "markdown" | "jsonl" | "csv" | "html";

export const INPUT_FORMATS: readonly InputFormat[] = ["text", "markdown", "jsonl", "csv", "html"];

const HEAD_CHARS = 20000;
const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p)[\s>]/i;
const MARKDOWN_LINE = /^(?:#{1,6} \S|[-*] \S|> \S|```|\[[^\]\n]{1,200}\]: )/m;
const MARKDOWN_INLINE = /\[[^\]\n]{1,300}\]\([^)\s]{1,500}\)|\*\*[^*\n]{1,300}\*\*/;
const FRONT_MATTER = /^---\n[^]{0,4000}?\n---\n/;

/**
 * Tells an input's format by its content; the file name only decides what the content leaves open (a broken first line
 * of a `.jsonl` file, a Markdown file without any mark, a CSV file with a single column).
 */
export function detectFormat(text: string, name: string): InputFormat {
  const head = text.slice(0, HEAD_CHARS);
  if (HTML_START.test(head)) return "html";
  if (looksLikeJson(head) || /\.(?:jsonl|ndjson|json)$/i.test(name)) return "jsonl";
  if (looksLikeCsv(head) || /\.(?:csv|tsv)$/i.test(name)) return "csv";
  if (/\.(?:md|markdown)$/i.test(name)) return "markdown";
  if (FRONT_MATTER.test(head)) return "markdown";
  if (/^#{1,6} \S/.test(head.trimStart()) && MARKDOWN_LINE.test(head)) return "markdown";
  return MARKDOWN_INLINE.test(head) && MARKDOWN_LINE.test(head) ? "markdown" : "text";
}

function looksLikeJson(head: string): boolean {
  if (/^\s*\[\s*\{/.test(head)) return true;
  const lines = head.split("\n").filter((line) => line.trim() !== "");
  return (
    lines.slice(0, 5).some((line) => /^\s*\{\s*"[^"\n]{1,80}"\s*:/.test(line)) || /^\s*\{\s*$/.test(lines[0] ?? "")
  );
}

/** A header line with a delimiter and at least one column name that an article has. */
function looksLikeCsv(head: string): boolean {
  const header = head.slice(0, head.search(/[\r\n]|$/)).toLowerCase();
  const cells = header.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, ""));
  if (cells.length < 2 || cells.some((cell) => cell.length > 40)) return false;
  return cells.some((cell) =>
    /^(?:text|event_text|content|body|maintext|title|headline|date|pub_date|url)$/.test(cell),
  );
}

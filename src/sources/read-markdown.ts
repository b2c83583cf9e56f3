import type { Origin } from "./article.ts";
import { articleOf, type Article } from "./article.ts";
import { dayOrNull } from "./article-fields.ts";

const FRONT_MATTER = /^---\n([^]{0,4000}?)\n---\n/;

/** The prose of a Markdown file: marks removed, code and images left out, first heading as title, front matter's date and title read. */
export function readMarkdown(markdown: string, origin: Origin): Article {
  const normal = markdown.replace(/\r\n?/g, "\n");
  const front = FRONT_MATTER.exec(normal);
  const fields = frontFields(front?.[1] ?? "");
  const body = normal.slice(front?.[0].length ?? 0);
  const blocks = body
    .replace(/^(?:```|~~~)[^]*?^(?:```|~~~).*$/gm, "")
    .split(/\n\s*\n/)
    .flatMap(splitHeading);
  const heading = blocks.find((block) => block.startsWith("# "));
  const title = fields.get("title") ?? (heading === undefined ? null : inline(heading));
  const prose = blocks
    .filter((block) => block !== heading)
    .map(inline)
    .filter((block) => block !== "");
  const published = dayOrNull(fields.get("date") ?? null);
  return articleOf({ ...citation(fields), title, text: prose.join("\n\n"), published, extracted: true, origin });
}

function citation(fields: Map<string, string>): Pick<Article, "id" | "publisher" | "url"> {
  return {
    id: fields.get("id") ?? null,
    publisher: fields.get("source") ?? fields.get("publisher") ?? null,
    url: fields.get("url") ?? null,
  };
}

function frontFields(front: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of front.split("\n")) {
    const pair = /^([a-z_]{1,30}):\s*(.+)$/i.exec(line);
    if (pair) fields.set((pair[1] ?? "").toLowerCase(), (pair[2] ?? "").trim().replace(/^["']|["']$/g, ""));
  }
  return fields;
}

/** A heading ends at its line even where no empty line follows; so does each list item. */
function splitHeading(block: string): string[] {
  return block.split(/\n(?=#{1,6} |[-*+] |\d{1,3}\. )|\n(?<=^#{1,6} [^\n]*\n)/);
}

function inline(block: string): string {
  return block
    .replace(/^\s*(?:#{1,6} |> ?|[-*+] |\d{1,3}\. )/, "")
    .replace(/\n> ?/g, "\n")
    .replace(/^[-*_=]{3,}$/gm, "")
    .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)/g, "")
    .replace(/\[([^\]\n]{1,300})\]\([^)\n]{0,500}\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^\n]{1,2000}?)\1/g, "$2")
    .replace(/(?<![\w*])[*_](?=\S)([^*_\n]{1,2000}?)[*_](?![\w*])/g, "$1")
    .replace(/`([^`\n]{1,300})`/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

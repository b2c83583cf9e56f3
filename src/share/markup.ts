/** Text that is markup already; only `markup` makes it. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | null | readonly Part[];

/** A template of HTML or SVG: what is put in is text and is escaped, unless it is markup itself; null and empty lists put in nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = strings.map((piece, place) => (place < parts.length ? piece + inserted(parts[place] ?? null) : piece));
  return { markup: pieces.join("") };
}

function inserted(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  if ("markup" in part) return part.markup;
  return part.map(inserted).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control signs but tab and line breaks, and the signs that turn the direction of writing. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

/** Right also between quotation marks of an attribute. Signs that turn the direction of writing, and control signs that HTML forbids, show as what they are. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "").replaceAll(UNPRINTABLE, "\uFFFD");
}

import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Origin, SourceItem } from "./article.ts";
import { articleOf } from "./article.ts";
import { dayOrNull } from "./article-fields.ts";

/** The part of the DOM that is walked here; `src` is compiled without the DOM's own types. */
interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
}

type HtmlDocument = ReturnType<typeof parseHTML>["document"];

const BLOCKS = new Set([
  "P",
  "DIV",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "LI",
  "BLOCKQUOTE",
  "ARTICLE",
  "SECTION",
  "TR",
  "BR",
  "PRE",
]);

/** The article of a saved page: main text by Readability, title, and the publication day its own metadata states. */
export function readHtml(html: string, origin: Origin): SourceItem {
  const { document } = parseHTML(html);
  // Before Readability, which takes the document apart.
  const page = {
    published: dayOrNull(statedDay(document)),
    language: statedLanguage(document),
    url: canonicalUrl(document),
  };
  const found = new Readability(document, { charThreshold: 40 }).parse();
  const text = found?.content ? blockText(parseHTML(`<html><body>${found.content}</body></html>`).document.body) : "";
  if (found === null || text === "") return withoutArticle(origin);
  return articleOf({
    ...page,
    title: found.title?.trim() || null,
    text,
    publisher: found.siteName ?? null,
    extracted: true,
    origin,
  });
}

function withoutArticle(origin: Origin): SourceItem {
  return {
    rejected: true,
    article: null,
    origin,
    stage: "parse",
    reason: "the page holds no article text",
    hint: "save the article's own page, or paste its text into a .txt file",
  };
}

function statedLanguage(document: HtmlDocument): string | null {
  return document.documentElement?.getAttribute("lang")?.slice(0, 2).toLowerCase() ?? null;
}

function canonicalUrl(document: HtmlDocument): string | null {
  return document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null;
}

/** JSON-LD `datePublished` first, then the meta tags and <time> that newspapers use. */
function statedDay(document: HtmlDocument): string | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const stated = /"datePublished"\s*:\s*"([^"]{1,40})"/.exec(script.textContent ?? "");
    if (stated) return stated[1] ?? null;
  }
  const meta = document.querySelector(
    'meta[property="article:published_time"], meta[name="date"], meta[itemprop="datePublished"]',
  );
  return meta?.getAttribute("content") ?? document.querySelector("time[datetime]")?.getAttribute("datetime") ?? null;
}

/** Text of a node, one line break between blocks, white space folded as a browser shows it. */
function blockText(root: DomNode): string {
  const parts: string[] = [];
  const walk = (node: DomNode): void => {
    if (node.nodeType === 3) parts.push((node.textContent ?? "").replace(/\s+/g, " "));
    const isBlock = BLOCKS.has(node.nodeName.toUpperCase());
    if (isBlock) parts.push("\n");
    for (const child of node.childNodes) walk(child);
    if (isBlock) parts.push("\n");
  };
  walk(root);
  return parts
    .join("")
    .split(/\s*\n\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n\n");
}

import type { AnswerParts } from "../answers/answer-parts.ts";
import { markedQuotesOf, type MarkedQuote } from "../answers/quotes.ts";
import type { Brief, BriefSection, BriefStatement } from "../contract/answers/brief.ts";
import { quoteBlock } from "./event-item.ts";
import { legend } from "./legend.ts";
import { manifestLine } from "./manifest-line.ts";
import { markup, type Markup } from "./markup.ts";
import { scaleName } from "./scale-name.ts";
import { fileName, sheet, type SharedFile } from "./sheet.ts";

const NAMED = 6;

/** A briefing as a file that needs nothing: each sentence names its events, each quotation was cut out anew. */
export async function briefSheet(brief: Brief, parts: AnswerParts): Promise<SharedFile> {
  const { title, a, b, since, until, scale, sections, notes, query } = brief;
  const quoted = sections.flatMap(({ statements }) =>
    statements.flatMap(({ quotes }) => quotes.map(({ event }) => event)),
  );
  const quotes = await markedQuotesOf([...new Set(quoted)], parts);
  const body = [
    markup`<h1>${title}</h1><p>${since ?? "The beginning"} to before ${until ?? "the end"}, ${scaleName(scale)} scale. Each sentence names the events it rests on.</p>${legend}`,
    ...sections.map((section) => sectionPart(section, quotes)),
    ...(notes.length === 0 ? [] : [markup`<h2>Notes</h2><ul>${notes.map((note) => markup`<li>${note}</li>`)}</ul>`]),
  ];
  return {
    name: fileName("brief", a.id, b.id),
    html: sheet(title, body, await manifestLine({ a: a.id, b: b.id, ...query }, parts)),
  };
}

function sectionPart({ title, statements, lacking }: BriefSection, quotes: ReadonlyMap<string, MarkedQuote>): Markup {
  return markup`<h2>${title}</h2>${statements.map((statement) => statementPart(statement, quotes))}${lacking.map((line) => markup`<p class="lacking">${line}</p>`)}`;
}

function statementPart(
  { text, events, of, quotes: own }: BriefStatement,
  quotes: ReadonlyMap<string, MarkedQuote>,
): Markup {
  const more = of - Math.min(of, NAMED);
  const names = markup`<span class="small soft">[${events.slice(0, NAMED).map((id, place) => markup`${place === 0 ? "" : ", "}<code>${id}</code>`)}${more > 0 ? ` and ${more} more` : ""}]</span>`;
  const blocks = own.flatMap(({ event }) => {
    const quote = quotes.get(event);
    return quote === undefined ? [] : [quoteBlock(quote)];
  });
  return markup`<p>${text} ${names}</p>${blocks}`;
}

import type { Brief, BriefSection, BriefStatement } from "../contract/answers/brief.ts";
import { scaleName } from "./scale-name.ts";

/** Where an event can be looked at: a link's address, or null for none. */
export type EventLink = (id: string) => string | null;

const NAMED = 6;

/** A briefing in Markdown: each sentence ends with the events it rests on, each quote with where it stands. Words of articles are escaped. */
export function briefMarkdown(brief: Brief, link: EventLink = () => null): string {
  const { title, since, until, scale, sections, notes } = brief;
  return [
    `# ${plain(title)}`,
    "",
    `${since ?? "the beginning"} to ${until ?? "the end"} (the last day is not in it), ${plain(scaleName(scale))} scale. Each sentence names its events in brackets; every quotation was cut out of the stored article.`,
    ...sections.flatMap((section) => ["", ...sectionLines(section, link)]),
    ...(notes.length === 0 ? [] : ["", "## Notes", "", ...notes.map((note) => `- ${plain(note)}`)]),
    "",
  ].join("\n");
}

function sectionLines({ title, statements, lacking }: BriefSection, link: EventLink): string[] {
  return [
    `## ${plain(title)}`,
    "",
    ...statements.flatMap((statement) => statementLines(statement, link)),
    ...lacking.map((line) => `- *${plain(line)}*`),
  ];
}

function statementLines({ text, events, of, quotes }: BriefStatement, link: EventLink): string[] {
  return [
    `- ${plain(text)} ${cited(events, of, link)}`,
    ...quotes.map(({ text: words, publisher, article, published, event }) => {
      const source = [publisher ?? article, published].filter((part) => part !== null).join(", ");
      return `  > ${plain(oneLine(words))} (${plain(source)}) ${cited([event], 1, link)}`;
    }),
  ];
}

/** "[id, id and 12 more]". */
function cited(events: readonly string[], of: number, link: EventLink): string {
  const names = events.slice(0, NAMED).map((id) => {
    const address = link(id);
    return address === null ? id : `[${id}](${address})`;
  });
  const more = of - names.length;
  return `[${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}]`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** Text that Markdown would read as markup, a link or HTML stays what it is. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|~]/g, String.raw`\$&`);
}

import { z } from "zod";
import { codedText } from "../../answers/coded-text.ts";
import { CodedText, CodeRequest, type CodedTextEvent } from "../../contract/answers/coded-text.ts";
import { EvidenceMark } from "../../contract/answers/evidence.ts";
import { EventSummary } from "../../contract/answers/event-summary.ts";
import { Day } from "../../contract/event-record.ts";
import { pageShape, DEFAULT_LIMIT } from "../arguments.ts";
import { tool, type Tool } from "../tool.ts";
import { counted, partyWords, withNotes } from "../words.ts";

/** A text is coded in this time or given up. */
const MOST_MILLISECONDS = 20_000;

const Event = EventSummary.extend({ marks: z.array(EvidenceMark) });

export const codeText: Tool = tool({
  name: "thaw_code_text",
  title: "Code a text",
  description:
    "Reads an English news text and gives its political events (PLOVER) with the exact words behind each. Nothing is kept. " +
    "Give `published`, or words such as Tuesday date nothing.",
  input: z.strictObject({
    text: CodeRequest.shape.text.describe("the text, at most 100,000 characters"),
    title: z.string().max(1000).optional(),
    published: Day.optional().describe("the day of publication"),
    limit: pageShape.limit,
  }),
  output: z.object({
    query: z.record(z.string(), z.unknown()),
    total: z.int(),
    next_cursor: z.null().describe("a text is coded whole: ask again with a higher limit"),
    events: z.array(Event),
    skipped: CodedText.shape.skipped,
    notes: z.array(z.string()),
  }),
  answer: async ({ text, title = null, published = null, limit = DEFAULT_LIMIT }, { code }, signal) => {
    const request = { text, title, published, explain: false };
    const coded = codedText(
      request,
      await code(request, AbortSignal.any([signal, AbortSignal.timeout(MOST_MILLISECONDS)])),
    );
    const shown = coded.events.slice(0, limit);
    const more = coded.events.length - shown.length;
    const notes = [...coded.notes, ...(more === 0 ? [] : [`limit hides ${counted(more, "more event")}`])];
    return {
      data: {
        query: { characters: text.length, title, published, limit },
        total: coded.events.length,
        next_cursor: null,
        events: shown.map(({ summary, marks }) => ({ ...summary, marks })),
        skipped: coded.skipped,
        notes,
      },
      text: withNotes([counted(coded.events.length, "event"), ...shown.map(line)], notes),
    };
  },
});

function line({ summary, marks }: CodedTextEvent): string {
  const { day, type, mode, auxiliary, actors, recipients } = summary;
  const whom = recipients.length === 0 ? "" : ` > ${recipients.map(partyWords).join(" + ")}`;
  const trigger = marks.find(({ role }) => role === "trigger")?.text ?? "";
  return `${day ?? "undated"}  ${[type, mode, ...auxiliary].filter((part) => part !== null).join(" ")}  ${actors.map(partyWords).join(" + ")}${whom}  ${JSON.stringify(trigger)}`;
}

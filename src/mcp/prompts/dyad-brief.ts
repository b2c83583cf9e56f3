import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { briefAnswer } from "../../answers/brief.ts";
import type { Desk } from "../../answers/desk.ts";
import { nameInSentence } from "../../codebook/name-in-sentence.ts";
import { Since } from "../../contract/queries/period-query.ts";
import { briefMarkdown } from "../../share/brief-markdown.ts";
import { promptText } from "../prompt-text.ts";
import { mendable } from "../resource-error.ts";
import { SideText } from "../arguments.ts";

/** A briefing on two sides out of cited sentences alone: the facts come with the prompt. */
export function addDyadBrief(server: McpServer, { parts }: Desk): void {
  const argsSchema = z.object({
    a: SideText,
    b: SideText,
    since: Since.optional().describe("a day, or 90d, 1y (default: 1y)"),
  });
  server.registerPrompt(
    "dyad-brief",
    { title: "Brief me on two sides", description: "A briefing in which each sentence cites its events", argsSchema },
    ({ a, b, since }) =>
      mendable(async () => {
        const brief = await briefAnswer(a, b, { since }, parts);
        return promptText(
          `Write a briefing of at most 300 words on how ${nameInSentence(brief.a.name)} and ${nameInSentence(brief.b.name)} deal with each other.`,
          [
            "Use only the sentences below. End each of your sentences with the event ids it rests on, in square brackets; leave out what has none.",
            "Quote only what stands here as a quotation, word for word, with its source.",
            'Where it says "not enough data", say so; never turn it into "neutral", "stable" or "no change".',
            "Keep marks: what is denied, announced, hypothetical or only claimed is not told as done.",
          ],
          briefMarkdown(brief),
        );
      }),
  );
}

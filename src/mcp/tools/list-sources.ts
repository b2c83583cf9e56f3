import { z } from "zod";
import { nextCursor, pageOf } from "../../answers/page-cursor.ts";
import { sourcesAnswer } from "../../answers/sources.ts";
import { SourcesAnswer } from "../../contract/answers/sources.ts";
import { DEFAULT_LIMIT, pageShape } from "../arguments.ts";
import { tool, type Tool } from "../tool.ts";
import { counted, withNotes } from "../words.ts";

export const listSources: Tool = tool({
  name: "thaw_list_sources",
  title: "What the store was filled with",
  description:
    "Data sets and publishers of the store with their owners (one owner is one voice), countries, state control, counts and days, and what was undated, double or silent. " +
    "Look here before saying that something did not happen: a store knows only what it was given.",
  input: z.strictObject({ ...pageShape }),
  output: SourcesAnswer.extend({
    query: z.record(z.string(), z.unknown()),
    total: z.int().describe("publishers"),
    next_cursor: z.string().nullable(),
    notes: z.array(z.string()),
  }),
  answer: async ({ limit = DEFAULT_LIMIT, cursor }, { parts }) => {
    const page = pageOf({ limit, cursor });
    const answer = await sourcesAnswer(parts);
    const publishers = answer.publishers.slice(page.offset, page.offset + page.limit);
    const notes = [
      ...(answer.undated > 0 ? [`${answer.undated} articles state no day of publication`] : []),
      ...(answer.hash_only > 0
        ? [`of ${answer.hash_only} articles only hashes are kept: nothing of them can be quoted`]
        : []),
    ];
    return {
      data: {
        ...answer,
        publishers,
        query: { limit: page.limit },
        total: answer.publishers.length,
        next_cursor: nextCursor(page, publishers.length, answer.publishers.length),
        notes,
      },
      text: withNotes(
        [
          `${counted(answer.articles, "article")} of ${counted(answer.publishers.length, "publisher")}`,
          ...answer.sources.map(
            ({ source, events, first, last }) =>
              `${source}: ${events} events, ${first ?? "undated"} to ${last ?? "undated"}`,
          ),
          ...publishers.map(
            ({ publisher, owner, articles }) =>
              `${publisher}: ${articles} articles${owner === null ? "" : `, owner ${owner}`}`,
          ),
        ],
        notes,
      ),
    };
  },
});

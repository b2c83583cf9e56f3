import type { Mapping } from "../import/mapping.ts";

/**
 * Event lines of PETRARCH (no header) and of the older KEDS series (header date, source, target, code). What follows the story ids depends on
 * the coder's settings, so nothing of it is read. The date is the story's.
 */
export const PETRARCH: Mapping = {
  name: "petrarch",
  corpus: "petrarch",
  separator: "\t",
  columns: [
    "date",
    "source",
    "target",
    "code",
    "issues",
    "ids",
    "url",
    "story_source",
    "source_text",
    "target_text",
    "event_text",
    "source_root",
    "target_root",
  ],
  header: "maybe",
  openEnded: true,
  spellings: { Date: "date", Source: "source", Target: "target", Code: "code", event: "code" },
  nulls: ["---"],
  listSeparator: null,
  fields: {
    reported: "date",
    date: "date",
    code: "code",
    article: "ids",
    actorChain: "source",
    recipientChain: "target",
  },
  transforms: {
    date: "any",
    reported: "any",
    article: "stem",
    act: "code",
    entity: "chain",
    sectors: "plover",
    country: "name",
    place: "columns",
  },
};

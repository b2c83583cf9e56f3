import { z } from "zod";
import { AUXILIARIES } from "../codebook/auxiliary.ts";
import { CONTEXTS } from "../codebook/context.ts";
import { EVENT_TYPE_NAMES } from "../codebook/event-type.ts";
import { isModeOf } from "../codebook/mode.ts";
import { Attribution } from "./attribution.ts";
import { Entity } from "./entity.ts";
import { Location } from "./location.ts";
import { Span } from "./span.ts";

/** A calendar day, YYYY-MM-DD. */
export const Day = z.iso.date().meta({ id: "Day" });

/** How exact the event's date is; `none` goes with date null. */
export const DATE_PRECISIONS = [
  "day",
  "week",
  "month",
  "quarter",
  "season",
  "half",
  "year",
  "decade",
  "century",
  "range",
  "none",
] as const;

/** Where the event's date comes from: words of the text, the day of publication, or nowhere. */
export const DATE_BASES = ["text", "publication", "none"] as const;

const Size = z.strictObject({
  dead: z.int().min(0).nullable().default(null),
  injured: z.int().min(0).nullable().default(null),
  arrested: z.int().min(0).nullable().default(null),
});

const TextInfo = z.strictObject({
  sequence: z.int().min(0).describe("number of the sentence in the article, from 0"),
  start: z.int().min(0),
  end: z.int().min(0),
});

const CiteInfo = z.strictObject({
  corpus: z.string().nullable().default(null),
  citation: z.string().nullable().default(null),
  url: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
  language: z.string().nullable().default(null),
  publication: z.string().nullable().default(null),
  license: z.string().nullable().default(null),
  copyright: z.string().nullable().default(null),
  version: z.string().nullable().default(null),
});

/** The words behind the fields. Each entity carries its own span. */
const Spans = z.strictObject({
  evidence: Span.describe("the sentence or clause"),
  trigger: Span,
  date: Span.nullable().default(null),
  place: Span.nullable().default(null),
  cue: z.array(Span).default([]).describe("the words that gave the auxiliaries"),
});

/** Which rule or model decided what, in order. */
const TraceStep = z.strictObject({
  field: z.string(),
  rule: z.string(),
  score: z.number().min(0).max(1).nullable().default(null),
});

/**
 * One political event, as the PLOVER manual (Draft 0.8) has it, every field name kept, with our own fields beside:
 * see docs/data-format.md. One record has exactly one type in `event` (none only for imported rows without a PLOVER type) and at most one `mode`.
 */
export const EventRecord = z
  .strictObject({
    id: z.string().regex(/^[0-9a-f]{16}$/),
    aliases: z.array(z.string()).default([]),
    article: z.string(),
    reported: Day.nullable(),
    date: Day.nullable(),
    enddate: Day.nullable(),
    time: z.string().nullable().default(null),
    date_precision: z.enum(DATE_PRECISIONS),
    date_basis: z.enum(DATE_BASES),
    actor: z.array(Entity),
    recipient: z.array(Entity),
    event: z.array(z.enum(EVENT_TYPE_NAMES)).max(1),
    mode: z.array(z.string()).max(1),
    auxiliary: z.array(z.enum(AUXILIARIES)),
    context: z.array(z.enum(CONTEXTS)),
    quad_code: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
    event_scale: z.number().min(-10).max(10).nullable(),
    event_text: z.array(z.string()),
    event_loc: Location.nullable(),
    size: Size.nullable().default(null),
    count: z.int().min(1).nullable().default(null),
    attribution: Attribution.nullable().default(null),
    cameo: z.string().nullable().default(null),
    confidence: z.number().min(0).max(1),
    link: z.string().nullable().default(null),
    text: z.string().nullable().default(null),
    text_info: TextInfo.nullable().default(null),
    cite_info: CiteInfo.nullable().default(null),
    coder: z.string().nullable().default(null),
    coded_date: Day.nullable().default(null),
    coded_time: z.string().nullable().default(null),
    comment: z.string().nullable().default(null),
    spans: Spans.nullable(),
    trace: z.array(TraceStep).default([]),
  })
  .superRefine((record, context) => {
    const [type] = record.event;
    const [mode] = record.mode;
    if (mode !== undefined && (type === undefined || !isModeOf(type, mode))) {
      context.addIssue({
        code: "custom",
        path: ["mode"],
        message: `${mode} is no mode of ${type ?? "(no type)"}`,
      });
    }
    if ((record.date === null) !== (record.date_basis === "none")) {
      context.addIssue({
        code: "custom",
        path: ["date_basis"],
        message: "date is null exactly when date_basis is none",
      });
    }
    if (record.date !== null && record.enddate !== null && record.enddate < record.date) {
      context.addIssue({
        code: "custom",
        path: ["enddate"],
        message: "enddate is not before date",
      });
    }
  });

export type EventRecord = z.infer<typeof EventRecord>;

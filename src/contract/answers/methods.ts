import { z } from "zod";
import { EVENT_TYPE_NAMES } from "../../codebook/event-type.ts";

/** An event type with its quad class, its PLOVER score, and its modes with theirs. */
export const MethodType = z
  .object({
    type: z.enum(EVENT_TYPE_NAMES),
    quad: z.int().min(1).max(4),
    quad_name: z.string(),
    score: z.number(),
    recipient_required: z.boolean(),
    modes: z.array(z.object({ mode: z.string(), score: z.number() })),
  })
  .meta({ id: "MethodType" });

export type MethodType = z.infer<typeof MethodType>;

/** An ordered list of rules, as the code runs them. */
export const RuleList = z
  .object({ name: z.string(), title: z.string(), rules: z.array(z.string()) })
  .meta({ id: "RuleList" });

export type RuleList = z.infer<typeof RuleList>;

/** A text of the package, Markdown: the model's card, how relations are measured. */
export const MethodDocument = z
  .object({ name: z.string(), title: z.string(), markdown: z.string() })
  .meta({ id: "MethodDocument" });

/** How events are coded and weighed, from the tables that the code itself runs on. */
export const MethodsAnswer = z
  .object({
    version: z.string(),
    types: z.array(MethodType),
    auxiliaries: z.array(z.string()),
    contexts: z.array(z.string()),
    sectors: z.array(z.object({ code: z.string(), meaning: z.string() })),
    actor_codes: z.array(z.object({ code: z.string(), name: z.string() })),
    blocs: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        members: z.array(z.object({ code: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
      }),
    ),
    rules: z.array(RuleList),
    scales: z.array(z.object({ name: z.string(), title: z.string() })),
    state_rule: z.object({ least_events: z.int(), least_change: z.number(), window_days: z.int() }),
    documents: z.array(MethodDocument),
    /** The last committed scores of `thaw eval`, as the package ships them; null where it ships none. */
    scores: z.unknown(),
  })
  .meta({ id: "MethodsAnswer" });

export type MethodsAnswer = z.infer<typeof MethodsAnswer>;

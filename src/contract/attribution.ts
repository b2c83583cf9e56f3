import { z } from "zod";
import { Entity } from "./entity.ts";
import { Span } from "./span.ts";

/** Who says so: the source as mentioned, the cue that introduces it, and the source's own source where the chain nests. */
export interface Attribution {
  entity: z.infer<typeof Entity> | null;
  span: z.infer<typeof Span> | null;
  cue: string | null;
  cue_span: z.infer<typeof Span> | null;
  mode: "direct" | "indirect";
  attribution: Attribution | null;
}

/** `entity` is null where the report names no source ("reportedly"). */
export const Attribution: z.ZodType<Attribution> = z
  .lazy(() =>
    z.strictObject({
      entity: Entity.nullable(),
      span: Span.nullable().default(null),
      cue: z.string().nullable().default(null),
      cue_span: Span.nullable().default(null),
      mode: z.enum(["direct", "indirect"]),
      attribution: Attribution.nullable().default(null),
    }),
  )
  .meta({ id: "Attribution" });

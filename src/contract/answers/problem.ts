import { z } from "zod";

/** An error over HTTP (RFC 9457): `code` is stable and stands in docs/errors.md, `hint` is the way out, `errors` names each wrong field. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    hint: z.string(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem" });

export type Problem = z.infer<typeof Problem>;

import { z } from "zod";

/** Words of a list of choices, joined by commas: "ASSAULT,COERCE". */
export function wordList<const T extends string>(
  choices: readonly T[],
): z.ZodPipe<z.ZodPipe<z.ZodString, z.ZodTransform<string[], string>>, z.ZodArray<z.ZodEnum<{ [K in T]: K }>>> {
  return z
    .string()
    .max(1000)
    .transform((text) => text.split(",").map((word) => word.trim()))
    .pipe(z.array(z.enum(choices)).min(1));
}

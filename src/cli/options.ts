import { z } from "zod";
import { ThawError } from "../errors.ts";

/** Checks one option with a schema. Throws `usage` naming the option, the value and the choices. */
export function option<T>(name: string, value: unknown, schema: z.ZodType<T>, choices: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ThawError("usage", `${name} ${JSON.stringify(value)} is not allowed`, `${name} takes ${choices}`);
}

/** A day, YYYY-MM-DD, or null where the option is not given. */
export function dayOption(name: string, value: unknown): string | null {
  return value === undefined ? null : option(name, value, z.iso.date(), "a day that exists, such as 2025-08-26");
}

// An empty word would count as 0.
const Share = z.string().trim().min(1).transform(Number).pipe(z.number().min(0).max(1));

/** A number in [0, 1], or the default. */
export function shareOption(name: string, value: unknown, fallback: number): number {
  return value === undefined ? fallback : option(name, value, Share, "a number from 0 to 1");
}

/** One of a list of words, or the default. */
export function choiceOption<T extends string>(name: string, value: unknown, choices: readonly T[], fallback: T): T {
  return value === undefined ? fallback : option(name, value, z.enum(choices), choices.join(", "));
}

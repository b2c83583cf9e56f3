import { z } from "zod";
import { ThawError } from "../errors.ts";
import { option } from "./options.ts";

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().min(0).max(65_535));

/** `--port`, or the default. Throws `usage`. */
export function portOption(value: unknown, fallback: number): number {
  return value === undefined ? fallback : option("--port", value, Port, "a number from 0 to 65535");
}

/** `--token`, else the variable THAW_TOKEN, which others of the machine cannot read; null for none. Throws `usage` for one that could be guessed. */
export function tokenOption(value: unknown): string | null {
  const token = typeof value === "string" ? value : (process.env["THAW_TOKEN"] ?? null);
  if (token === null || /^[\w.~-]{16,200}$/.test(token)) return token;
  throw new ThawError(
    "usage",
    "the token is too short, or holds other signs than letters, digits and . _ ~ -",
    "give 16 signs or more, such as those of: openssl rand -hex 16",
  );
}

import { hash } from "node:crypto";

/** The number that stands for an event's or report's id (16 hex digits); null for what is no id. */
export function keyOf(id: string): bigint | null {
  return /^[0-9a-f]{16}$/.test(id) ? BigInt(`0x${id}`) : null;
}

/** The id of a key. */
export function idOf(key: bigint): string {
  return key.toString(16).padStart(16, "0");
}

/** A number of 64 bits that stands for a text: the first 16 hex digits of its SHA-256. */
export function textKey(text: string): bigint {
  return BigInt(`0x${hash("sha256", text, "hex").slice(0, 16)}`);
}

/** The key of a report: its id and its article together, since a reprint has the same id. */
export function reportKeyOf(id: string, article: string): bigint {
  return textKey(`${id} ${article}`);
}

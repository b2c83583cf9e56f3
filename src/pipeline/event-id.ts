import { createHash } from "node:crypto";
import type { EventType } from "../codebook/event-type.ts";

/** SHA-256 of a text in UTF-8, as 64 hex digits. */
export function textHash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/**
 * The id of an event: first 16 hex digits of SHA-256 over the article's text hash, the trigger's start and end, and the type.
 * Never scores or codes, so it is the same in every run and on every machine. A trigger in the title says so, since titles count from 0 too.
 */
export function eventId(
  articleHash: string,
  trigger: { start: number; end: number; in: "text" | "title" },
  type: EventType,
): string {
  const place = trigger.in === "title" ? `title:${trigger.start}` : String(trigger.start);
  return createHash("sha256")
    .update(`${articleHash}:${place}:${trigger.end}:${type}`, "utf8")
    .digest("hex")
    .slice(0, 16);
}

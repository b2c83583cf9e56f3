import { hash } from "node:crypto";
import type { EventRecord } from "../../contract/event-record.ts";

/** 13 hex digits are 52 bits: the largest number that JSON, R and spreadsheets read without loss. */
const DIGITS = 13;

/**
 * The number that a row of a dyadic format goes by: the source's own where the record came from there and gives one row,
 * else a number from the event's id and the row's place.
 */
export function rowNumber(record: EventRecord, corpus: string, pair: number, pairs: number): string {
  const own = record.aliases.find((alias) => alias.startsWith(`${corpus}:`));
  if (own !== undefined && pairs === 1) return own.slice(corpus.length + 1);
  return String(Number.parseInt(hash("sha256", `${record.id}:${pair}`, "hex").slice(0, DIGITS), 16));
}

import type { Party } from "../contract/answers/party.ts";
import type { Quote } from "../contract/answers/quote.ts";
import type { QuotedEvent } from "./quoted-event.ts";

/** "USA:GOV Donald Trump". */
export function partyWords({ code, sector, name }: Party): string {
  const role = [code, sector].filter((part) => part !== null).join(":");
  return role === "" ? name : `${role} ${name}`;
}

/** An event on one line, its quote on the next. */
export function eventWords({ id, day, type, mode, cameo, auxiliary, actors, recipients, quote }: QuotedEvent): string {
  const what = [type ?? `CAMEO ${cameo ?? "?"}`, mode, ...auxiliary].filter((part) => part !== null).join(" ");
  const who = actors.map(partyWords).join(" + ") || "(nobody named)";
  const whom = recipients.length === 0 ? "" : ` > ${recipients.map(partyWords).join(" + ")}`;
  const words = quote === null ? "" : `\n  ${JSON.stringify(quote.text)} (${sourceWords(quote)})`;
  return `${day ?? "undated"}  ${what}  ${who}${whom}  [${id}]${words}`;
}

/** "kyodo.example, 2018-06-13". */
export function sourceWords({
  publisher,
  article,
  published,
}: Pick<Quote, "publisher" | "article" | "published">): string {
  return [publisher ?? article, published].filter((part) => part !== null).join(", ");
}

/** Lines with their notes below. */
export function withNotes(lines: readonly string[], notes: readonly string[]): string {
  return [...lines, ...notes.map((note) => `Note: ${note}.`)].join("\n");
}

/** "1 event", "3 events". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A number with its sign; "none" where there is no value. */
export function signed(value: number | null): string {
  return value === null ? "none" : `${value > 0 ? "+" : ""}${Math.round(value * 100) / 100}`;
}

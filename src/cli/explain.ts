import { ThawError } from "../errors.ts";
import { existsSync } from "node:fs";
import { choiceOption } from "./options.ts";
import { storePath } from "./open-for-reading.ts";

type Raw = Readonly<Record<string, string | boolean>>;

const KINDS = ["event", "dyad", "sentence"] as const;

const EVENT_ID = /^[0-9a-f]{16}$/;
const SCORE = /^[^/@\s]{1,40}\/[^/@]{1,40}@\S+$/;

/** `thaw explain`: an event (why merged, which rule and score decided what), a score (the sum of a dyad's period written out), or a sentence. Returns the exit code. */
export async function explain(what: string, raw: Raw): Promise<number> {
  switch (kindOf(what.trim(), raw)) {
    case "event":
      return (await import("./explain-event.ts")).explainEvent(what.trim(), raw);
    case "dyad":
      return (await import("./explain-score.ts")).explainScore(what.trim(), raw);
    case "sentence":
      return (await import("./explain-sentence.ts")).explainSentence(what, raw);
  }
}

/** The first of event, dyad, sentence that it can be; `--as` forces one. Throws `usage` where it cannot be that. */
function kindOf(what: string, raw: Raw): (typeof KINDS)[number] {
  const forms = { event: EVENT_ID.test(what), dyad: SCORE.test(what), sentence: true };
  if (raw["as"] === undefined) {
    if (forms.event && existsSync(storePath(raw))) return "event";
    return forms.dyad ? "dyad" : "sentence";
  }
  const kind = choiceOption("--as", raw["as"], KINDS, "sentence");
  if (forms[kind]) return kind;
  const form = kind === "event" ? "an id of 16 hex digits" : "two sides and a period, such as ISR/PSE@2000-10";
  throw new ThawError("usage", `${JSON.stringify(what)} is no ${kind}`, `--as ${kind} takes ${form}`);
}

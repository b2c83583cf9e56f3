import { userInfo } from "node:os";
import { deriveEvents } from "../store/derive-events.ts";
import { mergeEventsByHand } from "../store/merge-by-hand.ts";
import { getEvent } from "../store/read-events.ts";
import { EXIT } from "./exit.ts";
import { owning, storePath } from "./open-for-reading.ts";
import { loadMergeKnowledge } from "./store-knowledge.ts";

/** `thaw merge`: two events are one; the decision holds for every later coding. Returns the exit code. */
export async function merge(
  one: string,
  other: string,
  raw: Readonly<Record<string, string | boolean>>,
): Promise<number> {
  const who = typeof raw["by"] === "string" ? raw["by"] : userInfo().username;
  const found = await owning(storePath(raw), `thaw merge ${one} ${other}`, async (store) => {
    await mergeEventsByHand(store, one, other, { who, made: new Date().toISOString() });
    await deriveEvents(store, loadMergeKnowledge());
    return getEvent(store, one);
  });
  const event = found?.record.id ?? one;
  const reports = found?.reports ?? 0;
  if (raw["json"] === true) console.log(JSON.stringify({ event, reports, who }));
  else console.log(`${one} and ${other} are one event, ${event}, of ${reports} reports, by ${who}`);
  return EXIT.ok;
}

import { userInfo } from "node:os";
import { deriveEvents } from "../store/derive-events.ts";
import { unmergeByHand } from "../store/merge-by-hand.ts";
import { getEvent } from "../store/read-events.ts";
import { EXIT } from "./exit.ts";
import { owning, storePath } from "./open-for-reading.ts";
import { loadMergeKnowledge } from "./store-knowledge.ts";

/** `thaw unmerge`: a report is of another act than the rest of its event; the decision holds for every later coding. Returns the exit code. */
export async function unmerge(
  event: string,
  report: string,
  raw: Readonly<Record<string, string | boolean>>,
): Promise<number> {
  const who = typeof raw["by"] === "string" ? raw["by"] : userInfo().username;
  const result = await owning(storePath(raw), `thaw unmerge ${event} ${report}`, async (store) => {
    const apart = await unmergeByHand(store, event, report, { who, made: new Date().toISOString() });
    await deriveEvents(store, loadMergeKnowledge());
    return { apart, now: (await getEvent(store, report))?.record.id ?? report };
  });
  if (raw["json"] === true) console.log(JSON.stringify({ event: result.now, report, apart: result.apart, who }));
  else
    console.log(`${report} is kept apart from ${result.apart} reports, and stands in event ${result.now}, by ${who}`);
  return EXIT.ok;
}

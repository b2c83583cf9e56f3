import { userInfo } from "node:os";
import { ThawError } from "../errors.ts";
import { correctEvent } from "../store/correct-event.ts";
import { deriveEvents } from "../store/derive-events.ts";
import { correctionChanges } from "./correction-changes.ts";
import { EXIT } from "./exit.ts";
import { owning, storePath } from "./open-for-reading.ts";
import { loadMergeKnowledge } from "./store-knowledge.ts";

/** `thaw correct`: a verdict by hand on an event, kept for every later coding. Returns the exit code. */
export async function correct(
  event: string,
  raw: Readonly<{ set?: string[]; reject?: boolean; accept?: boolean; by?: string; db?: string; json?: boolean }>,
): Promise<number> {
  const verdicts = [raw.set === undefined ? null : "set", raw.reject ? "reject" : null, raw.accept ? "accept" : null];
  const [verdict, second] = verdicts.filter((one) => one !== null);
  if (verdict === undefined || second !== undefined) {
    throw new ThawError(
      "usage",
      "one verdict is needed",
      "give --set field=value (as often as needed), or --reject, or --accept",
    );
  }
  const who = raw.by ?? userInfo().username;
  const corrected = await owning(storePath(raw), `thaw correct ${event}`, async (store) => {
    const done = await correctEvent(store, event, {
      // Each word of the list above is a verdict.
      verdict: verdict as "set" | "reject" | "accept",
      changes: (record) => correctionChanges(record, raw.set ?? []),
      who,
      made: new Date().toISOString(),
    });
    if (done.source === "thaw") await deriveEvents(store, loadMergeKnowledge());
    return done;
  });
  if (raw.json === true) console.log(JSON.stringify({ event, verdict, who, reports: corrected.reports }));
  else console.log(`${event}: ${verdict} by ${who}, ${corrected.reports} report${corrected.reports === 1 ? "" : "s"}`);
  return EXIT.ok;
}

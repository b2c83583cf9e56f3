import { api } from "../api.ts";
import { whoCorrects } from "../event/use-corrections.ts";
import { formatMany } from "../design/number.ts";
import { askAgain } from "../frame/query.ts";
import { ownChange } from "../frame/live-store.ts";
import { say } from "../frame/toast.tsx";

/** Gives a verdict on several events, one after the other since the store has one writer; then offers to take all of them back. */
export async function judgeMany(ids: readonly string[], verdict: "accept" | "reject"): Promise<void> {
  const by = whoCorrects();
  const judged: string[] = [];
  try {
    for (const id of ids) {
      await api.correct(id, { verdict, by });
      ownChange();
      judged.push(id);
    }
    say({ text: `${formatMany(judged.length, "event")} ${verdict}ed.`, undo: () => void undoMany(judged, by) });
  } catch (error) {
    say({
      text: `${formatMany(judged.length, "event")} ${verdict}ed, then: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
  askAgain();
}

async function undoMany(ids: readonly string[], by: string): Promise<void> {
  try {
    for (const id of ids) await api.undo(id, by);
    say({ text: "Taken back." });
  } catch (error) {
    say({ text: error instanceof Error ? error.message : String(error) });
  }
  askAgain();
}

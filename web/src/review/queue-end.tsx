import type { ReactElement } from "react";
import type { ReviewQueue } from "../../../src/contract/answers/review.ts";
import { formatMany } from "../design/number.ts";
import { Nothing } from "../design/states.tsx";
import { skipsIn } from "./queue-state.ts";
import type { Queue } from "./use-queue.ts";

/** Nothing waits: everything is judged, or nothing is in dispute. */
export function QueueEnd({ queue, order }: { queue: Queue; order: ReviewQueue["order"] }): ReactElement {
  const skipped = skipsIn(queue.state);
  const isDispute = order === "disagreement";
  return (
    <Nothing title={isDispute ? "Nothing is in dispute" : "Nothing left to judge"}>
      <p>
        {isDispute
          ? "Where two coders, each without sight of the other’s word, said different things, the event comes here with both words for a third to settle: under a name that did not judge it."
          : "All events of this filter are judged under this name. Choose a longer period or another order, or give another name to code a second time."}
      </p>
      {skipped > 0 && (
        <p>
          <button type="button" onClick={queue.reopen}>
            Look again at {formatMany(skipped, "skipped event")}
          </button>
        </p>
      )}
    </Nothing>
  );
}

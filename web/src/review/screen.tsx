import { useState, type ReactElement } from "react";
import type { CorrectionEntry } from "../../../src/contract/answers/correction.ts";
import type { ReviewItem, ReviewQueue } from "../../../src/contract/answers/review.ts";
import type { EventType } from "../../../src/codebook/event-type.ts";
import { Failure, Skeleton } from "../design/states.tsx";
import { useAddress } from "../frame/address.ts";
import { EmptyStore } from "../frame/empty-store.tsx";
import { eventsQuery, useFilter } from "../frame/filter.ts";
import { useKeys } from "../frame/keyboard.ts";
import { useMemory } from "../frame/memory.ts";
import { useStatus } from "../frame/status.ts";
import { useTitle } from "../frame/title.ts";
import { BigSentence } from "./big-sentence.tsx";
import { Coders } from "./coders.tsx";
import { Decide } from "./decide.tsx";
import { EditForm } from "./edit-form.tsx";
import { wordsOfChanges } from "./edit-values.ts";
import { lastWords } from "./last-words.ts";
import { PastList } from "./past-list.tsx";
import { QueueEnd } from "./queue-end.tsx";
import { RecordLines } from "./record-lines.tsx";
import "./review.css";
import { ORDER_NAMES, ReviewHead } from "./review-head.tsx";
import { SourceLine } from "./source-line.tsx";
import { TypePalette } from "./type-palette.tsx";
import { useQueue, type Queue } from "./use-queue.ts";
import { useSettled } from "./use-settled.ts";
import { Verdicts } from "./verdicts.tsx";

/** Whose hand judges when nobody gave a name. */
const NOBODY = "reader";
/** Milliseconds after the last letter of a name before its queue is asked for. */
const NAME_PAUSE_MS = 700;

/** Events one by one, a key a decision: those that the reader is least sure of, or that move a relation most, first. */
export default function ReviewScreen(): ReactElement {
  useTitle("Review");
  const status = useStatus();
  if (status.failure !== null) return <Failure error={status.failure} what="The store" onRetry={status.reload} />;
  if (status.data === null) return <Skeleton lines={10} label="Loading the queue" />;
  return status.data.events === 0 ? <EmptyStore /> : <Review isReadOnly={status.data.read_only} />;
}

function Review({ isReadOnly }: { isReadOnly: boolean }): ReactElement {
  const { params } = useAddress();
  const [typed] = useMemory("by");
  const name = useSettled(typed, NAME_PAUSE_MS);
  const order = readOrder(params.get("order"));
  const dyad = params.get("dyad") ?? "";
  const filter = { ...eventsQuery(useFilter()), ...(dyad !== "" && { dyad }) };
  const queue = useQueue({ by: name.trim() === "" ? NOBODY : name.trim(), order, filter });
  const [first] = queue.state.waiting;
  return (
    <>
      <ReviewHead queue={queue} order={order} dyad={dyad} />
      {isReadOnly && <p className="soft">This server is read-only: one can look, but nothing is kept.</p>}
      <div className="review-page">
        <div className="review-main">
          {queue.failure !== null && <Failure error={queue.failure} what="The queue" onRetry={queue.reload} />}
          {first === undefined ? (
            queue.isAsking && queue.failure === null ? (
              <Skeleton lines={7} label="Loading the queue" />
            ) : (
              <QueueEnd queue={queue} order={order} />
            )
          ) : (
            <Item
              key={first.event.id}
              item={first}
              queue={queue}
              isReadOnly={isReadOnly}
              isDispute={order === "disagreement"}
            />
          )}
        </div>
        <aside className="stack" aria-label="Progress">
          <PastList past={queue.state.past} />
          {queue.answer !== null && <Coders answer={queue.answer} />}
        </aside>
      </div>
    </>
  );
}

interface ItemProps {
  readonly item: ReviewItem;
  readonly queue: Queue;
  readonly isReadOnly: boolean;
  /** Others judged it and differ: their words are shown. Else they are not, so that each judges alone. */
  readonly isDispute: boolean;
}

type Mode = "judging" | "editing" | "typing";

function Item({ item, queue, isReadOnly, isDispute }: ItemProps): ReactElement {
  const [mode, setMode] = useState<Mode>("judging");
  const [hot, setHot] = useState<string | null>(null);
  const take = ({ verdict, changes }: CorrectionEntry): void => queue.decide(verdict, wordsOfChanges(changes));
  const typeIs = (type: EventType): void => queue.decide("set", { type });
  useKeys("Review", judgingKeys(queue, isReadOnly, setMode));
  return (
    <article className="review-item" aria-label="Event to judge">
      <p className="soft small">
        Shown because {item.why.words}. <SourceLine item={item} />
      </p>
      <BigSentence item={item} hot={hot} onHot={setHot} />
      {isDispute && !isReadOnly && <Verdicts verdicts={lastWords(item.verdicts)} onTake={take} />}
      {mode === "editing" ? (
        <EditForm record={item.record} onSave={(set) => queue.decide("set", set)} onCancel={() => setMode("judging")} />
      ) : (
        <RecordLines item={item} hot={hot} onHot={setHot} />
      )}
      {mode === "typing" && (
        <TypePalette present={item.event.type} onChoose={typeIs} onClose={() => setMode("judging")} />
      )}
      {!isReadOnly && mode === "judging" && <Decide queue={queue} onMode={setMode} />}
    </article>
  );
}

function judgingKeys(queue: Queue, isReadOnly: boolean, setMode: (mode: Mode) => void): Parameters<typeof useKeys>[1] {
  const skip = { keys: "s", does: "skip for now", run: queue.skip };
  if (isReadOnly) return [skip];
  return [
    { keys: "a", does: "accept: the record is right", run: () => queue.decide("accept") },
    { keys: "x", does: "reject: this is no event", run: () => queue.decide("reject") },
    { keys: "e", does: "edit the record", run: () => setMode("editing") },
    { keys: "t", does: "another type: t and its letter", run: () => setMode("typing") },
    skip,
    { keys: "u", does: "undo the last", run: queue.undo },
  ];
}

function readOrder(value: string | null): ReviewQueue["order"] {
  // The table's keys are the orders.
  return value !== null && Object.hasOwn(ORDER_NAMES, value) ? (value as ReviewQueue["order"]) : "uncertainty";
}

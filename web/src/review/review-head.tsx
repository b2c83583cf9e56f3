import { useState, type FormEvent, type ReactElement } from "react";
import type { ReviewQueue } from "../../../src/contract/answers/review.ts";
import { formatCount, formatMany } from "../design/number.ts";
import { changeParams } from "../frame/address.ts";
import { ByField } from "../frame/by-field.tsx";
import { pairOf } from "../frame/pair.ts";
import { decisionsIn, skipsIn } from "./queue-state.ts";
import type { Queue } from "./use-queue.ts";

/** The orders of the API and their names. (Not taken from the contract, which would bring its checker along.) */
export const ORDER_NAMES: Readonly<Record<ReviewQueue["order"], string>> = {
  uncertainty: "least sure first",
  influence: "what moves a relation most first",
  disagreement: "where coders differ",
};

interface ReviewHeadProps {
  readonly queue: Queue;
  readonly order: ReviewQueue["order"];
  /** "USA>PRK", or "" for all relations. */
  readonly dyad: string;
}

/** Title, progress, and what is judged in which order as whom. */
export function ReviewHead({ queue, order, dyad }: ReviewHeadProps): ReactElement {
  return (
    <div className="page-head">
      <div className="review-title">
        <h1>Review</h1>
        <Progress queue={queue} isDispute={order === "disagreement"} />
      </div>
      <div className="row small">
        <label>
          <span className="soft">order</span>{" "}
          <select
            value={order}
            onChange={({ target }) => changeParams({ order: target.value === "uncertainty" ? null : target.value })}
          >
            {Object.entries(ORDER_NAMES).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <DyadField key={dyad} dyad={dyad} />
        <ByField />
      </div>
    </div>
  );
}

function Progress({ queue, isDispute }: { queue: Queue; isDispute: boolean }): ReactElement | null {
  const { answer, state } = queue;
  if (answer === null) return null;
  const skipped = skipsIn(state);
  if (isDispute) return <p className="soft small">{formatMany(state.waiting.length, "event")} to settle</p>;
  // The answer counts what was judged when it was asked for; this sitting goes on from there.
  const judgedHere = decisionsIn(state) - queue.countedHere;
  const done = Math.min(answer.total, answer.done + Math.max(0, judgedHere));
  return (
    <p className="soft small review-progress">
      <progress max={Math.max(1, answer.total)} value={done} aria-label="Judged" />
      {formatCount(done)} of {formatMany(answer.total, "event")} judged
      {skipped > 0 && `, ${formatCount(skipped)} skipped`}
    </p>
  );
}

function DyadField({ dyad }: { dyad: string }): ReactElement {
  const [text, setText] = useState(dyad.replace(">", " > "));
  const pair = pairOf(text);
  const isWrong = text.trim() !== "" && pair === null;
  function go(event: FormEvent): void {
    event.preventDefault();
    if (!isWrong) changeParams({ dyad: pair === null ? null : pair.join(">") });
  }
  return (
    <form onSubmit={go}>
      <label>
        <span className="soft">only</span>{" "}
        <input
          type="search"
          size={12}
          value={text}
          placeholder="USA > PRK"
          aria-label="Only events of a relation, such as USA > PRK"
          aria-invalid={isWrong}
          onChange={({ target }) => {
            setText(target.value);
            if (target.value === "") changeParams({ dyad: null });
          }}
        />
      </label>
    </form>
  );
}

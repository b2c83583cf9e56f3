import type { ReactElement, RefObject } from "react";
import { formatCount, formatMany } from "../design/number.ts";
import { changeParams } from "../frame/address.ts";
import { EXAMPLES, type Example } from "./examples.ts";
import { MOST_IN_ADDRESS } from "./text-in-address.ts";
import type { Coding } from "./use-coding.ts";

/** As the API has it (CodeRequest). */
const MOST_CHARACTERS = 100_000;

interface TextFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly published: string;
  readonly example: Example | null;
  readonly coding: Coding;
  readonly onText: (text: string) => void;
  readonly onExample: (id: string) => void;
}

/** Where one writes: examples to begin with, the text, its day, and what came of it. */
export function TextField(props: TextFieldProps): ReactElement {
  const { field, text, published, example, coding, onText, onExample } = props;
  return (
    <section className="try-text" aria-label="Your text">
      <div className="row small" role="group" aria-label="Examples, all made up">
        <span className="soft">made-up examples</span>
        {EXAMPLES.map(({ id, name, shows }) => (
          <button key={id} type="button" title={shows} aria-pressed={id === example?.id} onClick={() => onExample(id)}>
            {name}
          </button>
        ))}
      </div>
      {example !== null && <p className="soft small">Shows {example.shows}. Change it as you like.</p>}
      <textarea
        ref={field}
        className="serif"
        value={text}
        maxLength={MOST_CHARACTERS}
        rows={12}
        dir="auto"
        spellCheck={false}
        aria-label="Text to be coded"
        aria-keyshortcuts="w"
        placeholder="Paste an article here, or write: Norway hosted talks between …"
        onChange={({ target }) => onText(target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <div className="row spread small">
        <label>
          published on{" "}
          <input
            type="date"
            value={published}
            title="Words such as “Tuesday” and “next month” count from it"
            onChange={({ target }) => changeParams({ published: target.value })}
          />
        </label>
        <span className="row">
          <span className="soft">{formatMany(text.length, "character")}</span>
          <button type="button" disabled={text === ""} onClick={() => onText("")}>
            Clear
          </button>
        </span>
      </div>
      <p className="small soft try-state" role="status">
        {stateOf(text, coding)}
      </p>
      <p className="small soft">
        {example === null && text.length > MOST_IN_ADDRESS
          ? "The text is too long for the address: who follows this link will not see it."
          : "The address of this page holds the text after its #, which no server sees: a colleague can open it."}
      </p>
    </section>
  );
}

function stateOf(text: string, { coded, tookMs, failure, isBehind }: Coding): string {
  if (text.trim() === "") return "Nothing to read yet.";
  if (failure !== null) return "Not read: the reason stands beside the text.";
  if (isBehind || coded === null || tookMs === null) return "Reading …";
  const seconds = tookMs < 100 ? "under 0.1 s" : `${(tookMs / 1000).toFixed(1)} s`;
  const aside = coded.skipped.length === 0 ? "" : `, ${formatCount(coded.skipped.length)} set aside`;
  return `Read in ${seconds}: ${formatMany(coded.events.length, "event")}${aside}.`;
}

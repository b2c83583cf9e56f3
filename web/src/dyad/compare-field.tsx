import { useState, type FormEvent, type ReactElement } from "react";
import { changeParams } from "../frame/address.ts";
import { pairOf } from "../frame/pair.ts";

/** Asks for a second relation to lay over the first. */
export function CompareField({ value }: { value: string }): ReactElement {
  const [text, setText] = useState("");
  const pair = pairOf(text);
  function compare(event: FormEvent): void {
    event.preventDefault();
    if (pair === null) return;
    changeParams({ compare: pair.join(">") });
    setText("");
  }
  if (value !== "") {
    return (
      <span className="small">
        dashed: {value.replace(">", " and ")}{" "}
        <button type="button" className="plain" onClick={() => changeParams({ compare: null })}>
          remove
        </button>
      </span>
    );
  }
  return (
    <form className="row small" onSubmit={compare}>
      <label>
        compare with{" "}
        <input
          value={text}
          placeholder="USA > CHN"
          size={11}
          onChange={({ target }) => setText(target.value)}
          aria-invalid={text !== "" && pair === null}
        />
      </label>
      <button type="submit" disabled={pair === null}>
        Compare
      </button>
    </form>
  );
}

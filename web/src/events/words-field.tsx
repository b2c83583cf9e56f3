import { useEffect, useState, type ReactElement } from "react";
import { changeParams } from "../frame/address.ts";

/** Milliseconds after the last key until the question is asked. */
const PAUSE_MS = 300;

/** The words that must all occur, asked for as they are written. */
export function WordsField({ value }: { value: string }): ReactElement {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(() => changeParams({ q: text.trim() }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <label>
      words{" "}
      <input
        type="search"
        value={text}
        size={18}
        placeholder="prisoner exchange"
        onChange={({ target }) => setText(target.value)}
      />
    </label>
  );
}

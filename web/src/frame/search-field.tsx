import { useState, type FormEvent, type ReactElement, type RefObject } from "react";
import { linkTo, navigate } from "./address.ts";
import { pairOf } from "./pair.ts";

/** Search over all events; "USA > PRK" opens the relation. */
export function SearchField({ field }: { field: RefObject<HTMLInputElement | null> }): ReactElement {
  const [text, setText] = useState("");
  const pair = pairOf(text);
  function go(event: FormEvent): void {
    event.preventDefault();
    const words = text.trim();
    if (words === "") return;
    field.current?.blur();
    if (pair === null) navigate(linkTo("/events", { q: words }));
    else navigate(linkTo(`/dyad/${pair.map(encodeURIComponent).join("/")}`));
    setText("");
  }
  return (
    <form className="search" role="search" onSubmit={go}>
      <input
        ref={field}
        type="search"
        value={text}
        aria-label="Search events, or open a relation such as USA > PRK"
        placeholder="Search, or USA > PRK"
        aria-keyshortcuts="/"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <span className="search-hint soft" aria-hidden="true">
        {text === "" ? <kbd>/</kbd> : pair === null ? "events" : "relation"}
      </span>
    </form>
  );
}

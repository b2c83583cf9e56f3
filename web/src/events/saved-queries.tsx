import { useState, type FormEvent, type ReactElement } from "react";
import { navigate } from "../frame/address.ts";
import { useMemory } from "../frame/memory.ts";

interface SavedQuery {
  readonly name: string;
  /** The query of the address. */
  readonly search: string;
}

/** Saves the present question under a name, in this browser, and asks it again. */
export function SavedQueries(): ReactElement {
  const [text, setText] = useMemory("queries");
  const [name, setName] = useState("");
  const saved = readSaved(text);
  function save(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === "") return;
    const entry = { name: name.trim(), search: window.location.search };
    setText(JSON.stringify([...saved.filter((one) => one.name !== entry.name), entry]));
    setName("");
  }
  return (
    <details className="menu">
      <summary className="button">Saved</summary>
      <div className="menu-body">
        <ul className="bare">
          {saved.map((one) => (
            <li key={one.name} className="row spread">
              <button type="button" className="plain" onClick={() => navigate(`/events${one.search}`)}>
                {one.name}
              </button>
              <button
                type="button"
                className="plain soft small"
                aria-label={`Forget ${one.name}`}
                onClick={() => setText(JSON.stringify(saved.filter((other) => other !== one)))}
              >
                forget
              </button>
            </li>
          ))}
        </ul>
        <form className="row" onSubmit={save}>
          <input
            value={name}
            size={14}
            aria-label="Name for this question"
            placeholder="name it"
            onChange={({ target }) => setName(target.value)}
          />
          <button type="submit">Save</button>
        </form>
      </div>
    </details>
  );
}

/** What the browser kept; anything that is not such a list counts as none. */
export function readSaved(text: string): SavedQuery[] {
  if (text === "") return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isSaved) : [];
  } catch {
    // Written by an older version, or by hand.
    return [];
  }
}

function isSaved(value: unknown): value is SavedQuery {
  if (typeof value !== "object" || value === null) return false;
  const { name, search } = value as Partial<SavedQuery>;
  return typeof name === "string" && typeof search === "string" && search.startsWith("?");
}

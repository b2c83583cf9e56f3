import type { ReactElement } from "react";
import { useMemory } from "./memory.ts";

/** The name that decisions are kept under; remembered by this browser. */
export function ByField(): ReactElement {
  const [by, setBy] = useMemory("by");
  return (
    <label className="small soft by-field">
      as{" "}
      <input
        value={by}
        size={10}
        maxLength={80}
        placeholder="reader"
        autoComplete="off"
        onChange={({ target }) => setBy(target.value)}
      />
    </label>
  );
}

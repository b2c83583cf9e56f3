import { useEffect, useRef, useState, type ReactElement } from "react";
import { Failure } from "../design/states.tsx";
import { changeParams, useAddress } from "../frame/address.ts";
import { useKeys } from "../frame/keyboard.ts";
import { useTitle } from "../frame/title.ts";
import { Coded } from "./coded.tsx";
import { EXAMPLES, exampleOf } from "./examples.ts";
import { TextField } from "./text-field.tsx";
import { textFromHash, textToHash } from "./text-in-address.ts";
import "./try.css";
import { useCoding } from "./use-coding.ts";

/** Paste a text, see it coded as one types: the words behind every event, and why. */
export default function TryScreen(): ReactElement {
  useTitle("Try it");
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText, example, choose] = useText();
  const { params } = useAddress();
  const published = params.get("published") ?? example?.published ?? today();
  const coding = useCoding(text, published);
  const nextExample = (): void => {
    const at = EXAMPLES.findIndex(({ id }) => id === example?.id);
    const next = EXAMPLES[(at + 1) % EXAMPLES.length];
    if (next !== undefined) choose(next.id);
  };
  useKeys("Try it", [
    { keys: "w", does: "write in the text box", run: () => field.current?.focus() },
    { keys: "n", does: "next example", run: nextExample },
  ]);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Try it</h1>
          <p className="soft">Paste or write some news. It is read on this machine as you type, and not kept.</p>
        </div>
      </div>
      <div className="try-page">
        <TextField
          field={field}
          text={text}
          published={published}
          example={example}
          coding={coding}
          onText={setText}
          onExample={choose}
        />
        <div className="try-answer">
          {coding.failure !== null && <Failure error={coding.failure} what="The coded text" onRetry={coding.again} />}
          <Coded text={text} coding={coding} />
        </div>
      </div>
    </>
  );
}

/** The text: what the address holds after `#`, else the example that it names, else the first. */
function useText(): [string, (text: string) => void, (typeof EXAMPLES)[number] | null, (id: string) => void] {
  const { params } = useAddress();
  const named = exampleOf(params.get("example") ?? "") ?? EXAMPLES[0] ?? null;
  const [own, setOwn] = useState(() => textFromHash(window.location.hash));
  const text = own ?? named?.text ?? "";
  const hash = own === null ? "" : textToHash(own);
  useEffect(() => {
    // Other parameters of the address change in between, and what sets them leaves out what is after `#`.
    const { pathname, search } = window.location;
    if (window.location.hash !== hash) window.history.replaceState(window.history.state, "", pathname + search + hash);
  });
  const write = (next: string): void => {
    setOwn(next);
    if (params.has("event")) changeParams({ event: null });
  };
  const choose = (id: string): void => {
    setOwn(null);
    changeParams({ example: id === EXAMPLES[0]?.id ? null : id, published: null, event: null });
  };
  return [text, write, own === null ? named : null, choose];
}

/** The reader's own day, for words such as "yesterday". */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

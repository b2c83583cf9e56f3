import { useRef, useState, type ReactElement } from "react";
import { useKeys } from "../frame/keyboard.ts";
import { useRowKeys } from "../frame/row-keys.ts";
import type { Relation } from "./fold.ts";
import { RelationLine } from "./relation-line.tsx";

/** All relations, one line each; the other direction unfolds under it. */
export function RelationsTable({
  relations,
  period,
  isStale,
}: {
  relations: readonly Relation[];
  period: string;
  isStale: boolean;
}): ReactElement {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const box = useRef<HTMLTableElement>(null);
  const toggle = (key: string): void => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  useRowKeys("Relations", box);
  useKeys("Relations, row in focus", [
    { keys: "o", does: "unfold the other direction", run: () => toggleFocused(box.current, toggle) },
    {
      keys: "O",
      does: "unfold or fold all",
      run: () => setOpen(open.size > 0 ? new Set() : new Set(relations.map(({ key }) => key))),
    },
  ]);
  return (
    <table className={`relations${isStale ? " stale" : ""}`} ref={box}>
      <TableHead />
      {relations.map(({ key, main, back }) => {
        const isOpen = open.has(key);
        return (
          <tbody key={key} data-relation={key}>
            <RelationLine
              row={main}
              period={period}
              fold={
                back !== null && (
                  <FoldButton
                    isOpen={isOpen}
                    name={`${back.actor.name} to ${back.recipient.name}`}
                    onToggle={() => toggle(key)}
                  />
                )
              }
            />
            {back !== null && isOpen && <RelationLine row={back} period={period} isBack />}
          </tbody>
        );
      })}
    </table>
  );
}

function TableHead(): ReactElement {
  return (
    <>
      <caption className="only-read">
        Relations, most changed first. Both directions of a pair stand under one row.
      </caption>
      <colgroup>
        {["relation", "now", "change", "spark", "events", "reports", "owners", "moved"].map((name) => (
          <col key={name} className={`col-${name}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">relation</th>
          <th scope="col" className="number" title="Mean of the events since then, -10 conflict to +10 cooperation">
            now
          </th>
          <th scope="col" title="Against as long before, at least 90 days">
            change
          </th>
          <th scope="col">12 months</th>
          <th scope="col" className="number">
            events
          </th>
          <th scope="col" className="number" title="Reports merged into the events">
            reports
          </th>
          <th scope="col" className="number" title="Independent owners behind the reports">
            owners
          </th>
          <th scope="col">moved by</th>
        </tr>
      </thead>
    </>
  );
}

function FoldButton({ isOpen, name, onToggle }: { isOpen: boolean; name: string; onToggle: () => void }): ReactElement {
  return (
    <button
      type="button"
      className="fold"
      aria-expanded={isOpen}
      aria-label={`The other direction: ${name}`}
      title="the other direction (o)"
      onClick={onToggle}
    >
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <path d={isOpen ? "M1.5 3.5L5 7L8.5 3.5" : "M3.5 1.5L7 5L3.5 8.5"} />
      </svg>
    </button>
  );
}

function toggleFocused(table: HTMLTableElement | null, toggle: (key: string) => void): void {
  const focused = document.activeElement?.closest<HTMLElement>("[data-relation]");
  const key = focused?.dataset["relation"];
  if (key !== undefined && focused !== null && table?.contains(focused ?? null) === true) toggle(key);
}

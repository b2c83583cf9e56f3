import { useRef, useState, type ReactElement } from "react";
import type { CodedText } from "../../../src/contract/answers/coded-text.ts";
import { download } from "../design/download.ts";
import { Nothing, Skeleton } from "../design/states.tsx";
import { useParam } from "../frame/address.ts";
import { useKeys } from "../frame/keyboard.ts";
import { useRowKeys } from "../frame/row-keys.ts";
import { CodedWords } from "./coded-words.tsx";
import { EventCard } from "./event-card.tsx";
import { SetAside } from "./set-aside.tsx";
import type { Coding } from "./use-coding.ts";

/** The coded text beside what was written: its marked words and its events. */
export function Coded({ text, coding }: { text: string; coding: Coding }): ReactElement | null {
  const { coded, isBehind, failure } = coding;
  if (text.trim() === "")
    return (
      <Nothing title="What Thaw reads">
        <p>Political acts: who did or said what to whom, when and where. Choose an example, or paste a text.</p>
      </Nothing>
    );
  if (coded === null) return failure === null ? <Skeleton lines={6} label="Reading the text" /> : null;
  return (
    <div className={isBehind || failure !== null ? "stale" : undefined}>
      <Answer coded={coded} />
    </div>
  );
}

function Answer({ coded }: { coded: CodedText }): ReactElement {
  const [param, setParam] = useParam("event", "");
  const [pointed, setPointed] = useState<number | null>(null);
  const [hot, setHot] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const { events } = coded;
  const chosen = readPlace(param, events.length);
  const choose = (place: number | null): void => setParam(place === null ? "" : String(place + 1));
  useRowKeys("Events of the text", list);
  useKeys(
    "Events of the text",
    chosen === null ? [] : [{ keys: "Escape", does: "all events again", run: () => choose(null) }],
  );
  return (
    <>
      <CodedWords
        coded={coded}
        shown={pointed !== null && pointed < events.length ? pointed : chosen}
        hot={hot}
        onChoose={(place) => choose(place === chosen ? null : place)}
      />
      {events.length === 0 ? (
        <NoEvents coded={coded} />
      ) : (
        <ol className="bare try-events" ref={list} aria-label="Events of the text">
          {events.map((event, place) => (
            <EventCard
              key={event.record.id}
              event={event}
              place={place}
              isOpen={place === chosen}
              onToggle={() => choose(place === chosen ? null : place)}
              onPoint={setPointed}
              onHot={setHot}
            />
          ))}
        </ol>
      )}
      {coded.notes.map((note) => (
        <p key={note} className="soft small">
          {note}
        </p>
      ))}
      <SetAside coded={coded} />
      {events.length > 0 && (
        <p className="row small try-save">
          <button type="button" onClick={() => saveRecords(coded)}>
            Save the records
          </button>
          <span className="soft">
            as JSON lines; <code>thaw code article.txt</code> writes the same in the terminal
          </span>
        </p>
      )}
    </>
  );
}

function NoEvents({ coded }: { coded: CodedText }): ReactElement {
  const isForeign = coded.skipped.some(({ stage }) => stage === "language");
  return (
    <Nothing title={isForeign ? "Not read" : "No event in this text"}>
      <p>
        {isForeign
          ? "Thaw reads English. The reason stands below."
          : "No sentence tells of a political act between sides. That is an answer too."}
      </p>
    </Nothing>
  );
}

function saveRecords({ events }: CodedText): void {
  const lines = events.map(({ record }) => `${JSON.stringify(record)}\n`).join("");
  download("thaw-records.jsonl", lines, "application/x-ndjson");
}

function readPlace(param: string, count: number): number | null {
  const place = Number.parseInt(param, 10) - 1;
  return Number.isInteger(place) && place >= 0 && place < count ? place : null;
}

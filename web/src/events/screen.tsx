import { useMemo, useState, type ReactElement } from "react";
import type { EventSummary } from "../../../src/contract/answers/event-summary.ts";
import { api } from "../api.ts";
import { formatCount, formatMany } from "../design/number.ts";
import { Failure, Nothing, Skeleton } from "../design/states.tsx";
import { VirtualTable, type VirtualColumn } from "../design/virtual-table.tsx";
import { changeParams, linkTo, navigate, useAddress } from "../frame/address.ts";
import { ByField } from "../frame/by-field.tsx";
import { EmptyStore } from "../frame/empty-store.tsx";
import { useKeys } from "../frame/keyboard.ts";
import { recall } from "../frame/memory.ts";
import { usePages, type Pages } from "../frame/pages.ts";
import { useQuery } from "../frame/query.ts";
import { useStatus } from "../frame/status.ts";
import { useTitle } from "../frame/title.ts";
import { undoShown } from "../frame/toast.tsx";
import { ColumnChooser } from "./column-chooser.tsx";
import { columnsOf, DEFAULT_COLUMNS } from "./columns.tsx";
import "./events.css";
import { eventsQueryOf, narrowingsOf, SORTS } from "./events-query.ts";
import { ExportMenu } from "./export-menu.tsx";
import { Facets } from "./facets.tsx";
import { judgeMany } from "./judge-many.ts";
import { SavedQueries } from "./saved-queries.tsx";
import { WordsField } from "./words-field.tsx";

const PAGE_ROWS = 200;

/** All events: facets on the left, the list on the right, the sentence as its widest column. */
export default function EventsScreen(): ReactElement {
  useTitle("Events");
  const { params } = useAddress();
  const status = useStatus().data;
  const query = eventsQueryOf(params);
  const sort = params.get("sort") ?? "";
  const key = JSON.stringify(query);
  const pages = useEvents(query, sort);
  const facets = useQuery(`facets ${key}`, (signal) => api.facets(query, signal));
  if (status?.events === 0) return <EmptyStore />;
  return (
    <div className="events-page">
      <aside aria-label="Narrow the list">
        <details className="facets-fold" open={window.matchMedia("(min-width: 1200px)").matches}>
          <summary>Narrow the list</summary>
          {facets.data === null ? <Skeleton lines={8} label="Loading the facets" /> : <Facets facets={facets.data} />}
        </details>
      </aside>
      <section aria-labelledby="events-title">
        <Head total={pages.total} isKnown={!pages.isStale} query={query} sort={sort} />
        {pages.failure !== null && <Failure error={pages.failure} what="The events" onRetry={pages.reload} />}
        {pages.failure === null &&
          pages.rows.length === 0 &&
          (pages.isLoading ? <Skeleton lines={14} /> : <NoEvents />)}
        {pages.rows.length > 0 && <List key={key} pages={pages} mayChange={status?.read_only === false} />}
      </section>
    </div>
  );
}

function useEvents(query: Record<string, string>, sort: string): Pages<EventSummary> {
  const asked = { ...query, ...(sort !== "" && { sort }), limit: PAGE_ROWS };
  return usePages(JSON.stringify(asked), async (cursor, signal) => {
    const page = await api.events({ ...asked, ...(cursor !== null && { cursor }) }, signal);
    return { rows: page.events, total: page.total, next: page.next_cursor, notes: page.notes };
  });
}

function Head({
  total,
  isKnown,
  query,
  sort,
}: {
  total: number;
  isKnown: boolean;
  query: Record<string, string>;
  sort: string;
}): ReactElement {
  const { params } = useAddress();
  const narrowings = narrowingsOf(params);
  return (
    <>
      <div className="page-head">
        <h1 id="events-title">{isKnown ? formatMany(total, "event") : "Events"}</h1>
        <div className="row small">
          <WordsField value={params.get("q") ?? ""} />
          <label>
            order{" "}
            <select value={sort} onChange={({ target }) => changeParams({ sort: target.value })}>
              {Object.entries(SORTS).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <ColumnChooser value={params.get("cols") ?? recall("columns")} />
          <SavedQueries />
          <ExportMenu query={query} />
        </div>
      </div>
      {narrowings.length > 0 && (
        <p className="row small narrowings">
          {narrowings.map(({ name, words }) => (
            <button
              key={name}
              type="button"
              onClick={() => changeParams({ [name]: null })}
              aria-label={`Remove: ${words}`}
            >
              {words} <span aria-hidden="true">×</span>
            </button>
          ))}
          <button
            type="button"
            className="plain"
            onClick={() => changeParams(Object.fromEntries(narrowings.map(({ name }) => [name, null])))}
          >
            remove all
          </button>
        </p>
      )}
    </>
  );
}

function List({ pages, mayChange }: { pages: Pages<EventSummary>; mayChange: boolean }): ReactElement {
  const { params } = useAddress();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const columns = columnsOf(params.get("cols") ?? (recall("columns") || DEFAULT_COLUMNS));
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const judge = (verdict: "accept" | "reject"): void => {
    if (chosen.size === 0) return;
    void judgeMany([...chosen], verdict);
    setChosen(new Set());
  };
  useKeys(
    "Events",
    mayChange
      ? [
          { keys: "A", does: "accept the chosen", run: () => judge("accept") },
          { keys: "X", does: "reject the chosen", run: () => judge("reject") },
          { keys: "u", does: "undo", run: undoShown },
        ]
      : [],
  );
  const shown = useMemo(
    () => (mayChange ? [choiceColumn(chosen, toggle), ...columns] : columns),
    [columns.map(({ id }) => id).join(), chosen, mayChange],
  );
  return (
    <>
      {chosen.size > 0 && <ChosenBar count={chosen.size} judge={judge} onNone={() => setChosen(new Set())} />}
      <div className={pages.isStale ? "stale" : undefined}>
        <VirtualTable
          label="Events"
          columns={shown}
          rows={pages.rows}
          total={pages.total}
          keyOf={({ id }) => id}
          onEnd={pages.more}
          onOpen={({ id }) => navigate(linkTo(`/event/${id}`))}
          isChosen={({ id }) => chosen.has(id)}
          {...(mayChange && {
            rowKeys: ({ id }: EventSummary) => [{ keys: "x", does: "choose the row", run: () => toggle(id) }],
          })}
        />
      </div>
      {pages.notes.map((note) => (
        <p key={note} className="soft small">
          {note}
        </p>
      ))}
    </>
  );
}

function choiceColumn(chosen: ReadonlySet<string>, toggle: (id: string) => void): VirtualColumn<EventSummary> {
  return {
    id: "choice",
    title: <span className="only-read">choose</span>,
    track: "1.2rem",
    cell: ({ id, type, day }) => (
      <input
        type="checkbox"
        checked={chosen.has(id)}
        aria-label={`Choose ${type ?? "event"} of ${day ?? "no date"}`}
        onChange={() => toggle(id)}
      />
    ),
  };
}

function ChosenBar({
  count,
  judge,
  onNone,
}: {
  count: number;
  judge: (verdict: "accept" | "reject") => void;
  onNone: () => void;
}): ReactElement {
  return (
    <div className="row chosen-bar" role="region" aria-label="Chosen events">
      <b>{formatCount(count)} chosen</b>
      <button type="button" onClick={() => judge("accept")}>
        Accept <kbd>A</kbd>
      </button>
      <button type="button" onClick={() => judge("reject")}>
        Reject <kbd>X</kbd>
      </button>
      <ByField />
      <button type="button" className="plain" onClick={onNone}>
        choose none
      </button>
    </div>
  );
}

function NoEvents(): ReactElement {
  return (
    <Nothing title="No event is like that">
      <p>
        Take a word or a filter away, or ask for a longer time. Denied and hypothetical events are found only when
        “include” says so.
      </p>
    </Nothing>
  );
}

import { useEffect, useState, type ReactElement } from "react";
import type { RelationRow } from "../../../src/contract/answers/relations.ts";
import type { ServerStatus } from "../../../src/contract/answers/status.ts";
import { api } from "../api.ts";
import { formatDay, isoDay } from "../design/day.ts";
import { formatMany } from "../design/number.ts";
import { Failure, Nothing, Skeleton } from "../design/states.tsx";
import { changeParams, useAddress } from "../frame/address.ts";
import { EmptyStore } from "../frame/empty-store.tsx";
import { useFilter } from "../frame/filter.ts";
import { recall, remember } from "../frame/memory.ts";
import { usePages, type Pages } from "../frame/pages.ts";
import { useStatus } from "../frame/status.ts";
import { useTitle } from "../frame/title.ts";
import { foldDirections, inOrder, nameOf, ORDERS, type Order } from "./fold.ts";
import "./relations.css";
import { RelationsTable } from "./relations-table.tsx";
import { fittingSpan, readSince, SPANS, usefulVisit } from "./since.ts";

const PAGE_ROWS = 200;

/** Home: which relations moved since a day, by how much, and by which events. */
export default function RelationsScreen(): ReactElement {
  useTitle("Relations");
  const status = useStatus();
  if (status.failure !== null) return <Failure error={status.failure} what="The store" onRetry={status.reload} />;
  if (status.data === null) return <Skeleton lines={10} label="Loading the relations" />;
  return status.data.events === 0 ? <EmptyStore /> : <Relations status={status.data} />;
}

function Relations({ status }: { status: ServerStatus }): ReactElement {
  const { params } = useAddress();
  const visit = useLastVisit(status.newest_day);
  const fitting = fittingSpan(status.events, status.first_day, status.newest_day);
  const since = readSince(params.get("since"), fitting);
  const pages = useRelations(since, params.get("state") ?? "", useFilter().withClaims);
  const words = wordsOf(params);
  const order = readOrder(params.get("order"));
  const found = foldDirections(pages.rows).filter((relation) => nameOf(relation).toLowerCase().includes(words));
  const relations = inOrder(found, order);
  return (
    <>
      <div className="page-head">
        <h1>
          <label htmlFor="since">What changed since</label> <SinceField since={since} visit={visit} fitting={fitting} />
        </h1>
        <ListTools order={order} find={params.get("find") ?? ""} state={params.get("state") ?? ""} />
      </div>
      <Waiting pages={pages} />
      {relations.length > 0 && (
        <RelationsTable relations={relations} period={periodSince(since, status)} isStale={pages.isStale} />
      )}
      {relations.length === 0 && !pages.isLoading && pages.failure === null && <NoRelations words={words} />}
      {!pages.isStale && <Foot pages={pages} shown={relations.length} status={status} />}
    </>
  );
}

/** What stands in place of the table until it is there. */
function Waiting({ pages }: { pages: Pages<RelationRow> }): ReactElement | null {
  if (pages.failure !== null) return <Failure error={pages.failure} what="The relations" onRetry={pages.reload} />;
  return pages.rows.length === 0 && pages.isLoading ? <Skeleton lines={12} /> : null;
}

/** The words of the "find" field, ready to be looked for. */
function wordsOf(params: URLSearchParams): string {
  return (params.get("find") ?? "").trim().toLowerCase();
}

function useRelations(since: string, state: string, withClaims: boolean): Pages<RelationRow> {
  const query = { since, ...(state !== "" && { state }), ...(withClaims && { claimed: "yes" }), limit: PAGE_ROWS };
  return usePages(`changes ${JSON.stringify(query)}`, async (cursor, signal) => {
    const answer = await api.changes({ ...query, ...(cursor !== null && { cursor }) }, signal);
    return { rows: answer.relations, total: answer.total, next: answer.next_cursor, notes: answer.notes };
  });
}

/** The last visit is read once, then this visit takes its place; where the store has news since, it becomes the question. */
function useLastVisit(newestDay: string | null): string | null {
  const [before] = useState(() => recall("lastVisit"));
  const visit = usefulVisit(before, newestDay);
  useEffect(() => {
    if (newestDay !== null) remember("lastVisit", newestDay);
    if (visit !== null && !new URLSearchParams(window.location.search).has("since")) changeParams({ since: visit });
  }, [newestDay, visit]);
  return visit;
}

function SinceField({ since, visit, fitting }: { since: string; visit: string | null; fitting: string }): ReactElement {
  const isDay = !Object.hasOwn(SPANS, since);
  return (
    <select
      id="since"
      className="in-title"
      value={since}
      onChange={({ target }) => changeParams({ since: target.value === fitting ? null : target.value })}
    >
      {visit !== null && <option value={visit}>your last visit ({formatDay(visit)})</option>}
      {isDay && since !== visit && <option value={since}>{formatDay(since)}</option>}
      {Object.entries(SPANS).map(([value, name]) => (
        <option key={value} value={value}>
          {name} ago
        </option>
      ))}
    </select>
  );
}

function ListTools({ order, find, state }: { order: Order; find: string; state: string }): ReactElement {
  return (
    <div className="row small list-tools">
      <label>
        find{" "}
        <input
          type="search"
          value={find}
          placeholder="a name"
          onChange={({ target }) => changeParams({ find: target.value })}
        />
      </label>
      <label>
        show{" "}
        <select value={state} onChange={({ target }) => changeParams({ state: target.value })}>
          <option value="">all</option>
          <option value="thawing">thawing</option>
          <option value="freezing">freezing</option>
          <option value="steady">steady</option>
          <option value="unknown">not enough data</option>
        </select>
      </label>
      <label>
        order{" "}
        <select
          value={order}
          onChange={({ target }) => changeParams({ order: target.value === "change" ? null : target.value })}
        >
          {Object.entries(ORDERS).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Foot({
  pages,
  shown,
  status,
}: {
  pages: Pages<RelationRow>;
  shown: number;
  status: ServerStatus;
}): ReactElement {
  return (
    <footer className="list-foot soft small">
      <p>
        {formatMany(shown, "pair")} shown of {formatMany(pages.total, "directed relation")} with an event since then.
        The store holds {formatMany(status.events, "event")} in {formatMany(status.reports, "report")}
        {status.newest_day !== null && `, the newest of ${formatDay(status.newest_day)}`}.
      </p>
      {pages.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {pages.next !== null && (
        <button type="button" disabled={pages.isLoading} onClick={pages.more}>
          Show more
        </button>
      )}
    </footer>
  );
}

function NoRelations({ words }: { words: string }): ReactElement {
  return (
    <Nothing title="No relation to show">
      <p>
        {words === ""
          ? "No relation had an event in this time. Ask for a longer one."
          : `No relation shown has “${words}” in its name.`}
      </p>
    </Nothing>
  );
}

/** The period of the address that lists the events of the table. */
function periodSince(since: string, status: ServerStatus): string {
  if (!Object.hasOwn(SPANS, since)) return `${since}..`;
  const days = { "7d": 7, "30d": 30, "90d": 90, "1y": 365, "5y": 1826 }[since];
  if (days === undefined || status.newest_day === null) return "all";
  return `${isoDay(new Date(Date.parse(status.newest_day) - days * 86_400_000))}..`;
}

function readOrder(value: string | null): Order {
  return value !== null && Object.hasOwn(ORDERS, value) ? (value as Order) : "change";
}

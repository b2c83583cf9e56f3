import type { ReactElement } from "react";
import type { RunHead } from "../../../src/contract/answers/runs.ts";
import { api } from "../api.ts";
import { formatDay } from "../design/day.ts";
import { formatCount } from "../design/number.ts";
import { Failure, Nothing, Skeleton } from "../design/states.tsx";
import { Table, type Column } from "../design/table.tsx";
import { changeParams, useAddress } from "../frame/address.ts";
import { useQuery } from "../frame/query.ts";
import { Manifest } from "./manifest.tsx";
import { RunDiff } from "./run-diff.tsx";

/** Runs that filled or changed the store, the manifest of one, and what differs between two. */
export function Runs(): ReactElement {
  const { params } = useAddress();
  const [run, other] = [params.get("run"), params.get("other")];
  const { data, failure, reload } = useQuery("runs", () => api.runs());
  if (failure !== null) return <Failure error={failure} what="The runs" onRetry={reload} />;
  if (data === null) return <Skeleton lines={4} label="Loading the runs" />;
  if (data.runs.length === 0) {
    return (
      <Nothing title="No run is written down">
        <p>
          <code>thaw ingest</code> writes down what it coded and with which files; imported rows and articles posted to
          the server have no run.
        </p>
      </Nothing>
    );
  }
  return (
    <>
      <p className="soft small">
        Events are those that the run’s articles have now. What could not be read is told by <code>thaw ingest</code>{" "}
        when it happens; the store keeps neither that nor how long a run took.
      </p>
      <Table caption="Runs, newest first" columns={columnsOf(run)} rows={data.runs} keyOf={({ id }) => id} />
      {run !== null && (other === null ? <Manifest run={run} /> : <RunDiff run={run} other={other} />)}
    </>
  );
}

function columnsOf(run: string | null): readonly Column<RunHead>[] {
  return [
    { id: "started", title: "started (UTC)", text: ({ started }) => momentOf(started) },
    { id: "command", title: "command", text: ({ command }) => `thaw ${command}` },
    { id: "thaw", title: "version", text: ({ thaw }) => thaw ?? "" },
    { id: "articles", title: "articles", isNumber: true, text: ({ articles }) => formatCount(articles) },
    { id: "events", title: "events", isNumber: true, text: ({ events }) => formatCount(events) },
    { id: "silent", title: "gave no event", isNumber: true, text: ({ silent }) => formatCount(silent) },
    { id: "last", title: "newest article", text: ({ last }) => (last === null ? "" : formatDay(last)) },
    { id: "paths", title: "from", text: ({ paths }) => paths.join(", ") },
    {
      id: "look",
      title: "look",
      text: ({ id }) => id,
      cell: ({ id }) => (
        <span className="row">
          <button
            type="button"
            className="plain"
            data-row
            aria-label={`Manifest of run ${id}`}
            onClick={() => changeParams({ run: id, other: null })}
          >
            manifest
          </button>
          {run !== null && run !== id && (
            <button
              type="button"
              className="plain"
              aria-label={`Compare run ${run} with run ${id}`}
              onClick={() => changeParams({ other: id })}
            >
              compare with {run.slice(0, 8)}
            </button>
          )}
          {run === id && <span className="soft">shown</span>}
        </span>
      ),
    },
  ];
}

function momentOf(started: string): string {
  return `${formatDay(started.slice(0, 10))}, ${started.slice(11, 16)}`;
}

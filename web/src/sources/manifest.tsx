import type { ReactElement } from "react";
import type { RunManifest } from "../../../src/contract/answers/runs.ts";
import { api } from "../api.ts";
import { download } from "../design/download.ts";
import { formatMany } from "../design/number.ts";
import { Failure, Skeleton } from "../design/states.tsx";
import { Table, type Column } from "../design/table.tsx";
import { useQuery } from "../frame/query.ts";

interface FileRow {
  readonly file: string;
  readonly hash: string;
}

const COLUMNS: readonly Column<FileRow>[] = [
  { id: "file", title: "file", text: ({ file }) => file },
  { id: "hash", title: "SHA-256", text: ({ hash }) => hash, cell: ({ hash }) => <code>{hash.slice(0, 16)}…</code> },
];

/** What a run was made of: version, files with their checksums, articles. */
export function Manifest({ run }: { run: string }): ReactElement {
  const { data, failure, reload } = useQuery(`manifest ${run}`, () => api.manifest(run));
  if (failure !== null) return <Failure error={failure} what="The manifest" onRetry={reload} />;
  if (data === null) return <Skeleton lines={4} label="Loading the manifest" />;
  return (
    <section className="stack" aria-labelledby="manifest-title">
      <div className="row spread">
        <h2 id="manifest-title">
          Manifest of run <code>{run.slice(0, 8)}</code>
        </h2>
        <button type="button" onClick={() => save(run, data)}>
          Save the manifest
        </button>
      </div>
      <p>
        Thaw {data.thaw}, {formatMany(data.articles.length, "article")} from {data.paths.join(", ") || "no path"}
        {data.date !== null && `, default date ${data.date}`}. With this file, <code>thaw verify</code> says whether the
        same bytes come out again.
      </p>
      <Table
        caption="Files of the run"
        columns={COLUMNS}
        rows={Object.entries(data.files).map(([file, hash]) => ({ file, hash }))}
        keyOf={({ file }) => file}
      />
    </section>
  );
}

function save(run: string, manifest: RunManifest): void {
  download(`thaw-run-${run}.json`, `${JSON.stringify(manifest, null, 2)}\n`, "application/json");
}

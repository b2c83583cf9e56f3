import type { ReactElement } from "react";
import type { RunDifference } from "../../../src/contract/answers/runs.ts";
import { api } from "../api.ts";
import { formatMany } from "../design/number.ts";
import { Failure, Skeleton } from "../design/states.tsx";
import { Table, type Column } from "../design/table.tsx";
import { useQuery } from "../frame/query.ts";

const FILE_COLUMNS: readonly Column<RunDifference["files"][number]>[] = [
  { id: "file", title: "file", text: ({ file }) => file },
  { id: "change", title: "change", text: ({ change }) => change },
];

const CHANGES = {
  added: "only in the second run",
  removed: "only in the first run",
  text: "its text changed",
  records: "its events changed",
} as const;

const ARTICLE_COLUMNS: readonly Column<RunDifference["articles"][number]>[] = [
  { id: "article", title: "article", text: ({ article }) => article },
  { id: "change", title: "change", text: ({ change }) => CHANGES[change] },
];

/** What differs between two runs: the files they were made with, and the articles whose events changed. */
export function RunDiff({ run, other }: { run: string; other: string }): ReactElement {
  const { data, failure, reload } = useQuery(`diff ${run} ${other}`, () => api.runDifference(run, other));
  if (failure !== null) return <Failure error={failure} what="The difference" onRetry={reload} />;
  if (data === null) return <Skeleton lines={4} label="Comparing the runs" />;
  const isSame = data.files.length === 0 && data.articles.length === 0;
  return (
    <section className="stack" aria-labelledby="diff-title">
      <h2 id="diff-title">
        From run <code>{data.a.slice(0, 8)}</code> to <code>{data.b.slice(0, 8)}</code>
      </h2>
      <p>
        {isSame
          ? `Nothing differs: ${formatMany(data.same, "article")} gave the same events, byte for byte.`
          : `${formatMany(data.same, "article")} gave the same events; ${formatMany(data.articles.length, "article")} and ${formatMany(data.files.length, "file")} differ.`}
        {data.thaw[0] !== data.thaw[1] && ` Thaw ${data.thaw[0]} and ${data.thaw[1]}.`}
      </p>
      {data.files.length > 0 && (
        <Table caption="Files that differ" columns={FILE_COLUMNS} rows={data.files} keyOf={({ file }) => file} />
      )}
      {data.articles.length > 0 && (
        <Table
          caption="Articles that differ"
          columns={ARTICLE_COLUMNS}
          rows={data.articles}
          keyOf={({ article }) => article}
        />
      )}
    </section>
  );
}

import { useRef, type ReactElement } from "react";
import type { SourcesAnswer } from "../../../src/contract/answers/sources.ts";
import { api } from "../api.ts";
import { formatDay } from "../design/day.ts";
import { formatCount, formatMany } from "../design/number.ts";
import { Failure, Skeleton } from "../design/states.tsx";
import { Table, type Column } from "../design/table.tsx";
import { EmptyStore } from "../frame/empty-store.tsx";
import { Link } from "../frame/link.tsx";
import { useQuery } from "../frame/query.ts";
import { useRowKeys } from "../frame/row-keys.ts";
import { useTitle } from "../frame/title.ts";
import { Publishers } from "./publishers.tsx";
import { Runs } from "./runs.tsx";
import "./sources.css";

/** What the store was filled with, what was set aside, and by which runs. */
export default function SourcesScreen(): ReactElement {
  useTitle("Sources and runs");
  const { data, failure, reload } = useQuery("sources", () => api.sources());
  if (failure !== null) return <Failure error={failure} what="The sources" onRetry={reload} />;
  if (data === null) return <Skeleton lines={10} label="Loading the sources" />;
  return <Sources answer={data} />;
}

const SETS: readonly Column<SourcesAnswer["sources"][number]>[] = [
  {
    id: "source",
    title: "data set",
    text: ({ source }) => (source === "thaw" ? "coded here" : source),
    cell: ({ source }) => (
      <Link data-row to="/events" params={{ source }}>
        {source === "thaw" ? "coded here" : source}
      </Link>
    ),
  },
  { id: "events", title: "events", isNumber: true, text: ({ events }) => formatCount(events) },
  { id: "reports", title: "reports", isNumber: true, text: ({ reports }) => formatCount(reports) },
  { id: "first", title: "first day", text: ({ first }) => (first === null ? "" : formatDay(first)) },
  { id: "last", title: "last day", text: ({ last }) => (last === null ? "" : formatDay(last)) },
];

const LANGUAGES: readonly Column<SourcesAnswer["languages"][number]>[] = [
  { id: "language", title: "language", text: ({ language }) => language },
  {
    id: "read",
    title: "read",
    text: ({ language }) => (/^en\b/i.test(language) ? "yes" : "set aside: Thaw reads English"),
  },
  { id: "articles", title: "articles", isNumber: true, text: ({ articles }) => formatCount(articles) },
];

function Sources({ answer }: { answer: SourcesAnswer }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useRowKeys("Sources", box);
  return (
    <div ref={box} className="stack sources">
      <h1>Sources and runs</h1>
      {answer.sources.length === 0 && answer.articles === 0 ? <EmptyStore /> : <Filled answer={answer} />}
      <section className="stack">
        <h2>Runs</h2>
        <Runs />
      </section>
    </div>
  );
}

function Filled({ answer }: { answer: SourcesAnswer }): ReactElement {
  return (
    <>
      {answer.articles > 0 && <Counts answer={answer} />}
      <section>
        <h2>Data sets</h2>
        <Table caption="Data sets" columns={SETS} rows={answer.sources} keyOf={({ source }) => source} />
      </section>
      {answer.publishers.length > 0 && (
        <section>
          <h2>Publishers</h2>
          <Publishers publishers={answer.publishers} />
        </section>
      )}
      {answer.languages.length > 0 && (
        <section>
          <h2>Languages</h2>
          <Table
            caption="Languages of the articles"
            columns={LANGUAGES}
            rows={answer.languages}
            keyOf={({ language }) => language}
          />
        </section>
      )}
    </>
  );
}

/** The articles and what is wrong with some of them: counted, never dropped in silence. */
function Counts({ answer }: { answer: SourcesAnswer }): ReactElement {
  const lines: readonly [count: number, words: string][] = [
    [answer.articles, "articles are in the store"],
    [answer.silent, "gave no event"],
    [answer.undated, "have no day of publication: words such as “Tuesday” date nothing in them"],
    [answer.duplicates, "print the text of another one, word for word, and count as one voice with it"],
    [answer.hash_only, "were kept as hashes only: their words cannot be shown"],
  ];
  return (
    <dl className="source-counts" aria-label={formatMany(answer.articles, "article")}>
      {lines.map(([count, words]) => (
        <div key={words}>
          <dt>{formatCount(count)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

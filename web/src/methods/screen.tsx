import { useRef, type ReactElement, type ReactNode } from "react";
import type { MethodsAnswer } from "../../../src/contract/answers/methods.ts";
import { api } from "../api.ts";
import { formatDay } from "../design/day.ts";
import { formatCount } from "../design/number.ts";
import { Failure, Skeleton } from "../design/states.tsx";
import { Table, type Column } from "../design/table.tsx";
import { useQuery } from "../frame/query.ts";
import { useRowKeys } from "../frame/row-keys.ts";
import { useTitle } from "../frame/title.ts";
import { Borders } from "./borders.tsx";
import { MarkdownView } from "./markdown-view.tsx";
import "./methods.css";
import { dateOfCard, scoreRows, type ScoreRow } from "./score-rows.ts";
import { TypesTable } from "./types-table.tsx";
import { Words } from "./words.tsx";

/** How events are coded and weighed, from the tables that the code itself runs on. */
export default function MethodsScreen(): ReactElement {
  useTitle("Methods");
  const { data, failure, reload } = useQuery("methods", () => api.methods());
  if (failure !== null) return <Failure error={failure} what="The methods" onRetry={reload} />;
  if (data === null) return <Skeleton lines={12} label="Loading the methods" />;
  return <Methods answer={data} />;
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: ReactNode;
}

function Methods({ answer }: { answer: MethodsAnswer }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useRowKeys("Types", box);
  const parts = partsOf(answer);
  return (
    <div className="methods" ref={box}>
      <nav aria-label="Parts of this page">
        <ul className="bare">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="methods-body">
        <h1>Methods</h1>
        <p className="soft">
          Thaw {answer.version}. This page is made from the tables that the code runs on: what stands here is what was
          done.
        </p>
        {parts.map(({ id, title, body }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            {body}
          </section>
        ))}
      </div>
    </div>
  );
}

function partsOf(answer: MethodsAnswer): Part[] {
  return [
    { id: "types", title: "Types, modes, weights", body: <TypesTable types={answer.types} /> },
    { id: "rules", title: "Rules, in the order they run", body: <Rules answer={answer} /> },
    { id: "relations", title: "Scores of relations", body: <State answer={answer} /> },
    { id: "scores", title: "How right it is", body: <Scores answer={answer} /> },
    { id: "words", title: "Codes and marks", body: <Words answer={answer} /> },
    { id: "borders", title: "Borders on the map", body: <Borders /> },
    ...answer.documents.map(({ name, title, markdown }) => ({
      id: `document-${name}`,
      title,
      body: <MarkdownView title={title} markdown={markdown} />,
    })),
  ];
}

function Rules({ answer }: { answer: MethodsAnswer }): ReactElement {
  return (
    <div className="rule-lists">
      {answer.rules.map(({ name, title, rules }) => (
        <div key={name}>
          <h3>{title}</h3>
          <ol>
            {rules.map((rule) => (
              <li key={rule}>{rule.replaceAll("-", " ")}</li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

function State({ answer: { state_rule, scales } }: { answer: MethodsAnswer }): ReactElement {
  return (
    <div className="document">
      <p>
        A score is a printed sum of listed events; no country has a weight. Scales:{" "}
        {scales.map(({ name, title }) => `${title} (${name})`).join("; ")}; or weights of your own.
      </p>
      <p>
        The mean of the last {formatCount(state_rule.window_days)} days is compared with that of as many days before
        them. A relation is thawing or freezing where the mean moved by {state_rule.least_change} or more and the 95%
        interval of the change leaves out zero; steady otherwise; and <b>not enough data</b> where one of the two times
        has fewer than {formatCount(state_rule.least_events)} events. Silence is never drawn as neutral.
      </p>
    </div>
  );
}

const SCORE_COLUMNS: readonly Column<ScoreRow>[] = [
  { id: "on", title: "measured on", text: ({ on }) => on },
  { id: "what", title: "what", text: ({ what }) => what },
  { id: "score", title: "score, %", isNumber: true, text: ({ score }) => score.toFixed(1) },
  { id: "date", title: "measured", text: ({ date }) => (date === null ? "" : formatDay(date)) },
  { id: "thaw", title: "with Thaw", text: ({ thaw }) => thaw ?? "" },
];

function Scores({ answer }: { answer: MethodsAnswer }): ReactElement {
  const rows = scoreRows(answer.scores);
  const date = dateOfCard(answer.documents.find(({ name }) => name === "model")?.markdown ?? "");
  if (rows.length === 0) {
    return (
      <p>
        This installation ships no scores. <code>npm run evaluate</code> prints them.
      </p>
    );
  }
  return (
    <>
      <p className="soft">
        From <code>npm run evaluate</code> on texts that were held back from training
        {date !== null && `; the model is of ${formatDay(date)}`}.
      </p>
      <Table caption="Scores" columns={SCORE_COLUMNS} rows={rows} keyOf={({ on, what }) => `${on} ${what}`} />
    </>
  );
}

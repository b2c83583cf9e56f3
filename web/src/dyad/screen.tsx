import type { ReactElement } from "react";
import type { DyadAnswer, DyadDirection } from "../../../src/contract/answers/dyad.ts";
import { api, apiAddress } from "../api.ts";
import { formatInterval, formatMany } from "../design/number.ts";
import { NotEnough, Score, STATE_NAMES } from "../design/score.tsx";
import { Failure, Nothing, Skeleton } from "../design/states.tsx";
import { changeParams, linkTo, navigate, useAddress, useParam } from "../frame/address.ts";
import { customPeriod, useFilter, weighingQuery } from "../frame/filter.ts";
import { useKeys } from "../frame/keyboard.ts";
import { Link } from "../frame/link.tsx";
import { useQuery } from "../frame/query.ts";
import type { ScreenProps } from "../frame/screens.ts";
import { useStatus } from "../frame/status.ts";
import { useTitle } from "../frame/title.ts";
import { CompareField } from "./compare-field.tsx";
import { DyadEvents } from "./dyad-events.tsx";
import { DyadFigure } from "./dyad-figure.tsx";
import "./dyad.css";
import { nameInSentence } from "./name-in-sentence.ts";
import { LENGTHS, lengthOfPeriod, type Length } from "./period-length.ts";
import { titleOf } from "./picture-data.ts";
import { SumPanel } from "./sum-panel.tsx";
import { TurningPoints } from "./turning-points.tsx";

/** One relation: what two sides did to each other, why the score is what it is, and the words behind it. */
export default function DyadScreen({ parts }: ScreenProps): ReactElement {
  const [a, b] = parts;
  if (a === undefined || b === undefined) {
    return (
      <Nothing title="Which relation?">
        <p>
          Press <kbd>/</kbd> and write two sides, such as <code>USA &gt; PRK</code>.
        </p>
      </Nothing>
    );
  }
  return <Dyad key={`${a} ${b}`} a={a} b={b} />;
}

function Dyad({ a, b }: { a: string; b: string }): ReactElement {
  const filter = useFilter();
  const { params } = useAddress();
  const length = useLength();
  const query = { ...weighingQuery(filter), by: length, weights: params.get("weights") ?? undefined };
  const compare = params.get("compare") ?? "";
  const [c = "", d = ""] = compare.split(">");
  const dyad = useQuery(`dyad ${a} ${b} ${JSON.stringify(query)}`, (signal) => api.dyad(a, b, query, signal));
  const other = useQuery(compare === "" ? null : `dyad ${c} ${d} ${JSON.stringify(query)}`, (signal) =>
    api.dyad(c, d, { ...query, dots: 0 }, signal),
  );
  useTitle(dyad.data === null ? `${a} and ${b}` : `${dyad.data.a.name} and ${dyad.data.b.name}`);
  useKeys("Relation", [
    { keys: "z", does: "whole time", run: () => changeParams({ period: null, by: null }) },
    {
      keys: "x",
      does: "swap the sides",
      run: () => navigate(linkTo(`/dyad/${encodeURIComponent(b)}/${encodeURIComponent(a)}`), true),
    },
  ]);
  if (dyad.failure !== null)
    return <Failure error={dyad.failure} what={`The relation ${a} and ${b}`} onRetry={dyad.reload} />;
  if (dyad.data === null) return <Skeleton lines={12} label="Loading the relation" />;
  const answer = dyad.data;
  const hasEvents = answer.directions.some(({ events }) => events > 0);
  return (
    <>
      <DyadHead answer={answer} />
      <Tools length={length} compare={compare} problem={other.failure} files={{ a, b, query }} />
      {hasEvents ? (
        <div className="dyad-page">
          <DyadFigure answer={answer} other={compare === "" ? null : other.data} isStale={dyad.isLoading} />
          <SumPanel directions={answer.directions} />
          <div className="stack dyad-words">
            <TurningPoints directions={answer.directions} />
            <DyadEvents directions={answer.directions} period={weighingQuery(filter)} />
          </div>
        </div>
      ) : (
        <NoEvents answer={answer} />
      )}
      {answer.notes.map((note) => (
        <p key={note} className="soft small">
          {note}
        </p>
      ))}
    </>
  );
}

interface ToolsProps {
  readonly length: Length;
  readonly compare: string;
  readonly problem: Error | null;
  /** Files that the server makes of the relation as it is shown. */
  readonly files: {
    readonly a: string;
    readonly b: string;
    readonly query: Readonly<Record<string, string | undefined>>;
  };
}

function Tools({ length, compare, problem, files }: ToolsProps): ReactElement {
  const { period } = useFilter();
  return (
    <div className="row dyad-tools">
      <LengthField length={length} />
      {customPeriod(period) !== null && (
        <button type="button" onClick={() => changeParams({ period: null, by: null })}>
          Whole time <kbd>z</kbd>
        </button>
      )}
      <CompareField value={compare} />
      {problem !== null && <span className="small">{problem.message}</span>}
      <span className="row dyad-files">
        <a className="button" download href={apiAddress(`/v1/share/dyads/${pathOf(files)}`, files.query)}>
          Share as one file
        </a>
        <a className="button" download href={apiAddress(`/v1/share/briefs/${pathOf(files)}`, sinceOf(files.query))}>
          Briefing
        </a>
      </span>
    </div>
  );
}

function pathOf({ a, b }: { a: string; b: string }): string {
  return `${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
}

/** A briefing takes the time alone. */
function sinceOf({ since, until }: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return { since, until };
}

function DyadHead({ answer }: { answer: DyadAnswer }): ReactElement {
  return (
    <header className="dyad-head">
      <h1>
        How {nameInSentence(answer.a.name)} and {nameInSentence(answer.b.name)} dealt with each other
      </h1>
      <ul className="bare">
        {answer.directions.map((direction) => (
          <li key={titleOf(direction)}>
            <Summary direction={direction} />
          </li>
        ))}
      </ul>
    </header>
  );
}

function Summary({ direction }: { direction: DyadDirection }): ReactElement {
  const { sum, state, actor, recipient, events, series } = direction;
  const owners = series.length === 1 ? (series[0]?.owners ?? 0) : null;
  const interval =
    sum.low === null || sum.high === null || events === 0 ? null : formatInterval(sum.low / events, sum.high / events);
  return (
    <>
      <b>{titleOf(direction)}</b>{" "}
      {events === 0 ? (
        <NotEnough why="no events" />
      ) : (
        <>
          <Score value={sum.mean} /> {interval !== null && <span className="soft">{interval}</span>}{" "}
          <span className="soft">
            from{" "}
            <Link to="/events" params={{ dyad: `${actor.id}>${recipient.id}` }}>
              {formatMany(events, "event")}
            </Link>
            {owners !== null && `, ${formatMany(owners, "owner")}`}; at the end{" "}
            {state === "unknown" ? <NotEnough /> : STATE_NAMES[state]}
          </span>
        </>
      )}
    </>
  );
}

/** The length of periods that the address names, else the one that suits the span. */
function useLength(): Length {
  const [by] = useParam("by", "");
  const { period } = useFilter();
  const status = useStatus().data;
  if (Object.hasOwn(LENGTHS, by)) return by as Length;
  return lengthOfPeriod(period, status?.first_day ?? null, status?.newest_day ?? null);
}

function LengthField({ length }: { length: Length }): ReactElement {
  return (
    <label className="small">
      by{" "}
      <select value={length} onChange={({ target }) => changeParams({ by: target.value })}>
        {Object.entries(LENGTHS).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function NoEvents({ answer }: { answer: DyadAnswer }): ReactElement {
  return (
    <Nothing title="Nothing was coded between them in this time">
      <p>
        That is not the same as peace or neutrality. Choose a longer period above, or look at{" "}
        <Link to="/events" params={{ actor: answer.a.id }}>
          what {nameInSentence(answer.a.name)} did
        </Link>{" "}
        and{" "}
        <Link to="/events" params={{ actor: answer.b.id }}>
          what {nameInSentence(answer.b.name)} did
        </Link>
        .
      </p>
    </Nothing>
  );
}

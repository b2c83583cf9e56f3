import { useEffect, useMemo, useRef, type ReactElement } from "react";
import type { NetworkAnswer } from "../../../src/contract/answers/network.ts";
import type { ServerStatus } from "../../../src/contract/answers/status.ts";
import { formatPeriod } from "../design/day.ts";
import { formatMany } from "../design/number.ts";
import { Failure, Nothing, Skeleton } from "../design/states.tsx";
import { Table } from "../design/table.tsx";
import { changeParams, useAddress, useParam } from "../frame/address.ts";
import { EmptyStore } from "../frame/empty-store.tsx";
import { useRowKeys } from "../frame/row-keys.ts";
import { useStatus } from "../frame/status.ts";
import { useTitle } from "../frame/title.ts";
import { lightEdge } from "./answer-hand.ts";
import { edgeColumns } from "./edge-columns.tsx";
import { layoutGraph, withNewcomers, type Place } from "./layout.ts";
import { NetworkFigure } from "./network-figure.tsx";
import "./network.css";
import { TimeSlider } from "./time-slider.tsx";
import { EDGE_COUNTS, useNetwork, type ShownNetwork } from "./use-network.ts";

/** Who dealt with whom: a signed directed graph whose places hold while one goes through the time. */
export default function NetworkScreen(): ReactElement {
  useTitle("Network");
  const status = useStatus();
  if (status.failure !== null) return <Failure error={status.failure} what="The store" onRetry={status.reload} />;
  if (status.data === null) return <Skeleton lines={12} label="Loading the network" />;
  return status.data.events === 0 ? <EmptyStore /> : <Network status={status.data} />;
}

function Network({ status }: { status: ServerStatus }): ReactElement {
  const { params } = useAddress();
  const side = params.get("side") ?? "";
  const network = useNetwork(status, side);
  const { whole } = network;
  if (whole.failure !== null) return <Failure error={whole.failure} what="The network" onRetry={whole.reload} />;
  if (whole.data === null) return <Skeleton lines={12} label="Loading the network" />;
  return <Shown network={network} whole={whole.data} side={side} />;
}

interface ShownProps {
  readonly network: ShownNetwork;
  readonly whole: NetworkAnswer;
  readonly side: string;
}

function Shown({ network, whole, side }: ShownProps): ReactElement {
  const { part, windows, place, end } = network;
  const wholeName = whole.from === null || end === null ? "all time" : formatPeriod(whole.from, end);
  const period = windows[place ?? -1]?.name ?? wholeName;
  const shown = place === null ? network.whole : part;
  return (
    <>
      <Head answer={shown.data} side={side} sideName={nameOf(whole, side)} period={period} />
      {part.failure !== null && <Failure error={part.failure} what="This time" onRetry={part.reload} />}
      {whole.edges.length === 0 ? (
        <NoEdges />
      ) : (
        <>
          <TimeSlider windows={windows} place={place} wholeName={wholeName} />
          <Graph
            answer={shown.data ?? whole}
            whole={whole}
            period={period}
            isStale={network.whole.isLoading || shown.isLoading}
          />
        </>
      )}
    </>
  );
}

interface GraphProps {
  readonly answer: NetworkAnswer;
  readonly whole: NetworkAnswer;
  readonly period: string;
  readonly isStale: boolean;
}

function Graph({ answer, whole, period, isStale }: GraphProps): ReactElement {
  const places = usePlaces(whole);
  const { params } = useAddress();
  const names = useMemo(
    () => new Map([...whole.nodes, ...answer.nodes].map(({ id, name }) => [id, name])),
    [whole, answer],
  );
  const data = useMemo(() => {
    const pulls = pullsOf(answer);
    const all = withNewcomers(
      places,
      answer.nodes.map(({ id }) => id),
      pulls,
    );
    return { edges: answer.edges, nodes: answer.nodes, places: all, names };
  }, [answer, places, names]);
  const columns = useMemo(() => edgeColumns(names), [names]);
  const box = useRef<HTMLDivElement>(null);
  useRowKeys("Edges", box);
  useEdgeOfRow(box);
  return (
    <div ref={box} className={isStale ? "stale stack" : "stack"}>
      <NetworkFigure data={data} columns={columns} period={period} />
      {params.get("view") !== "table" && (
        <section>
          <h2>Edges</h2>
          <Table
            caption="Edges of the network, most events first"
            columns={columns}
            rows={answer.edges}
            keyOf={({ actor, recipient }) => `${actor} ${recipient}`}
          />
        </section>
      )}
    </div>
  );
}

/** The row under the hand or in focus shows its edge in the picture. */
function useEdgeOfRow(box: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const control = new AbortController();
    const show = ({ target }: Event): void => {
      const row = target instanceof Element ? target.closest("tr")?.querySelector<HTMLElement>("[data-edge]") : null;
      const [actor, recipient] = row?.dataset["edge"]?.split(" ") ?? [];
      const picture = element.querySelector<SVGElement>(".network-picture");
      if (actor !== undefined && recipient !== undefined) lightEdge(picture, actor, recipient);
    };
    element.addEventListener("focusin", show, { signal: control.signal });
    element.addEventListener("pointerover", show, { signal: control.signal });
    return () => control.abort();
  }, [box]);
}

function usePlaces(whole: NetworkAnswer): ReadonlyMap<string, Place> {
  return useMemo(() => {
    const ids = whole.nodes.map(({ id }) => id);
    return layoutGraph(ids, pullsOf(whole));
  }, [whole]);
}

function pullsOf({ edges }: NetworkAnswer): { a: string; b: string; events: number }[] {
  return edges.map(({ actor, recipient, events }) => ({ a: actor, b: recipient, events }));
}

interface HeadProps {
  readonly answer: NetworkAnswer | null;
  readonly side: string;
  readonly sideName: string;
  readonly period: string;
}

function Head({ answer, side, sideName, period }: HeadProps): ReactElement {
  return (
    <div className="page-head">
      <h1>{side === "" ? "Who dealt with whom" : `Around ${sideName}`}</h1>
      <p className="soft small row">
        {answer !== null &&
          `${period}: ${answer.edges.length < answer.total ? `the ${answer.edges.length} relations with most events, of ${formatMany(answer.total, "directed relation")}` : formatMany(answer.total, "directed relation")}`}
        <EdgesField />
        {side !== "" && (
          <button type="button" onClick={() => changeParams({ side: null }, true)}>
            Whole network
          </button>
        )}
      </p>
    </div>
  );
}

function EdgesField(): ReactElement {
  const [most, setMost] = useParam("edges", EDGE_COUNTS[1]);
  return (
    <label>
      at most{" "}
      <select value={most} onChange={({ target }) => setMost(target.value)}>
        {EDGE_COUNTS.map((count) => (
          <option key={count}>{count}</option>
        ))}
      </select>
    </label>
  );
}

function NoEdges(): ReactElement {
  return (
    <Nothing title="Nobody dealt with anybody in this time">
      <p>No event with both an actor and a recipient was coded. Choose a longer period above.</p>
    </Nothing>
  );
}

function nameOf({ nodes }: NetworkAnswer, side: string): string {
  return nodes.find(({ id }) => id === side)?.name ?? side;
}

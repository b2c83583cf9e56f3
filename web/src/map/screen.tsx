import { useMemo, useRef, type ReactElement } from "react";
import type { MapAnswer } from "../../../src/contract/answers/map.ts";
import type { ServerStatus } from "../../../src/contract/answers/status.ts";
import { api } from "../api.ts";
import { formatCount, formatMany } from "../design/number.ts";
import { Failure, Nothing, Skeleton } from "../design/states.tsx";
import { Table } from "../design/table.tsx";
import { useAddress } from "../frame/address.ts";
import { EmptyStore } from "../frame/empty-store.tsx";
import { eventsQuery, useFilter, weighingQuery } from "../frame/filter.ts";
import { useQuery } from "../frame/query.ts";
import { useRowKeys } from "../frame/row-keys.ts";
import { useStatus } from "../frame/status.ts";
import { useTitle } from "../frame/title.ts";
import { arcsOnMap } from "./arcs.ts";
import type { Atlas } from "./atlas.ts";
import { readBorderView } from "./border-view.ts";
import { readLook, type Look } from "./look.ts";
import { MapFigure } from "./map-figure.tsx";
import type { MapData } from "./map-picture.ts";
import { MapTools } from "./map-tools.tsx";
import "./map.css";
import { middleOf } from "./middle-of.ts";
import { boundsOf, REGIONS, type Bounds } from "./region.ts";
import { useAtlas } from "./use-atlas.ts";
import { LIST_COLUMNS } from "./where-columns.tsx";
import { whereRows } from "./where-rows.ts";

/** Lines of the list beside the map; the table of the picture has all. */
const MOST_LINES = 60;
/** Relations drawn as arcs, those with most events. */
const MOST_ARCS = 40;

/** Where events happened: countries as areas, known places as dots. */
export default function MapScreen(): ReactElement {
  useTitle("Map");
  const status = useStatus();
  if (status.failure !== null) return <Failure error={status.failure} what="The store" onRetry={status.reload} />;
  if (status.data === null) return <Skeleton lines={12} label="Loading the map" />;
  return status.data.events === 0 ? <EmptyStore /> : <WorldMap status={status.data} />;
}

function WorldMap({ status }: { status: ServerStatus }): ReactElement {
  const query = eventsQuery(useFilter());
  const atlas = useAtlas();
  const map = useQuery(`map ${JSON.stringify(query)}`, (signal) => api.map(query, signal));
  if (atlas.failure !== null) return <Failure error={atlas.failure} what="The map" onRetry={atlas.reload} />;
  if (map.failure !== null) return <Failure error={map.failure} what="The map" onRetry={map.reload} />;
  if (map.data === null || atlas.data === null) return <Skeleton lines={12} label="Loading the map" />;
  return <Shown answer={map.data} atlas={atlas.data} isStale={map.isLoading} status={status} />;
}

interface ShownProps {
  readonly answer: MapAnswer;
  readonly atlas: Atlas;
  readonly isStale: boolean;
  readonly status: ServerStatus;
}

function Shown({ answer, atlas, isStale, status }: ShownProps): ReactElement {
  const { params } = useAddress();
  const arcs = useArcs(status, params.get("arcs") !== null, atlas);
  const fitted = useMemo(() => boundsOf(pointsOf(answer, atlas)), [answer, atlas]);
  const bounds = REGIONS[params.get("region") ?? ""]?.bounds ?? fitted;
  const view = readBorderView(params.get("borders") ?? "");
  const lookText = params.get("look") ?? "";
  const data = useMemo(
    (): MapData => ({
      atlas,
      countries: answer.countries,
      places: answer.places,
      view,
      bounds,
      look: readLook(lookText),
      arcs,
    }),
    [atlas, answer, view, bounds, lookText, arcs],
  );
  const rows = useMemo(() => whereRows(answer), [answer]);
  const list = useRef<HTMLDivElement>(null);
  useRowKeys("Places", list);
  return (
    <>
      <div className="page-head">
        <h1>Where it happened</h1>
        <MapTools middle={data.look ?? middleOfBounds(bounds)} />
      </div>
      {rows.length === 0 && (
        <Nothing title="No event of this filter has a place">
          <p>{nowhereWords(answer)}</p>
        </Nothing>
      )}
      <div className={isStale ? "map-page stale" : "map-page"}>
        <MapFigure data={data} rows={rows} nowhere={nowhereWords(answer)} />
        <div ref={list} className="map-list">
          {rows.length > 0 && (
            <Table
              caption="Where events happened, most events first"
              columns={LIST_COLUMNS}
              rows={rows.slice(0, MOST_LINES)}
              keyOf={({ key, kind, lat, lon }) => `${kind} ${key} ${lat} ${lon}`}
            />
          )}
          {rows.length > MOST_LINES && (
            <p className="soft small">
              {formatCount(MOST_LINES)} of {formatMany(rows.length, "place")}; the table of the picture has all.
            </p>
          )}
        </div>
      </div>
    </>
  );
}

const NO_ARCS: readonly never[] = [];

function useArcs(status: ServerStatus, isWanted: boolean, atlas: Atlas): MapData["arcs"] {
  const asked = weighingQuery(useFilter());
  const query = { ...asked, since: asked["since"] ?? status.first_day ?? undefined, limit: MOST_ARCS };
  const { data } = useQuery(isWanted ? `network ${JSON.stringify(query)}` : null, (signal) =>
    api.network(query, signal),
  );
  return useMemo(() => (!isWanted || data === null ? NO_ARCS : arcsOnMap(atlas, data.edges)), [isWanted, data, atlas]);
}

/** What the fitted view must hold: known places, and the middles of countries with events. */
function pointsOf({ places, countries }: MapAnswer, { areas }: Atlas): [number, number][] {
  const codes = new Set(countries.map(({ country_code }) => country_code));
  const middles = areas.filter(({ code }) => code !== null && codes.has(code)).map(({ shape }) => middleOf(shape));
  return [...places.map(({ lon, lat }): [number, number] => [lon, lat]), ...middles];
}

function middleOfBounds([west, south, east, north]: Bounds): Look {
  const span = (east - west + 360) % 360 || 360;
  const lon = west + span / 2;
  return { lon: lon > 180 ? lon - 360 : lon, lat: (south + north) / 2, zoom: 1 };
}

function nowhereWords({ nowhere, total }: MapAnswer): string {
  return nowhere === 0
    ? "Every event has a place."
    : `${formatCount(nowhere)} of ${formatMany(total, "event")} have no place in their text and are not on the map.`;
}

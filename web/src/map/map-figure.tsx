import { useCallback, type ReactElement } from "react";
import { Figure } from "../design/figure.tsx";
import { formatMany } from "../design/number.ts";
import { PlotPicture } from "../design/plot-picture.tsx";
import { WarmthLegend } from "../design/warmth-legend.tsx";
import { changeParams, linkTo, navigate } from "../frame/address.ts";
import { writeLook } from "./look.ts";
import { mapPicture, projectionOf, type MapData } from "./map-picture.ts";
import { moveMap } from "./move-map.ts";
import { TABLE_COLUMNS } from "./where-columns.tsx";
import type { WhereRow } from "./where-rows.ts";

interface MapFigureProps {
  readonly data: MapData;
  readonly rows: readonly WhereRow[];
  /** Events without a place, in words. */
  readonly nowhere: string;
}

/** The map with its table and files. */
export function MapFigure({ data, rows, nowhere }: MapFigureProps): ReactElement {
  const draw = useCallback(
    (width: number, em: number): SVGElement => mapPicture(data, { width, height: heightOf(width, em), em }),
    [data],
  );
  const onDrawn = useCallback(
    (picture: SVGElement) => {
      const [width, height] = [Number(picture.getAttribute("width")), Number(picture.getAttribute("height"))];
      return moveMap(
        picture,
        { projection: projectionOf(data, width, height), look: data.look },
        {
          look: (look) => changeParams({ look: look === null ? null : writeLook(look) }),
          openPlace: (place) => navigate(linkTo("/events", { place })),
          openArc: (a, b) => navigate(linkTo(`/dyad/${a}/${b}`)),
        },
      );
    },
    [data],
  );
  const title = "Where events happened";
  return (
    <Figure
      title={title}
      name="thaw-map"
      columns={TABLE_COLUMNS}
      rows={rows}
      keyOf={({ key, kind, lat, lon }) => `${kind} ${key} ${lat} ${lon}`}
      tools={<WarmthLegend nothing="no event known to the country alone" />}
      note={
        <>
          Areas: events known to a country and no nearer, coloured by their mean weight. Dots: events with a known
          place, larger for more events; rings are provinces and districts. Arcs: what two states did to each other,
          dashed for conflict. {nowhere} Drag to move, Ctrl and the wheel to look closer. Lines: Natural Earth; borders
          and names are no statement on the status of any land.
        </>
      }
    >
      <PlotPicture
        draw={draw}
        onDrawn={onDrawn}
        label={`${title}: ${formatMany(data.countries.length, "country", "countries")} and ${formatMany(data.places.length, "place")}. The list beside it tells the same.`}
        height={320}
      />
    </Figure>
  );
}

function heightOf(width: number, em: number): number {
  return Math.round(Math.max(280, Math.min(640 * em, width * 0.62)));
}

import { useCallback, useMemo, type ReactElement } from "react";
import type { DyadAnswer } from "../../../src/contract/answers/dyad.ts";
import { formatDay, formatPeriod } from "../design/day.ts";
import { Figure } from "../design/figure.tsx";
import { formatCount, formatInterval, formatScore } from "../design/number.ts";
import { PlotPicture } from "../design/plot-picture.tsx";
import type { Column } from "../design/table.tsx";
import { changeParams, linkTo, navigate, useParam } from "../frame/address.ts";
import { addBrush } from "./brush.ts";
import { dyadPicture } from "./dyad-picture.ts";
import { pictureData, titleOf, type DyadPictureData } from "./picture-data.ts";

interface SeriesRow {
  readonly direction: string;
  readonly point: DyadAnswer["directions"][number]["series"][number];
}

const COLUMNS: readonly Column<SeriesRow>[] = [
  { id: "direction", title: "direction", text: ({ direction }) => direction },
  { id: "from", title: "from", text: ({ point }) => point.from },
  { id: "to", title: "to (not included)", text: ({ point }) => point.to },
  { id: "mean", title: "mean", isNumber: true, text: ({ point }) => numberOr(point.mean) },
  { id: "net", title: "sum", isNumber: true, text: ({ point }) => numberOr(point.net) },
  {
    id: "interval",
    title: "95% interval of the sum",
    isNumber: true,
    text: ({ point }) => formatInterval(point.low, point.high) ?? "",
  },
  { id: "events", title: "events", isNumber: true, text: ({ point }) => String(point.events) },
  { id: "reports", title: "reports", isNumber: true, text: ({ point }) => String(point.reports) },
  { id: "owners", title: "owners", isNumber: true, text: ({ point }) => String(point.owners) },
  { id: "state", title: "state", text: ({ point }) => (point.state === "unknown" ? "not enough data" : point.state) },
];

/** What is drawn, how, and what answers the hand on it. */
function usePicture(answer: DyadAnswer, other: DyadAnswer | null, isUpright: boolean): DrawnPicture {
  const data = useMemo(() => pictureData(answer, other), [answer, other]);
  const draw = useCallback(
    (width: number, em: number): SVGElement => {
      if (data === null) return document.createElementNS("http://www.w3.org/2000/svg", "svg");
      const height = Math.round(Math.max(380, Math.min(620 * em, width * 0.48)));
      return dyadPicture(data, { width, height, em }, { isUpright });
    },
    [data, isUpright],
  );
  const onDrawn = useCallback(
    (svg: SVGElement) => {
      if (data === null) return undefined;
      return addBrush(svg, {
        from: data.from,
        to: data.to,
        left: 38,
        right: 12,
        choose: (first, last) => changeParams({ period: `${first}..${last}`, by: null }, true),
        open: (id) => navigate(linkTo(`/event/${id}`)),
      });
    },
    [data],
  );
  return { data, draw, onDrawn };
}

interface DrawnPicture {
  readonly data: DyadPictureData | null;
  readonly draw: (width: number, em: number) => SVGElement;
  readonly onDrawn: (svg: SVGElement) => (() => void) | undefined;
}

/** The picture of a relation with its table: drag over it to look closer, click a glyph for its event. */
export function DyadFigure({
  answer,
  other,
  isStale,
}: {
  answer: DyadAnswer;
  other: DyadAnswer | null;
  isStale: boolean;
}): ReactElement | null {
  const [shape, setShape] = useParam("shape", "mirrored");
  const { data, draw, onDrawn } = usePicture(answer, other, shape === "upright");
  if (data === null) return null;
  const rows = answer.directions.flatMap((direction) =>
    direction.series.map((point) => ({ direction: titleOf(direction), point })),
  );
  const title = `${answer.a.name} and ${answer.b.name}, ${answer.from === null || answer.to === null ? "" : formatPeriod(answer.from, answer.to)}`;
  return (
    <div className={`dyad-figure${isStale ? " stale" : ""}`}>
      <Figure
        title={title}
        name={`thaw-${answer.a.id}-${answer.b.id}`.replaceAll(":", "-").toLowerCase()}
        columns={COLUMNS}
        rows={rows}
        keyOf={({ direction, point }) => `${direction} ${point.from}`}
        tools={
          <button
            type="button"
            aria-pressed={shape === "upright"}
            onClick={() => setShape(shape === "upright" ? "mirrored" : "upright")}
          >
            Upright
          </button>
        }
        note={
          <Legend
            other={other}
            isUpright={shape === "upright"}
            hidden={data.panels[0].hidden + data.panels[1].hidden}
          />
        }
      >
        <PlotPicture draw={draw} onDrawn={onDrawn} label={`${title}: ${words(answer)}`} height={380} />
      </Figure>
    </div>
  );
}

function Legend({
  other,
  isUpright,
  hidden,
}: {
  other: DyadAnswer | null;
  isUpright: boolean;
  hidden: number;
}): ReactElement {
  return (
    <>
      Bars and line: mean weight of the events of a period, −10 conflict to +10 cooperation;{" "}
      {isUpright ? "warm is up" : "warm points away from the middle"}. Grey band: 95% interval, from three events on.{" "}
      {hidden > 0
        ? ` The ${formatCount(hidden)} events are too many to be drawn one by one: look closer to see them. `
        : " Glyphs: events at their weight, larger for more independent owners. "}{" "}
      Flags: turning points, listed below. Hatch: nothing was reported, which is not neutral. Bottom strip: all reports
      of the period against the usual number. Drag over the picture to look closer.
      {other !== null && ` Dashed: ${other.a.name} and ${other.b.name}.`}
    </>
  );
}

function words({ directions }: DyadAnswer): string {
  return directions
    .map((direction) => {
      const last = direction.series.findLast(({ mean }) => mean !== null);
      const state =
        last?.mean == null ? "no events" : `mean ${formatScore(last.mean)} in the period from ${formatDay(last.from)}`;
      return `${titleOf(direction)}, ${direction.events} events, last ${state}`;
    })
    .join("; ");
}

function numberOr(value: number | null): string {
  return value === null ? "" : formatScore(value, 2);
}

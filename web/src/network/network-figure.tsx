import { useCallback, type ReactElement } from "react";
import type { NetworkEdge } from "../../../src/contract/answers/network.ts";
import { Figure } from "../design/figure.tsx";
import { formatMany } from "../design/number.ts";
import { PlotPicture } from "../design/plot-picture.tsx";
import type { Column } from "../design/table.tsx";
import { WarmthLegend } from "../design/warmth-legend.tsx";
import { changeParams, linkTo, navigate } from "../frame/address.ts";
import { answerHand } from "./answer-hand.ts";
import { networkPicture, type NetworkData } from "./network-picture.ts";

interface NetworkFigureProps {
  readonly data: NetworkData;
  readonly columns: readonly Column<NetworkEdge>[];
  readonly period: string;
}

/** The network with its table and files: click an edge for its relation, a name for its surroundings. */
export function NetworkFigure({ data, columns, period }: NetworkFigureProps): ReactElement {
  const draw = useCallback(
    (width: number, em: number): SVGElement => {
      const height = Math.round(Math.max(360, Math.min(680 * em, width * 0.5)));
      return networkPicture(data, { width, height, em });
    },
    [data],
  );
  const onDrawn = useCallback(
    (picture: SVGElement) =>
      answerHand(picture, {
        openEdge: (actor, recipient) =>
          navigate(linkTo(`/dyad/${encodeURIComponent(actor)}/${encodeURIComponent(recipient)}`)),
        chooseNode: (id) => changeParams({ side: id }, true),
      }),
    [],
  );
  const title = `Who dealt with whom, ${period}`;
  return (
    <Figure
      title={title}
      name="thaw-network"
      columns={columns}
      rows={data.edges}
      keyOf={({ actor, recipient }) => `${actor} ${recipient}`}
      tools={<WarmthLegend />}
      note={
        <>
          An arrow is what one side did to the other: its colour the mean weight, dashed for conflict, its width the
          number of events. Places follow who deals with whom over the whole time, and stay when the time changes; who
          was silent is an empty ring. Click an arrow for the relation, a name for its surroundings.
        </>
      }
    >
      <PlotPicture
        draw={draw}
        onDrawn={onDrawn}
        label={`${title}: ${formatMany(data.edges.length, "arrow")} among ${formatMany(data.nodes.length, "side")}. The table of edges tells the same.`}
        height={360}
      />
    </Figure>
  );
}

import type { NetworkAnswer, NetworkEdge } from "../../../src/contract/answers/network.ts";
import { formatMany, formatScore } from "../design/number.ts";
import { addPart, newPicture } from "../design/svg-part.ts";
import { warmthOf } from "../design/warmth.ts";
import { edgeShape } from "./edge-shape.ts";
import type { Place } from "./layout.ts";
import { placeLabels } from "../design/place-labels.ts";

/** What is drawn: edges of a time, and nodes at places that hold for all times. */
export interface NetworkData {
  readonly edges: readonly NetworkEdge[];
  readonly nodes: NetworkAnswer["nodes"];
  /** In the unit square; a node without events in this time is drawn empty. */
  readonly places: ReadonlyMap<string, Place>;
  readonly names: ReadonlyMap<string, string>;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Size of letters, 1 by default. */
  readonly em?: number;
}

interface Node extends Place {
  readonly id: string;
  readonly radius: number;
  readonly events: number;
}

/** The signed directed graph: colour is the mean weight, dashes are conflict, width the number of events. Pure but for the document it draws in. */
export function networkPicture(
  data: NetworkData,
  { width, height, em = 1 }: PictureSize,
  document: Document = globalThis.document,
): SVGElement {
  const picture = newPicture(document, width, height, "network-picture");
  const nodes = nodesOf(data, width, height, em);
  const most = Math.max(1, ...data.edges.map(({ events }) => events));
  const lines = addPart(picture, "g", { class: "edges" });
  // Few events over many: the thin ones stay visible.
  for (const edge of data.edges) addEdge(lines, edge, nodes, { most, em, names: data.names });
  const circles = addPart(picture, "g", { class: "nodes" });
  const inOrder = [...nodes.values()].toSorted((a, b) => b.events - a.events);
  for (const { id, x, y, radius, events } of inOrder) {
    const group = addPart(circles, "g", { class: events === 0 ? "node silent" : "node", "data-node": id });
    addPart(group, "circle", { cx: round(x), cy: round(y), r: round(radius) });
    addPart(group, "title", {}, `${data.names.get(id) ?? id}: ${formatMany(events, "event")}`);
  }
  const size = 12 * em;
  const wanted = inOrder.map((node) => ({ ...node, text: data.names.get(node.id) ?? node.id }));
  const labels = addPart(picture, "g", { class: "labels", "font-size": size });
  for (const { id, text, x, y, anchor } of placeLabels(wanted, width, height, size)) {
    const isSilent = nodes.get(id)?.events === 0;
    addPart(
      labels,
      "text",
      { x: round(x), y: round(y), "text-anchor": anchor, class: isSilent ? "silent" : null, "data-node": id },
      text,
    );
  }
  return picture;
}

function nodesOf(data: NetworkData, width: number, height: number, em: number): Map<string, Node> {
  const events = new Map(data.nodes.map((node) => [node.id, node.events]));
  const most = Math.max(1, ...events.values());
  const [side, edge] = [Math.min(width * 0.14, 90 * em), 28 * em];
  return new Map(
    [...data.places].map(([id, { x, y }]) => {
      const count = events.get(id) ?? 0;
      const radius = (count === 0 ? 3 : 4 + 10 * Math.sqrt(count / most)) * em;
      return [id, { id, events: count, radius, x: side + x * (width - 2 * side), y: edge + y * (height - 2 * edge) }];
    }),
  );
}

interface EdgeContext {
  readonly most: number;
  readonly em: number;
  readonly names: ReadonlyMap<string, string>;
}

function addEdge(
  parent: SVGElement,
  edge: NetworkEdge,
  nodes: ReadonlyMap<string, Node>,
  { most, em, names }: EdgeContext,
): void {
  const [from, to] = [nodes.get(edge.actor), nodes.get(edge.recipient)];
  if (from === undefined || to === undefined) return;
  const width = (1 + 5 * Math.sqrt(edge.events / most)) * em;
  const shape = edgeShape(from, to, width);
  if (shape === null) return;
  const group = addPart(parent, "g", {
    class: `edge warmth-${warmthOf(edge.mean) ?? "mid"}`,
    "data-actor": edge.actor,
    "data-recipient": edge.recipient,
  });
  addPart(group, "path", { class: "reach", d: shape.line, "data-screen-only": "" });
  addPart(group, "path", {
    class: "line",
    d: shape.line,
    "stroke-width": round(width),
    // A second cue beside the colour.
    "stroke-dasharray": edge.mean < -0.5 ? `${round(4 + width)} ${round(2 + width)}` : null,
  });
  addPart(group, "path", { class: "head", d: shape.head });
  const name = `${names.get(edge.actor) ?? edge.actor} → ${names.get(edge.recipient) ?? edge.recipient}`;
  addPart(group, "title", {}, `${name}: mean ${formatScore(edge.mean)}, ${formatMany(edge.events, "event")}`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

import type { GeoPath } from "d3-geo";
import type { NetworkEdge } from "../../../src/contract/answers/network.ts";
import { formatMany, formatScore } from "../design/number.ts";
import { addPart } from "../design/svg-part.ts";
import { warmthOf } from "../design/warmth.ts";
import type { Area, Atlas } from "./atlas.ts";
import { middleOf } from "./middle-of.ts";

/** Draws relations as the shortest lines over the globe between the middles of countries. Sides that are no country have no place here. Mutates the parent. */
export function addArcs(
  parent: SVGElement,
  { atlas, arcs }: { readonly atlas: Atlas; readonly arcs: readonly Arc[] },
  path: GeoPath,
  em: number,
): void {
  if (arcs.length === 0) return;
  const shapes = new Map(atlas.areas.map((area) => [area.code, area]));
  const most = Math.max(1, ...arcs.map(({ events }) => events));
  for (const arc of arcs) {
    const [from, to] = [shapes.get(arc.a), shapes.get(arc.b)];
    const d = from === undefined || to === undefined ? null : lineBetween(from, to, path);
    if (d === null) continue;
    const line = addPart(parent, "path", {
      d,
      class: `arc warmth-${warmthOf(arc.mean) ?? "mid"}`,
      "stroke-width": Math.round((0.8 + 3.2 * Math.sqrt(arc.events / most)) * em * 10) / 10,
      "stroke-dasharray": arc.mean < -0.5 ? "5 3" : null,
      "data-a": arc.a,
      "data-b": arc.b,
    });
    const words = `mean ${formatScore(arc.mean)}, ${formatMany(arc.events, "event")}`;
    addPart(line, "title", {}, `${from?.name ?? arc.a} and ${to?.name ?? arc.b}: ${words}`);
  }
}

/** Two sides that both stand on the map, with what they did to each other either way: both ways would lie on one line. */
export interface Arc {
  readonly a: string;
  readonly b: string;
  readonly events: number;
  readonly mean: number;
}

/** The edges of a network as arcs between countries of the map, those with most events first. */
export function arcsOnMap({ areas }: Pick<Atlas, "areas">, edges: readonly NetworkEdge[]): Arc[] {
  const codes = new Set(areas.map(({ code }) => code));
  const pairs = new Map<string, { a: string; b: string; events: number; net: number }>();
  for (const { actor, recipient, events, net } of edges) {
    if (!codes.has(actor) || !codes.has(recipient)) continue;
    const [a, b] = actor < recipient ? [actor, recipient] : [recipient, actor];
    const known = pairs.get(`${a} ${b}`) ?? { a, b, events: 0, net: 0 };
    pairs.set(`${a} ${b}`, { a, b, events: known.events + events, net: known.net + net });
  }
  return [...pairs.values()]
    .map(({ a, b, events, net }) => ({ a, b, events, mean: net / events }))
    .toSorted((one, other) => other.events - one.events);
}

function lineBetween(from: Area, to: Area, path: GeoPath): string | null {
  return path({ type: "LineString", coordinates: [middleOf(from.shape), middleOf(to.shape)] });
}

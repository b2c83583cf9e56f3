import type { EventRecord } from "../../contract/event-record.ts";
import { expandPairs, sideOf } from "./expand-pairs.ts";

interface Dyad {
  readonly source: string;
  readonly target: string;
  events: number;
  cooperation: number;
  conflict: number;
  first: string;
  last: string;
}

const NODE_KEYS = '<key id="label" for="node" attr.name="label" attr.type="string"/>';
const EDGE_KEYS: readonly (readonly [name: string, type: string])[] = [
  ["events", "int"],
  ["net", "double"],
  ["cooperation", "double"],
  ["conflict", "double"],
  ["first", "string"],
  ["last", "string"],
];

/**
 * The directed graph of who acts on whom: a node a side, an edge a dyad with its number of events, and the sums of their PLOVER scores
 * (net, and its positive and negative parts). An event counts once per pair of sides.
 */
export function* graphMlLines(records: Iterable<EventRecord>): Iterable<string> {
  const dyads = sumDyads(records);
  const sides = [...new Set([...dyads.values()].flatMap((dyad) => [dyad.source, dyad.target]))].toSorted();
  const numbers = new Map(sides.map((side, at) => [side, `n${at}`]));
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
  yield NODE_KEYS;
  for (const [name, type] of EDGE_KEYS) yield `<key id="${name}" for="edge" attr.name="${name}" attr.type="${type}"/>`;
  yield '<graph id="dyads" edgedefault="directed">';
  for (const [side, id] of numbers) yield `<node id="${id}"><data key="label">${escapeXml(side)}</data></node>`;
  for (const dyad of [...dyads.values()].toSorted(byNames)) {
    const ends = `source="${numbers.get(dyad.source) ?? ""}" target="${numbers.get(dyad.target) ?? ""}"`;
    yield `<edge ${ends}>${edgeData(dyad)}</edge>`;
  }
  yield "</graph></graphml>";
}

function sumDyads(records: Iterable<EventRecord>): Map<string, Dyad> {
  const dyads = new Map<string, Dyad>();
  for (const record of records) {
    const sides = expandPairs(record).flatMap(({ actor, recipient }) =>
      actor === null || recipient === null ? [] : [[sideOf(actor), sideOf(recipient)] as const],
    );
    const distinct = new Map(sides.map(([source, target]) => [JSON.stringify([source, target]), { source, target }]));
    for (const [key, ends] of distinct) {
      const dyad = dyads.get(key) ?? newDyad(ends, record.date ?? "");
      dyads.set(key, dyad);
      addEvent(dyad, record);
    }
  }
  return dyads;
}

function newDyad(ends: { source: string; target: string }, day: string): Dyad {
  return { ...ends, events: 0, cooperation: 0, conflict: 0, first: day, last: day };
}

/** Mutates the dyad. */
function addEvent(dyad: Dyad, record: EventRecord): void {
  const score = record.event_scale ?? 0;
  const day = record.date ?? "";
  dyad.events += 1;
  dyad.cooperation += Math.max(score, 0);
  dyad.conflict += Math.min(score, 0);
  if (day < dyad.first) dyad.first = day;
  if (day > dyad.last) dyad.last = day;
}

function edgeData(dyad: Dyad): string {
  const values: Readonly<Record<string, string | number>> = { ...dyad, net: dyad.cooperation + dyad.conflict };
  return EDGE_KEYS.map(([name]) => `<data key="${name}">${values[name] ?? ""}</data>`).join("");
}

function byNames(a: Dyad, b: Dyad): number {
  return compare(a.source, b.source) || compare(a.target, b.target);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Escapes the five signs and drops control characters, which XML 1.0 cannot hold. */
function escapeXml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
  };
  return text.replace(/[&<>"'\p{Cc}]/gu, (sign) => signs[sign] ?? "");
}

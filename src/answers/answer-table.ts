import type { ActorsPage } from "../contract/answers/actor-answer.ts";
import type { DyadAnswer } from "../contract/answers/dyad.ts";
import type { EventsPage } from "../contract/answers/events-page.ts";
import type { NetworkAnswer } from "../contract/answers/network.ts";
import type { Party } from "../contract/answers/party.ts";
import type { DyadsPage, RelationsTable } from "../contract/answers/relations.ts";
import { csvCell } from "../formats/csv.ts";

/** An answer as a table. */
export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** The table as CSV (RFC 4180), each line with its line break. A cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function csvOf({ columns, rows }: AnswerTable): string {
  const cells = rows.map((row) => row.map((value) => csvCell(typeof value === "boolean" ? String(value) : value)));
  return [columns, ...cells].map((line) => `${line.join(",")}\r\n`).join("");
}

/** One row an event. */
export function eventsTable({ events }: EventsPage): AnswerTable {
  return {
    columns: [
      "id",
      "source",
      "day",
      "type",
      "mode",
      "cameo",
      "auxiliary",
      "quad",
      "scale",
      "actor",
      "recipient",
      "place",
      "country_code",
      "lat",
      "lon",
      "attributed_to",
      "confidence",
      "reports",
      "owners",
      "claimed",
      "sentence",
    ],
    rows: events.map((event) => [
      event.id,
      event.source,
      event.day,
      event.type,
      event.mode,
      event.cameo,
      event.auxiliary.join("; "),
      event.quad,
      event.scale,
      names(event.actors),
      names(event.recipients),
      event.place?.name ?? null,
      event.place?.country_code ?? null,
      event.place?.lat ?? null,
      event.place?.lon ?? null,
      event.attributed_to,
      event.confidence,
      event.reports,
      event.owners,
      event.claimed,
      event.sentence?.text ?? null,
    ]),
  };
}

function names(parties: readonly Party[]): string {
  return parties
    .map(({ code, sector, name }) => [code ?? name, sector].filter((part) => part !== null).join(":"))
    .join("; ");
}

/** One row a directed relation. */
export function relationsTable({ relations, since, until, scale }: RelationsTable): AnswerTable {
  return {
    columns: [
      "actor",
      "recipient",
      "since",
      "until",
      "scale",
      "state",
      "mean",
      "mean_before",
      "change",
      "low",
      "high",
      "net",
      "events",
      "events_before",
      "reports",
      "owners",
      "moved_by",
    ],
    rows: relations.map(({ actor, recipient, state, before, after, change, low, high, moved_by }) => [
      actor.id,
      recipient.id,
      since,
      until,
      scale,
      state,
      after.mean,
      before.mean,
      change,
      low,
      high,
      after.net,
      after.events,
      before.events,
      after.reports,
      after.owners,
      moved_by.map(({ id }) => id).join("; "),
    ]),
  };
}

/** One row a directed relation there is. */
export function dyadsTable({ dyads, scale }: DyadsPage): AnswerTable {
  return {
    columns: ["actor", "recipient", "scale", "events", "reports", "net", "mean", "first", "last"],
    rows: dyads.map(({ actor, recipient, events, reports, net, mean, first, last }) => [
      actor.id,
      recipient.id,
      scale,
      events,
      reports,
      net,
      mean,
      first,
      last,
    ]),
  };
}

/** One row a period and direction. */
export function dyadTable({ directions, scale, by }: DyadAnswer): AnswerTable {
  return {
    columns: [
      "actor",
      "recipient",
      "by",
      "scale",
      "from",
      "to",
      "net",
      "mean",
      "cooperation",
      "conflict",
      "events",
      "imprecise",
      "reports",
      "owners",
      "low",
      "high",
      "state",
    ],
    rows: directions.flatMap(({ actor, recipient, series }) =>
      series.map((point) => [
        actor.id,
        recipient.id,
        by,
        scale,
        point.from,
        point.to,
        point.net,
        point.mean,
        point.cooperation,
        point.conflict,
        point.events,
        point.imprecise,
        point.reports,
        point.owners,
        point.low,
        point.high,
        point.state,
      ]),
    ),
  };
}

/** One row an edge. */
export function networkTable({ edges, from, to, scale }: NetworkAnswer): AnswerTable {
  return {
    columns: [
      "actor",
      "recipient",
      "from",
      "to",
      "scale",
      "events",
      "reports",
      "net",
      "mean",
      "quad1",
      "quad2",
      "quad3",
      "quad4",
    ],
    rows: edges.map(({ actor, recipient, events, reports, net, mean, quads }) => [
      actor,
      recipient,
      from,
      to,
      scale,
      events,
      reports,
      net,
      mean,
      ...quads,
    ]),
  };
}

/** One row an actor. */
export function actorsTable({ actors }: ActorsPage): AnswerTable {
  return {
    columns: ["id", "name", "kind", "code", "events", "first", "last"],
    rows: actors.map(({ id, name, kind, code, events, first, last }) => [id, name, kind, code, events, first, last]),
  };
}

import type { Entity } from "../contract/entity.ts";
import type { EventRecord } from "../contract/event-record.ts";
import type { MergedField } from "./merged-event.ts";

/** How a field is read from a record, told apart and put back. */
export interface FieldReader {
  readonly field: MergedField;
  /** The value for the list of alternatives; null where the record states none. */
  readonly read: (record: EventRecord) => unknown;
  /** Equal keys are equal values: offsets and wording do not tell values apart. */
  readonly key: (record: EventRecord) => string;
  /** 0 stated, 1 implied (the day of publication), 2 not stated: a stated value beats any number of implied ones. */
  readonly standing: (record: EventRecord) => 0 | 1 | 2;
  /** The record's fields that hold the value, without spans when `foreign` (they point into another article). */
  readonly take: (record: EventRecord, foreign: boolean) => Partial<EventRecord>;
}

const json = (value: unknown): string => JSON.stringify(value);
const stated = (value: unknown): 0 | 2 => (value === null || (Array.isArray(value) && value.length === 0) ? 2 : 0);

const SIMPLE: readonly (keyof EventRecord & MergedField)[] = ["time", "count"];

/** The readers, in the order of MERGED_FIELDS. */
export const FIELD_READERS: readonly FieldReader[] = [
  {
    field: "event",
    read: ({ event }) => event[0] ?? null,
    key: ({ event }) => event[0] ?? "",
    standing: ({ event }) => stated(event),
    take: ({ event, quad_code, event_scale, cameo }) => ({ event, quad_code, event_scale, cameo }),
  },
  {
    // A mode belongs to its type: the two are taken from one record in `bestRecord`.
    field: "mode",
    read: ({ mode }) => mode[0] ?? null,
    key: ({ mode }) => mode[0] ?? "",
    standing: ({ mode }) => stated(mode),
    take: ({ mode, event_scale }) => ({ mode, event_scale }),
  },
  {
    // No mark is a statement too: it says that the act happened.
    field: "auxiliary",
    read: ({ auxiliary }) => auxiliary,
    key: ({ auxiliary }) => json(auxiliary.toSorted()),
    standing: () => 0,
    take: ({ auxiliary }) => ({ auxiliary }),
  },
  {
    field: "context",
    read: ({ context }) => context,
    key: ({ context }) => json(context.toSorted()),
    standing: ({ context }) => stated(context),
    take: ({ context }) => ({ context }),
  },
  {
    field: "date",
    read: ({ date, enddate, date_precision, date_basis }) =>
      date === null ? null : { date, enddate, date_precision, date_basis },
    key: ({ date, enddate, date_basis }) => json([date, enddate ?? date, date_basis]),
    standing: ({ date_basis }) => ({ text: 0 as const, publication: 1 as const, none: 2 as const })[date_basis],
    take: ({ date, enddate, date_precision, date_basis }) => ({ date, enddate, date_precision, date_basis }),
  },
  ...SIMPLE.slice(0, 1).map(simple),
  entities("actor"),
  entities("recipient"),
  {
    field: "event_loc",
    read: ({ event_loc: place }) => place,
    key: ({ event_loc: place }) =>
      place === null ? "" : json([place.geonameid ?? place.extracted_place.toLowerCase(), place.country_code]),
    standing: ({ event_loc: place }) => stated(place),
    take: ({ event_loc }) => ({ event_loc }),
  },
  sizes("dead"),
  sizes("injured"),
  sizes("arrested"),
  ...SIMPLE.slice(1).map(simple),
  {
    // Nobody quoted is a statement too: the paper says it in its own voice.
    field: "attribution",
    read: ({ attribution }) => attribution,
    key: ({ attribution }) =>
      attribution === null ? "" : json(attribution.entity === null ? null : identity(attribution.entity)),
    standing: () => 0,
    take: ({ attribution }, foreign) => ({
      attribution:
        attribution === null || !foreign
          ? attribution
          : {
              ...attribution,
              span: null,
              cue_span: null,
              entity: attribution.entity === null ? null : unplaced(attribution.entity),
            },
    }),
  },
];

function simple(field: (typeof SIMPLE)[number]): FieldReader {
  return {
    field,
    read: (record) => record[field],
    key: (record) => json(record[field]),
    standing: (record) => stated(record[field]),
    take: (record) => ({ [field]: record[field] }),
  };
}

function entities(field: "actor" | "recipient"): FieldReader {
  return {
    field,
    read: (record) =>
      record[field].map(({ code, sector, identifier_text, entity_text }) => ({
        code,
        sector,
        identifier_text,
        entity_text,
      })),
    key: (record) => json(record[field].map(identity).toSorted()),
    standing: (record) => stated(record[field]),
    take: (record, foreign) => ({ [field]: foreign ? record[field].map(unplaced) : record[field] }),
  };
}

/** `take` gives the whole of `size`; `bestRecord` puts the three counts together. */
function sizes(field: "dead" | "injured" | "arrested"): FieldReader {
  return {
    field,
    read: ({ size }) => size?.[field] ?? null,
    key: ({ size }) => String(size?.[field] ?? ""),
    standing: ({ size }) => stated(size?.[field] ?? null),
    take: ({ size }) => ({
      size: { dead: null, injured: null, arrested: null, [field]: size?.[field] ?? null },
    }),
  };
}

/** Who it is: name, else code and sector; words only where there is no code. */
function identity({ code, sector, identifier_id, identifier_text, entity_text }: Entity): string {
  const name = identifier_id ?? identifier_text;
  if (name !== null) return `${code ?? "?"} ${name}`;
  return code === null ? entity_text.toLowerCase() : `${code} ${sector ?? ""}`;
}

function unplaced(entity: Entity): Entity {
  return { ...entity, span: null };
}

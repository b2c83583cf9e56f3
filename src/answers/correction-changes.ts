import { z } from "zod";
import { AUXILIARIES } from "../codebook/auxiliary.ts";
import { CONTEXTS } from "../codebook/context.ts";
import { EVENT_TYPE_NAMES, EVENT_TYPES, type EventType } from "../codebook/event-type.ts";
import { eventScale, isModeOf, modesOf } from "../codebook/mode.ts";
import { ActorCode, Entity } from "../contract/entity.ts";
import type { EventRecord } from "../contract/event-record.ts";
import { ThawError } from "../errors.ts";

type Changes = Partial<EventRecord>;
type Setter = (value: string, record: EventRecord) => Changes;

const Whole = z.string().regex(/^\d+$/).transform(Number);

/** The fields that can be set by hand, and what each makes of its words. */
const SETTERS: Readonly<Record<string, Setter>> = {
  type: setType,
  mode: setMode,
  date: setDate,
  enddate: (value) => ({ enddate: dayOf("enddate", value) }),
  auxiliary: (value) => ({ auxiliary: wordsOf("auxiliary", value, AUXILIARIES) }),
  context: (value) => ({ context: wordsOf("context", value, CONTEXTS) }),
  actor: (value, record) => ({ actor: entitiesOf("actor", value, record.actor) }),
  recipient: (value, record) => ({ recipient: entitiesOf("recipient", value, record.recipient) }),
  dead: (value, record) => sizeOf("dead", value, record),
  injured: (value, record) => sizeOf("injured", value, record),
  arrested: (value, record) => sizeOf("arrested", value, record),
  count: (value) => ({
    count: value === "" ? null : field("count", value, Whole.pipe(z.int().min(1)), "a whole number from 1"),
  }),
};

/** The names of the fields that can be set by hand. */
export const SETTABLE: readonly string[] = Object.keys(SETTERS);

/**
 * What fields set by hand change in a record, in the order given; an empty value empties the field. Throws `usage` for a field or a value that is
 * none, naming the choices.
 */
export function correctionChanges(
  record: EventRecord,
  settings: Iterable<readonly [field: string, value: string]>,
): Changes {
  let changes: Changes = {};
  for (const [name, value] of settings) {
    const setter = Object.hasOwn(SETTERS, name) ? SETTERS[name] : undefined;
    if (setter === undefined) {
      throw new ThawError(
        "usage",
        `${JSON.stringify(name)} is no field that can be set`,
        `a correction is field=value; fields are ${SETTABLE.join(", ")}`,
      );
    }
    changes = { ...changes, ...setter(value.trim(), { ...record, ...changes }) };
  }
  const { date, enddate } = { ...record, ...changes };
  if (date !== null && enddate !== null && enddate < date) {
    throw new ThawError(
      "usage",
      `the event would end on ${enddate}, before it begins on ${date}`,
      "set date and enddate together",
    );
  }
  return changes;
}

/** A mode of the old type is no mode of the new one, so it goes; quad and scale follow the type. */
function setType(value: string, record: EventRecord): Changes {
  const type = field("type", value.toUpperCase(), z.enum(EVENT_TYPE_NAMES), EVENT_TYPE_NAMES.join(", "));
  const mode = record.mode.filter((one) => isModeOf(type, one));
  return { event: [type], mode, quad_code: EVENT_TYPES[type].quad, event_scale: eventScale(type, mode[0] ?? null) };
}

function setMode(value: string, record: EventRecord): Changes {
  const [type] = record.event;
  if (type === undefined) throw new ThawError("usage", "an event without a type has no mode", "set its type first");
  if (value === "") return { mode: [], event_scale: eventScale(type, null) };
  const mode = field("mode", value, z.enum(modesOf(type)), modeChoices(type));
  return { mode: [mode], event_scale: eventScale(type, mode) };
}

function modeChoices(type: EventType): string {
  return modesOf(type).join(", ") || `nothing: ${type} has no modes`;
}

/** One day, unless enddate is set after it. */
function setDate(value: string): Changes {
  if (value === "") return { date: null, enddate: null, date_precision: "none", date_basis: "none" };
  const date = dayOf("date", value);
  return { date, enddate: date, date_precision: "day", date_basis: "text" };
}

function dayOf(name: string, value: string): string {
  return field(name, value, z.iso.date(), "a day such as 2025-08-26");
}

function wordsOf<T extends string>(name: string, value: string, choices: readonly T[]): T[] {
  const words = value === "" ? [] : value.split(",");
  return words.map((word) => field(name, word.trim(), z.enum(choices), choices.join(", ")));
}

/** "ISR:MIL,PSE": codes with sectors; an entity of the record in the same place keeps its words and span. */
function entitiesOf(side: string, value: string, known: readonly Entity[]): Entity[] {
  const parts = value === "" ? [] : value.split(",").map((part) => part.trim().split(/[:/]/));
  return parts.map(([code = "", sector], place) => {
    const { entity_text, span } = known[place] ?? { entity_text: code, span: null };
    field(side, code, ActorCode, "codes such as ISR or ISR:MIL, joined by commas");
    const entity = Entity.safeParse({ code, sector: sector ?? null, entity_text, span });
    if (entity.success) return entity.data;
    throw new ThawError(
      "usage",
      `${side} ${value} names no sector ${sector ?? ""}`,
      "sectors are those of the codebook, such as GOV, MIL, REB",
    );
  });
}

function sizeOf(name: "dead" | "injured" | "arrested", value: string, { size }: EventRecord): Changes {
  const number = value === "" ? null : field(name, value, Whole, "a whole number");
  return { size: { ...(size ?? { dead: null, injured: null, arrested: null }), [name]: number } };
}

/** Checks a value with a schema. Throws `usage` naming the field, the value and the choices. */
function field<T>(name: string, value: string, schema: z.ZodType<T>, choices: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ThawError("usage", `${name} ${JSON.stringify(value)} is not allowed`, `${name} takes ${choices}`);
}

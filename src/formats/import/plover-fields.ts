import { AUXILIARIES } from "../../codebook/auxiliary.ts";
import { CONTEXTS } from "../../codebook/context.ts";
import { EVENT_TYPES, EVENT_TYPE_NAMES } from "../../codebook/event-type.ts";
import { eventScale, isModeOf } from "../../codebook/mode.ts";
import { rowId } from "./row-id.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The manual's prose calls entity fields by other names than its table; both are read, the table's are written. */
const ENTITY_FIELDS: Readonly<Record<string, readonly string[]>> = {
  code: ["code", "country_code"],
  sector: ["sector", "sector_code"],
  other_sectors: ["other_sectors", "other_sector_codes"],
  entity_text: ["entity_text", "raw_text", "entity_name", "identifier_text", "code"],
  identifier_id: ["identifier_id", "wikidata_id"],
  identifier_text: ["identifier_text", "entity_name"],
  religion: ["religion"],
  ethnicity: ["ethnicity"],
  office: ["office"],
  gender: ["gender"],
  age: ["age"],
};

const PLAIN_FIELDS = ["time", "size", "link", "text", "coder", "coded_date", "coded_time", "comment"];
const SPAN_FIELDS = ["sequence", "start", "end"];
const CITATION_FIELDS = [
  "corpus",
  "citation",
  "url",
  "title",
  "language",
  "publication",
  "license",
  "copyright",
  "version",
];

const OWN_ID = /^[0-9a-f]{16}$/;

/** A PLOVER object of others as a record to be checked: own fields filled in, auxiliary marks taken out of the contexts. */
export function ploverFields(found: Fields, text: string): Record<string, unknown> {
  return {
    ...pick(found, PLAIN_FIELDS),
    ...identity(found, text),
    ...dates(found["date"] ?? null, found["enddate"] ?? null),
    ...act(found),
    actor: list(found["actor"]).map(entityFields),
    recipient: list(found["recipient"]).map(entityFields),
    event_text: list(found["event_text"]),
    event_loc: found["event_loc"] ?? null,
    text_info: pickOrNull(found["text_info"], SPAN_FIELDS),
    cite_info: pickOrNull(found["cite_info"], CITATION_FIELDS),
    cameo: null,
    confidence: 1,
    spans: null,
  };
}

function identity(found: Fields, text: string): Record<string, unknown> {
  const id = textOf(found["id"]) ?? "";
  const isOwnId = OWN_ID.test(id);
  return {
    id: isOwnId ? id : rowId("plover", text),
    aliases: id === "" || isOwnId ? [] : [id],
    article: textOf(nested(found["cite_info"])["url"]) ?? textOf(found["link"]) ?? `plover:${id}`,
  };
}

/** PLOVER does not tell when a story appeared, nor how exact a date is. */
function dates(date: unknown, enddate: unknown): Record<string, unknown> {
  const isDated = date !== null;
  return {
    reported: null,
    date,
    enddate: enddate ?? date,
    date_precision: isDated ? "day" : "none",
    date_basis: isDated ? "text" : "none",
  };
}

/** Type and mode as given (the record's own check judges them), quad class and score by the codebook. */
function act(found: Fields): Record<string, unknown> {
  const types = list(found["event"]);
  const type = EVENT_TYPE_NAMES.find((name) => name === types[0]);
  const marks = [...list(found["context"]), ...list(found["mode"])];
  const modes = list(found["mode"]).filter((mode) => !AUXILIARIES.some((mark) => mark === mode));
  const [mode] = modes;
  const isKnown = type !== undefined && typeof mode === "string" && isModeOf(type, mode);
  return {
    event: types,
    mode: modes,
    auxiliary: AUXILIARIES.filter((mark) => marks.includes(mark)),
    context: CONTEXTS.filter((context) => marks.includes(context)),
    quad_code: type === undefined ? null : EVENT_TYPES[type].quad,
    event_scale: type === undefined ? null : eventScale(type, isKnown ? mode : null),
  };
}

function entityFields(found: unknown): Record<string, unknown> {
  const fields = nested(found);
  const known = Object.entries(ENTITY_FIELDS).map(([name, spellings]): [string, unknown] => [
    name,
    spellings.map((spelling) => fields[spelling]).find((value) => value !== undefined && value !== null),
  ]);
  return { code: null, sector: null, ...Object.fromEntries(known.filter(([, value]) => value !== undefined)) };
}

/** Text or a number as text; ids are either. */
function textOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value : null;
}

function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function nested(value: unknown): Fields {
  // Narrowed to a plain object right here.
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function pick(found: Fields, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => found[name] !== undefined).map((name) => [name, found[name]]));
}

function pickOrNull(found: unknown, names: readonly string[]): Record<string, unknown> | null {
  return found === undefined || found === null ? null : pick(nested(found), names);
}

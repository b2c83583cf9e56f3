import { eventScale } from "../codebook/mode.ts";
import type { EventRecord } from "../contract/event-record.ts";
import { FIELD_READERS, type FieldReader } from "./field-values.ts";
import type { Alternative, FieldSupport, MergedField } from "./merged-event.ts";

/** A report as the vote on values sees it. */
export interface Voter {
  readonly record: EventRecord;
  /** Owner of its text; all prints of one text vote once, by their owner. */
  readonly owner: string;
}

interface Ballot {
  readonly alternative: Alternative;
  /** The report whose wording stands for the value. */
  readonly from: EventRecord;
}

/**
 * What the reports say field by field, and the record that follows. A stated value beats an implied one, which beats none; then the number of
 * owners decides, then of reports, then the smallest id. `voters` are sorted by id; the record keeps the first one's article, words and spans.
 */
export function bestValues(voters: readonly Voter[]): { fields: FieldSupport[]; record: EventRecord | null } {
  const [first] = voters;
  if (first === undefined) return { fields: [], record: null };
  const ballots = new Map<MergedField, Ballot[]>(FIELD_READERS.map((reader) => [reader.field, count(reader, voters)]));
  const type = ballots.get("event")?.[0]?.alternative.value ?? null;
  const ofType = voters.filter(({ record }) => (record.event[0] ?? null) === type);
  const modeReader = FIELD_READERS.find(({ field }) => field === "mode");
  // A mode counts only with its own type, or the record would be none of the codebook.
  if (modeReader !== undefined) ballots.set("mode", count(modeReader, ofType));
  const fields = FIELD_READERS.map(({ field }) => {
    const alternatives = (ballots.get(field) ?? []).map(({ alternative }) => alternative);
    return { field, alternatives, contradicted: isContradicted(field, alternatives) };
  });
  return { fields, record: composed(first.record, ballots) };
}

function count(reader: FieldReader, voters: readonly Voter[]): Ballot[] {
  const byKey = new Map<string, Voter[]>();
  for (const voter of voters) {
    const key = reader.key(voter.record);
    const others = byKey.get(key);
    if (others === undefined) byKey.set(key, [voter]);
    else others.push(voter);
  }
  return [...byKey.values()].map((group) => ballotOf(reader, group)).toSorted((a, b) => rank(reader, a, b));
}

function ballotOf(reader: FieldReader, group: readonly Voter[]): Ballot {
  // `group` has a first member: it was made by one.
  const from = (group[0] as Voter).record;
  return {
    from,
    alternative: {
      value: reader.read(from),
      owners: new Set(group.map(({ owner }) => owner)).size,
      reports: group.length,
      ids: group.map(({ record }) => record.id),
    },
  };
}

function rank(reader: FieldReader, a: Ballot, b: Ballot): number {
  return (
    reader.standing(a.from) - reader.standing(b.from) ||
    b.alternative.owners - a.alternative.owners ||
    b.alternative.reports - a.alternative.reports ||
    (a.from.id < b.from.id ? -1 : 1)
  );
}

function composed(own: EventRecord, ballots: ReadonlyMap<MergedField, readonly Ballot[]>): EventRecord {
  let record = { ...own };
  const size = { dead: null, injured: null, arrested: null };
  for (const reader of FIELD_READERS) {
    const supporters = ballots.get(reader.field)?.[0];
    if (supporters === undefined) continue;
    const from = supporters.alternative.ids.includes(own.id) ? own : supporters.from;
    const taken = reader.take(from, from !== own);
    if (taken.size !== undefined) Object.assign(size, definedOnly(taken.size));
    else record = { ...record, ...taken };
    if (from !== own) record = withoutSpan(record, reader.field);
  }
  const [type] = record.event;
  const counted = Object.values(size).some((value) => value !== null);
  return {
    ...record,
    size: counted ? size : null,
    event_scale: type === undefined ? record.event_scale : eventScale(type, record.mode[0] ?? null),
  };
}

function definedOnly(size: EventRecord["size"]): Record<string, number> {
  const entries = Object.entries(size ?? {});
  return Object.fromEntries(entries.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
}

/** A value of another article has no words in this one. */
function withoutSpan(record: EventRecord, field: MergedField): EventRecord {
  const { spans } = record;
  if (spans === null) return record;
  if (field === "date") return { ...record, spans: { ...spans, date: null } };
  if (field === "event_loc") return { ...record, spans: { ...spans, place: null } };
  if (field === "auxiliary") return { ...record, spans: { ...spans, cue: [] } };
  return record;
}

/** Fields of which an act has one true value. Different actors, contexts and modes may be told of one act by choice of words. */
const ONE_TRUE_VALUE: ReadonlySet<MergedField> = new Set(["dead", "injured", "arrested", "count", "event"]);

function isContradicted(field: MergedField, alternatives: readonly Alternative[]): boolean {
  const values = alternatives.map(({ value }) => value).filter((value) => value !== null);
  if (values.length < 2) return false;
  if (field === "date") return datesPart(values);
  if (field !== "auxiliary") return ONE_TRUE_VALUE.has(field);
  return new Set(values.map((marks) => Array.isArray(marks) && marks.includes("negation"))).size > 1;
}

function datesPart(values: readonly unknown[]): boolean {
  const days = values.map((value) => value as Pick<EventRecord, "date" | "enddate">); // as the date reader wrote them
  return days.some((a) => days.some((b) => a.date !== null && b.date !== null && (a.enddate ?? a.date) < b.date));
}

import { createHash } from "node:crypto";
import type { EventRecord } from "#src/contract/event-record.js";
import type { Report } from "#src/merge/report.js";

/** An entity as the sets write it. `name` is a known identity; one with an office is a person. */
interface SetEntity {
  readonly code: string;
  readonly sector?: string;
  readonly name?: string;
  readonly office?: string;
}

/** A report as the sets write it: what a coder would have made of `text`. Without `date` the day of publication dates it. */
interface SetReport {
  readonly type: string;
  readonly mode?: string;
  readonly actor: readonly SetEntity[];
  readonly recipient: readonly SetEntity[];
  readonly date?: string;
  readonly reported: string;
  readonly place?: { name: string; country: string | null; resolution: number; lat: number; lon: number };
  readonly publisher: string;
  readonly size?: Partial<Record<"dead" | "injured" | "arrested", number>>;
  readonly auxiliary?: readonly string[];
  readonly text: string;
}

/** A line of sets.jsonl: acts that are easily taken for one another, each with its reports. */
interface ReportSet {
  readonly set: string;
  readonly acts: readonly (readonly SetReport[])[];
}

/** A report of the sets and the act it tells of. */
export interface LabelledReport {
  readonly report: Report;
  readonly set: string;
  /** Name of the set and number of the act in it. */
  readonly act: string;
}

/** Every second set is held out: the points of the features were set on the others alone. */
export type Half = "dev" | "test" | "all";

export function readSets(jsonl: string, half: Half, parse: (value: unknown) => EventRecord): LabelledReport[] {
  // Our own file, held by tests/evaluation/merge-sets.test.ts.
  const lines = jsonl.split("\n").filter((line) => line !== "");
  const sets = lines.map((line) => JSON.parse(line) as ReportSet);
  const chosen = sets.filter((_, place) => half === "all" || (place % 2 === 0) === (half === "dev"));
  return chosen.flatMap(({ set, acts }) =>
    acts.flatMap((reports, act) =>
      reports.map((written, place) => ({
        set,
        act: `${set} ${act}`,
        report: toReport(written, `${set}-${act}-${place}`, parse),
      })),
    ),
  );
}

function toReport(written: SetReport, article: string, parse: (value: unknown) => EventRecord): Report {
  const { text, type } = written;
  const [date, enddate] = written.date?.split("..") ?? [dayBefore(written.reported), written.reported];
  const record = parse({
    id: createHash("sha256").update(`${article} ${text}`).digest("hex").slice(0, 16),
    article,
    reported: written.reported,
    date,
    enddate: enddate ?? date,
    date_precision: enddate === undefined ? "day" : "range",
    date_basis: written.date === undefined ? "publication" : "text",
    actor: written.actor.map(toEntity),
    recipient: written.recipient.map(toEntity),
    event: [type],
    mode: written.mode === undefined ? [] : [written.mode],
    auxiliary: written.auxiliary ?? [],
    context: [],
    quad_code: null,
    event_scale: null,
    event_text: [],
    event_loc: toLocation(written.place),
    size: written.size ?? null,
    confidence: 1,
    spans: { evidence: { start: 0, end: text.length }, trigger: { start: 0, end: text.length } },
  });
  return {
    record,
    evidence: text,
    publisher: written.publisher,
    url: null,
    textHash: null,
    signature: null,
    credit: null,
  };
}

function toEntity({ code, sector, name, office }: SetEntity): unknown {
  return {
    code,
    sector: sector ?? null,
    entity_text: name ?? "",
    identifier_text: name ?? null,
    office: office ?? null,
  };
}

function toLocation(place: SetReport["place"]): unknown {
  if (place === undefined) return null;
  const { name, country, resolution, lat, lon } = place;
  return { extracted_place: name, resolved_place: name, country_code: country, resolution, lat, lon };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

import type { z } from "zod";
import type { EventRecord } from "../../src/contract/event-record.ts";
import { comparable, type ComparableReport } from "../../src/merge/comparable-report.ts";
import { parseMergeKnowledge, type MergeKnowledge } from "../../src/merge/merge-knowledge.ts";
import type { Report } from "../../src/merge/report.ts";
import { record } from "../contract/sample-record.ts";

const PUBLISHERS = `domain	name	owner	country	state_owned
reuters.com	Reuters	Thomson Reuters	GBR	no
thetimes.co.uk	The Times	News Corp	GBR	no
thesun.co.uk	The Sun	News Corp	GBR	no
tass.com	TASS	TASS	RUS	yes`;

export const KNOWLEDGE: MergeKnowledge = parseMergeKnowledge(PUBLISHERS, "the\na\nof\nin\non\nand\nwas\ntuesday");

type Fields = z.input<typeof EventRecord>;
export type Changes = { [K in Exclude<keyof Fields, "text">]?: Fields[K] | undefined };
type Entity = NonNullable<Changes["actor"]>[number];

/** What a report may be told to be; `text` is its evidence, `by` its publisher. */
export type Told = Omit<Changes, "text"> & {
  text?: string | undefined;
  by?: string | undefined;
  rest?: Partial<Report> | undefined;
};

/** "PRK MIL" or "USA GOV Donald Trump@president" as an entity. */
export function party(text: string): Entity {
  const [who = "", office = null] = text.split("@");
  const [code = "", sector = null, ...name] = who.split(" ");
  const known = name.length === 0 ? null : name.join(" ");
  return {
    code: code === "?" ? null : code,
    sector: sector === "-" ? null : (sector as Entity["sector"]),
    entity_text: known ?? who,
    identifier_text: known,
    office,
  };
}

/** Without the fields that are undefined: the record's defaults stand for them. */
function stated(fields: Changes): Partial<Fields> {
  // Object.fromEntries forgets the names; they are those of `fields`.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}

let made = 0;

/** A report of a missile test unless changed; ids and articles count up, so call them in order. */
export function report(changes: Told = {}): Report {
  const {
    text = "North Korea fired two missiles into the sea from Wonsan.",
    by = "reuters.com",
    rest,
    ...fields
  } = changes;
  made += 1;
  return {
    record: record({
      id: made.toString(16).padStart(16, "0"),
      article: `article-${made}`,
      reported: "2022-05-25",
      date: "2022-05-25",
      enddate: "2022-05-25",
      actor: [party("PRK MIL")],
      event: ["MOBILIZE"],
      mode: ["weapons"],
      quad_code: 4,
      event_scale: -6.5,
      event_text: ["fired"],
      ...stated(fields),
    }),
    evidence: text,
    publisher: by,
    url: null,
    textHash: null,
    signature: null,
    credit: null,
    ...rest,
  };
}

/** Both reports ready to be compared. */
export function compared(a: Report, b: Report): [ComparableReport, ComparableReport] {
  const index = new Map<string, number>();
  return [comparable(a, KNOWLEDGE.fillers, index), comparable(b, KNOWLEDGE.fillers, index)];
}

import type { EventForm } from "../contract/answers/event-detail.ts";
import type { EventRecord } from "../contract/event-record.ts";
import type { FormatName } from "../formats/format.ts";
import { GDELT2_COLUMNS } from "../formats/layouts/gdelt-columns.ts";
import { ICEWS } from "../formats/layouts/icews.ts";
import { POLECAT } from "../formats/layouts/polecat.ts";
import { toPlover } from "../formats/plover.ts";
import type { AnswerParts } from "./answer-parts.ts";

const ROW_FORMS: readonly { name: FormatName; columns: readonly string[]; header: boolean }[] = [
  { name: "gdelt", columns: GDELT2_COLUMNS, header: false },
  { name: "icews", columns: ICEWS.columns, header: true },
  { name: "polecat", columns: POLECAT.columns, header: true },
];

/** The event as PLOVER, GDELT, ICEWS and POLECAT write it. */
export function eventForms(record: EventRecord, { formats }: Pick<AnswerParts, "formats">): EventForm[] {
  const plover = {
    format: "plover",
    title: "PLOVER JSON",
    columns: [],
    rows: [[JSON.stringify(toPlover(record), null, 2)]],
    why: null,
  };
  const rows = ROW_FORMS.map(({ name, columns, header }): EventForm => {
    const format = formats.get(name);
    const lines = [...(format?.export?.([record]) ?? [])].slice(header ? 1 : 0);
    return {
      format: name,
      title: format?.title ?? name,
      columns: [...columns],
      rows: lines.map((line) => line.split("\t")),
      why: lines.length > 0 ? null : whyNot(record, name),
    };
  });
  return [plover, ...rows];
}

function whyNot(record: EventRecord, format: FormatName): string {
  if (record.date === null) return "the event has no date, and the format demands one";
  const mark = record.auxiliary.find((one) => one === "negation" || one === "hypothetical");
  if (mark !== undefined) return `the event is marked ${mark}: it did not happen, and ${format} cannot say so`;
  return `${format} has no row for such an event: its rows need an actor, a recipient and a code`;
}

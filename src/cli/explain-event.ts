import { eventDetail } from "../answers/event-detail.ts";
import { loadAnswerParts } from "../answers/answer-parts.ts";
import type { EventDetail, FieldSupport, MergeReason } from "../contract/answers/event-detail.ts";
import type { Entity } from "../contract/entity.ts";
import { EXIT } from "./exit.ts";
import { storePath } from "./open-for-reading.ts";
import { readingOrServed } from "./or-served.ts";

/** All that made an event what it is: what decided its fields, its reports, why they are one, what they disagree on, what people set. Returns the exit code. */
export async function explainEvent(id: string, raw: Readonly<Record<string, string | boolean>>): Promise<number> {
  const detail = await readingOrServed(
    storePath(raw),
    (store) => eventDetail(id, loadAnswerParts(store)),
    // The server answers with the same schema.
    async (ask) => JSON.parse(await ask(`/v1/events/${id}`, {})) as EventDetail,
  );
  if (raw["json"] === true) console.log(JSON.stringify(detail, null, 2));
  else console.log(shown(detail));
  return EXIT.ok;
}

function shown(detail: EventDetail): string {
  const { record, reports, owners, merged, fields, corrections } = detail;
  const act = [record.event[0] ?? record.cameo ?? "", ...record.mode, ...record.auxiliary.map((mark) => `(${mark})`)];
  const when =
    record.enddate === null || record.enddate === record.date ? record.date : `${record.date} to ${record.enddate}`;
  const place = record.event_loc?.resolved_place ?? record.event_loc?.extracted_place;
  return [
    `${detail.id}  ${act.join(" ")}  ${sides(record.actor)} > ${sides(record.recipient)}`,
    `${when ?? "undated"} (${record.date_precision}, from ${basis(record.date_basis)})${place === undefined ? "" : ` in ${place}`}`,
    ...section(
      "decided by",
      record.trace.map(({ field, rule, score }) => `${field}: ${rule}${score === null ? "" : ` ${score.toFixed(3)}`}`),
    ),
    ...section(
      `reports: ${reports.length}, of ${owners.length} owners (${owners.join(", ")})`,
      reports.map(
        ({ report, published, publisher, group, sentence, owner }) =>
          `${report}  ${published ?? "no day"}  ${publisher ?? "not named"}${owner === publisher || owner === null ? "" : ` (${owner})`}  text ${group + 1}${sentence === null ? "" : `  ${JSON.stringify(sentence.text)}`}`,
      ),
    ),
    ...section("why they are one event", merged.flatMap(step)),
    ...section("what they say differently", fields.filter(({ alternatives }) => alternatives.length > 1).map(field)),
    ...section(
      "set by hand",
      corrections.map(({ by, made, verdict }) => `${made}  ${by}: ${verdict}`),
    ),
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

function step({ left, right, by_hand: byHand, points, reasons }: MergeReason): string[] {
  if (byHand) return [`${left} + ${right}: put together by hand`];
  const told = reasons.filter((reason) => reason.points !== 0);
  return [
    left === right ? `${left}: the same words of one text` : `${left} + ${right}: ${points} points`,
    ...told.map((reason) => `  ${signed(reason.points)}  ${reason.feature}: ${reason.left} | ${reason.right}`),
  ];
}

function signed(points: number | null): string {
  if (points === null) return "never";
  return `${points > 0 ? "+" : ""}${points}`;
}

function field({ field: name, alternatives, contradicted }: FieldSupport): string {
  const values = alternatives.map(
    ({ value, owners, reports }) => `${JSON.stringify(value)} (${owners} owners, ${reports} reports)`,
  );
  return `${name}${contradicted ? ", contradicting each other" : ""}: ${values.join("; ")}`;
}

function sides(entities: readonly Entity[]): string {
  if (entities.length === 0) return "nobody";
  return entities
    .map(({ code, sector, identifier_text, entity_text }) => {
      const side = [code, sector].filter((part) => part !== null).join(":");
      return `${identifier_text ?? entity_text}${side === "" ? "" : ` [${side}]`}`;
    })
    .join(" + ");
}

function basis(from: string): string {
  return from === "none" ? "nowhere" : from === "publication" ? "the day of publication" : "the text";
}

import type { AnswerParts } from "../answers/answer-parts.ts";
import { eventDetail } from "../answers/event-detail.ts";
import { daysInWords, eventSentence, kindInWords } from "../answers/event-sentence.ts";
import type { EventDetail, MergeReason } from "../contract/answers/event-detail.ts";
import type { Party } from "../contract/answers/party.ts";
import { reportBlock, scoreOf, sourceOf } from "./event-item.ts";
import { legend } from "./legend.ts";
import { manifestLine } from "./manifest-line.ts";
import { markedText } from "./marked-text.ts";
import { markup, type Markup } from "./markup.ts";
import { fileName, sheet, type SharedFile } from "./sheet.ts";

/** One event as a file that needs nothing: its record, the words of every report, why they were merged. Throws `event-missing`. */
export async function shareEvent(id: string, parts: AnswerParts): Promise<SharedFile> {
  const detail = await eventDetail(id, parts);
  const { summary } = detail;
  const title = `${kindInWords(summary)}, ${daysInWords(summary)}`;
  const body = [
    markup`<p class="soft">Event <code>${detail.id}</code></p><h1>${title}</h1><p>${eventSentence(summary)}</p>`,
    markup`<h2>What the reports say, in their words</h2>${legend}${reports(detail)}`,
    markup`<h2>The record</h2>${record(detail)}`,
    articleOf(detail),
    contradictions(detail),
    merges(detail),
    corrections(detail),
  ];
  const parted = body.flatMap((part) => part ?? []);
  return {
    name: fileName("event", detail.id),
    html: sheet(title, parted, await manifestLine({ event: detail.id }, parts)),
  };
}

function reports({ reports: all, summary }: EventDetail): Markup {
  const blocks = summary.source === "thaw" ? all.flatMap((report) => reportBlock(report) ?? []) : [];
  const wordless = all.length - blocks.length;
  return markup`${blocks}${wordless === 0 ? null : markup`<p class="lacking">${wordless} of ${all.length} reports have no words here: the store keeps no text of theirs (source ${summary.source}).</p>`}`;
}

function record({ summary, record: own, first_reported, owners }: EventDetail): Markup {
  const rows: readonly (readonly [string, Markup | string | null])[] = [
    ["type", kindInWords(summary)],
    ["actor", parties(summary.actors)],
    ["recipient", parties(summary.recipients)],
    ["date", `${daysInWords(summary)} (precision ${summary.date_precision}; from ${own.date_basis})`],
    ["reported", first_reported],
    [
      "place",
      summary.place === null
        ? null
        : [summary.place.name, summary.place.country_code].filter((part) => part !== null).join(", "),
    ],
    ["marks", summary.auxiliary.join(", ") || null],
    ["contexts", summary.context.join(", ") || null],
    ["said by", summary.attributed_to],
    [
      "dead, injured, arrested",
      own.size === null
        ? null
        : [own.size.dead, own.size.injured, own.size.arrested].map((count) => count ?? "not stated").join(", "),
    ],
    ["weight", scoreOf(summary.scale)],
    ["confidence", String(Math.round(summary.confidence * 1000) / 1000)],
    [
      "reports",
      `${summary.reports}, of ${summary.owners} independent ${summary.owners === 1 ? "owner" : "owners"}${owners.length === 0 ? "" : `: ${owners.join(", ")}`}`,
    ],
    ["claimed", summary.claimed ? "only a party in conflict with the actor claims it" : null],
    ["decided by", own.trace.map(({ field, rule }) => `${field}: ${rule}`).join("; ") || null],
  ];
  return markup`<dl>${rows.map(([name, value]) => (value === null ? null : markup`<dt>${name}</dt><dd>${value}</dd>`))}</dl>`;
}

function parties(list: readonly Party[]): string | null {
  const names = list.map(({ name, code, sector, identifier, office }) => {
    const known = [code, sector, identifier, office].filter((part) => part !== null).join(", ");
    return known === "" ? name : `${name} (${known})`;
  });
  return names.join("; ") || null;
}

/** The article of the record, where its text is kept. */
function articleOf({ article, reports: all, summary }: EventDetail): Markup | null {
  if (article === null || article.text === null || summary.source !== "thaw") return null;
  const own = all.find(({ article: name }) => name === article.article);
  const marks = (own?.marks ?? []).filter((mark) => mark.in === "text");
  return markup`<h2>The article</h2><p><strong>${article.title ?? "Without title"}</strong><br><cite>${sourceOf(article)}</cite></p><div class="quote">${paragraphs(article.text, marks)}</div>`;
}

function paragraphs(text: string, marks: Parameters<typeof markedText>[1]): Markup[] {
  const pieces: Markup[] = [];
  let start = 0;
  for (const paragraph of text.split("\n")) {
    if (paragraph.trim() !== "") pieces.push(markup`<p>${markedText(paragraph, marks, start)}</p>`);
    start += paragraph.length + 1;
  }
  return pieces;
}

function contradictions({ fields }: EventDetail): Markup | null {
  const open = fields.filter(({ contradicted }) => contradicted);
  if (open.length === 0) return null;
  return markup`<h2>Where reports differ</h2><ul>${open.map(({ field, alternatives }) => markup`<li>${field}: ${alternatives.map(({ value, owners }) => `${JSON.stringify(value)} (${owners} ${owners === 1 ? "owner" : "owners"})`).join("; ")}</li>`)}</ul>`;
}

function merges({ merged }: EventDetail): Markup | null {
  if (merged.length === 0) return null;
  return markup`<h2>Why these reports are one event</h2><ul>${merged.map(mergeLine)}</ul>`;
}

function mergeLine({ left, right, by_hand, points, reasons }: MergeReason): Markup {
  const why = by_hand
    ? "joined by hand"
    : `${reasons.map(({ feature, points: own }) => `${feature} ${own === null ? "forbids" : own > 0 ? `+${own}` : own}`).join(", ")}; together ${points}`;
  return markup`<li><code>${left}</code> and <code>${right}</code>: ${why}</li>`;
}

function corrections({ corrections: all }: EventDetail): Markup | null {
  if (all.length === 0) return null;
  return markup`<h2>Verdicts by hand</h2><ul>${all.map(({ verdict, by, made, changes }) => markup`<li>${made}: ${by}, ${verdict} ${Object.keys(changes).length === 0 ? null : JSON.stringify(changes)}</li>`)}</ul>`;
}

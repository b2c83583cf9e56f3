import type { AnswerParts } from "../answers/answer-parts.ts";
import { dyadAnswer } from "../answers/dyad.ts";
import { eventSentence, kindInWords } from "../answers/event-sentence.ts";
import { markedQuotesOf } from "../answers/quotes.ts";
import { summariesOf } from "../answers/summaries.ts";
import { QUAD_NAMES } from "../codebook/event-type.ts";
import { nameAtStart, nameInSentence } from "../codebook/name-in-sentence.ts";
import type { ChangePoint, DyadAnswer, DyadDirection, ScoreTerm } from "../contract/answers/dyad.ts";
import type { DyadQuery } from "../contract/queries/relation-query.ts";
import { eventItem, scoreOf } from "./event-item.ts";
import { legend } from "./legend.ts";
import { manifestLine } from "./manifest-line.ts";
import { markup, type Markup } from "./markup.ts";
import { DOTS, dyadPicture, hasDots } from "./picture/dyad-picture.ts";
import { scaleName } from "./scale-name.ts";
import { fileName, sheet, type SharedFile } from "./sheet.ts";

/** Events that are told with their words, the newest; the picture and the sums have all. */
const TOLD = 200;

/** How two sides dealt with each other, as a file that needs nothing: picture, sums, turning points, and the words behind them. Throws `usage`. */
export async function shareDyad(a: string, b: string, query: DyadQuery, parts: AnswerParts): Promise<SharedFile> {
  const dyad = await dyadAnswer(a, b, { ...query, dots: query.dots ?? DOTS }, parts);
  const title = `How ${nameInSentence(dyad.a.name)} and ${nameInSentence(dyad.b.name)} dealt with each other`;
  const span =
    dyad.from === null
      ? "No event counts."
      : `From ${dyad.from} to before ${dyad.to ?? ""}, by ${dyad.by}, ${scaleName(dyad.scale)} scale from -10 (conflict) to +10 (cooperation).`;
  const picture = dyadPicture(dyad);
  const body = [
    markup`<h1>${title}</h1><p>${span}</p>${dyad.notes.map((note) => markup`<p class="soft">${note}</p>`)}`,
    ...(picture === null ? [] : [figure(picture, dyad)]),
    ...dyad.directions.map(directionPart),
    await eventsPart(dyad, parts),
    seriesTable(dyad),
  ];
  const { dots: _, ...asked } = dyad.query;
  const manifest = await manifestLine({ a: dyad.a.id, b: dyad.b.id, ...asked }, parts);
  return { name: fileName("dyad", dyad.a.id, dyad.b.id), html: sheet(title, body, manifest) };
}

/** The colours of dots. */
const QUADS: readonly Markup[] = ([1, 2, 3, 4] as const).map(
  (quad) => markup`${quad === 1 ? "" : ", "}<span class="q${quad}">●</span> ${QUAD_NAMES[quad]}`,
);

function figure(picture: Markup, { by, directions }: DyadAnswer): Markup {
  const dots = directions.some(hasDots)
    ? markup`dots: events, larger for more independent owners, coloured by kind (${QUADS}); `
    : markup`the events are too many to be drawn as dots; `;
  return markup`<figure><div class="scroll">${picture}</div><figcaption class="small">Bars: mean weight of the events of each ${by}; band: 95% interval; ${dots}hatched: no events, which says nothing; strip below: how much was reported about anybody. In the lower half warm points down.</figcaption></figure>`;
}

function directionPart({ actor, recipient, events, sum, state, change_points }: DyadDirection): Markup {
  const heading = markup`<h2>${nameAtStart(actor.name)} towards ${nameInSentence(recipient.name)}</h2>`;
  if (events === 0) return markup`${heading}<p class="lacking">Not enough data: no event counts.</p>`;
  const interval =
    sum.low === null || sum.high === null
      ? markup`too few events for an interval`
      : markup`95% interval ${scoreOf(sum.low / events)} to ${scoreOf(sum.high / events)}`;
  const words = state === "unknown" ? "not enough data for a state" : state;
  return markup`${heading}<p>${events} ${events === 1 ? "event" : "events"}, mean ${scoreOf(sum.mean)} (${interval}); at the end: ${words}.</p>
<div class="scroll"><table><caption>The sum written out</caption><thead><tr><th>kind</th><th class="n">events</th><th class="n">weight</th><th class="n">total</th></tr></thead><tbody>${sum.terms.map(termRow)}</tbody>
<tfoot><tr><th>net</th><td class="n">${events}</td><td></td><td class="n">${scoreOf(sum.net)}</td></tr></tfoot></table></div>${change_points.map(turn)}`;
}

function termRow(term: ScoreTerm): Markup {
  return markup`<tr><td>${kindInWords(term)}</td><td class="n">${term.events}</td><td class="n">${scoreOf(term.weight)}</td><td class="n">${scoreOf(term.total)}</td></tr>`;
}

function turn({ at, before, after, change, causes }: ChangePoint, index: number): Markup {
  const word = change < 0 ? "colder" : "warmer";
  return markup`<p><strong>${change < 0 ? "▼" : "▲"} ${index + 1}</strong> From ${at} on it was ${word}: mean ${scoreOf(before.mean)} to ${scoreOf(after.mean)}, moved by</p><ul>${causes.map(({ event }) => markup`<li>${eventSentence(event)} <a href="#e${event.id}"><code>${event.id}</code></a></li>`)}</ul>`;
}

/** The newest events of both directions, those that turned the relation before all others. */
async function eventsPart({ directions }: DyadAnswer, parts: AnswerParts): Promise<Markup> {
  const dots = directions.flatMap((direction) => direction.dots);
  const weights = new Map(dots.map(({ id, weight }) => [id, weight]));
  const turning = directions.flatMap(({ change_points }) =>
    change_points.flatMap(({ causes }) => causes.map(({ event }) => event.id)),
  );
  const newest = dots
    .toSorted((x, y) => (x.day === y.day ? (x.id < y.id ? -1 : 1) : x.day < y.day ? 1 : -1))
    .map(({ id }) => id);
  const all = [...new Set([...turning, ...newest])];
  const told = all.slice(0, TOLD);
  const quotes = await markedQuotesOf(told, parts);
  const events = (await summariesOf(told, parts)).toSorted((x, y) => ((x.day ?? "") < (y.day ?? "") ? 1 : -1));
  const rest = all.length - told.length;
  const more =
    rest === 0
      ? null
      : markup`<p class="soft">${rest} older events are not told here; they count in the picture and the sums.</p>`;
  return markup`<h2>The events, newest first</h2>${legend}<ol class="events">${events.map((event) => eventItem(event, weights.get(event.id) ?? null, quotes.get(event.id) ?? null))}</ol>${more}`;
}

/** The table behind the picture. */
function seriesTable({ directions, by }: DyadAnswer): Markup {
  const rows = directions.flatMap(({ actor, recipient, series }) =>
    series.map(
      (point) =>
        markup`<tr><td>${actor.id} &gt; ${recipient.id}</td><td>${point.from}</td><td class="n">${scoreOf(point.mean)}</td><td class="n">${scoreOf(point.net)}</td><td class="n">${point.events}</td><td class="n">${point.reports}</td><td class="n">${point.owners}</td><td>${point.state === "unknown" ? "not enough data" : point.state}</td></tr>`,
    ),
  );
  return markup`<h2>The numbers behind the picture</h2><details><summary>${rows.length} rows by ${by}</summary><div class="scroll"><table><thead><tr><th>direction</th><th>from</th><th class="n">mean</th><th class="n">net</th><th class="n">events</th><th class="n">reports</th><th class="n">owners</th><th>state</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

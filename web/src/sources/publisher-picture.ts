import { formatCount, formatMany } from "../design/number.ts";
import { addPart, newPicture } from "../design/svg-part.ts";

/** A line of the picture. */
export interface PublisherBar {
  readonly name: string;
  readonly articles: number;
  /** Of these, without a day. */
  readonly undated: number;
}

/** Height of a line in pixels, and width of the names. */
const [LINE, NAMES] = [24, 170];

/** Articles by publisher as bars, those without a day hatched. Pure but for the document it draws in. */
export function publisherPicture(
  bars: readonly PublisherBar[],
  { width, em = 1 }: { readonly width: number; readonly em?: number },
  document: Document = globalThis.document,
): SVGElement {
  const [line, names] = [LINE * em, Math.min(NAMES * em, width * 0.42)];
  const picture = newPicture(document, width, bars.length * line + 4, "publisher-picture");
  const pattern = addPart(addPart(picture, "defs"), "pattern", {
    id: "undated-hatch",
    width: 5,
    height: 5,
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  });
  addPart(pattern, "line", { class: "hatch-line", x1: 0, x2: 0, y1: 0, y2: 5 });
  const most = Math.max(1, ...bars.map(({ articles }) => articles));
  const room = width - names - 70 * em;
  const letters = Math.max(8, Math.floor(names / (7.2 * em)));
  const texts = addPart(picture, "g", { "font-size": 13 * em });
  for (const [place, { name, articles, undated }] of bars.entries()) {
    const [top, middle] = [place * line + 4, place * line + line / 2 + 6];
    const length = (articles / most) * room;
    const hatched = (undated / most) * room;
    const label = addPart(texts, "text", { x: names - 8, y: middle, "text-anchor": "end" }, shortened(name, letters));
    addPart(label, "title", {}, name);
    const bar = { y: top, height: line - 8 };
    addPart(picture, "rect", { ...bar, x: names, width: round(length - hatched), class: "bar" });
    if (undated > 0) {
      const part = addPart(picture, "rect", {
        ...bar,
        x: round(names + length - hatched),
        width: round(hatched),
        class: "bar undated",
        fill: "url(#undated-hatch)",
      });
      addPart(part, "title", {}, `${formatMany(undated, "article")} without a day`);
    }
    addPart(texts, "text", { x: round(names + length + 6), y: middle, class: "count" }, formatCount(articles));
  }
  return picture;
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

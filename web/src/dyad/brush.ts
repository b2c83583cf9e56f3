import { addDays, isoDay } from "../design/day.ts";

/** Pixels below which a drag counts as a click. */
const LEAST_DRAG = 6;

interface BrushOptions {
  readonly from: Date;
  readonly to: Date;
  /** Margins of the picture in pixels, left and right. */
  readonly left: number;
  readonly right: number;
  /** Both days belong to the chosen span. */
  readonly choose: (first: string, last: string) => void;
  /** A click on the mark of an event. */
  readonly open: (eventId: string) => void;
}

/** Lets a span of time be drawn on a picture with the pointer. Mutates the picture; returns what takes the listeners away. */
export function addBrush(svg: SVGElement, options: BrushOptions): () => void {
  const shade = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  shade.setAttribute("class", "brush");
  shade.setAttribute("data-screen-only", "");
  shade.setAttribute("y", "0");
  shade.setAttribute("height", svg.getAttribute("height") ?? "0");
  svg.append(shade);
  let start: number | null = null;

  const place = (event: PointerEvent): number => {
    const box = svg.getBoundingClientRect();
    const scale = Number(svg.getAttribute("width")) / box.width;
    return (event.clientX - box.left) * scale;
  };
  const show = (one: number, other: number): void => {
    shade.setAttribute("x", String(Math.min(one, other)));
    shade.setAttribute("width", String(Math.abs(one - other)));
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    start = place(event);
    svg.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    if (start !== null) show(start, place(event));
  };
  const up = (event: PointerEvent): void => {
    if (start === null) return;
    const [one, other] = [start, place(event)].toSorted((a, b) => a - b);
    start = null;
    show(0, 0);
    if (one === undefined || other === undefined || other - one < LEAST_DRAG) openDot(event, options.open);
    else options.choose(...spanOf(one, other, Number(svg.getAttribute("width")), options));
  };
  svg.addEventListener("pointerdown", down);
  svg.addEventListener("pointermove", move);
  svg.addEventListener("pointerup", up);
  return () => {
    svg.removeEventListener("pointerdown", down);
    svg.removeEventListener("pointermove", move);
    svg.removeEventListener("pointerup", up);
  };
}

/** The days between two places of a picture; both belong to the span and lie within the picture's. Pure. */
export function spanOf(
  one: number,
  other: number,
  width: number,
  { from, to, left, right }: Pick<BrushOptions, "from" | "to" | "left" | "right">,
): [string, string] {
  const room = Math.max(1, width - left - right);
  const dayAt = (x: number): string => {
    const share = Math.max(0, Math.min(1, (x - left) / room));
    return isoDay(new Date(from.getTime() + share * (to.getTime() - from.getTime())));
  };
  const last = addDays(isoDay(to), -1);
  const [first, end] = [dayAt(one), dayAt(other)];
  return [first, end > last ? last : end];
}

function openDot(event: PointerEvent, open: (id: string) => void): void {
  // The pointer was captured by the picture, so the mark under it is asked for by place.
  const under = document.elementFromPoint(event.clientX, event.clientY);
  const id = under?.closest<SVGElement>("[data-event]")?.dataset["event"];
  if (id !== undefined && id !== "") open(id);
}

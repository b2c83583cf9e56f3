import type { GeoProjection } from "d3-geo";
import { zoomed, type Look } from "./look.ts";

/** What a hand on the map does. */
export interface MapAnswers {
  readonly look: (look: Look | null) => void;
  readonly openPlace: (place: string) => void;
  readonly openArc: (a: string, b: string) => void;
}

/** Pixels that a press may move and still be a click. */
const CLICK_PX = 4;

/** Drag moves the map, the wheel with Ctrl (or two fingers) looks closer, a click opens what is under it. Returns what takes it away. */
export function moveMap(
  picture: SVGElement,
  { projection, look }: { readonly projection: GeoProjection; readonly look: Look | null },
  answers: MapAnswers,
): () => void {
  const control = new AbortController();
  const { signal } = control;
  const world = picture.querySelector<SVGElement>(".world");
  let start: { x: number; y: number } | null = null;
  let shift = { x: 0, y: 0 };
  const { width, height } = picture.getBoundingClientRect();
  const lookAt = (x: number, y: number): Look => {
    const [lon, lat] = projection.invert?.([x, y]) ?? [0, 0];
    return { lon, lat, zoom: look?.zoom ?? 1 };
  };
  picture.addEventListener(
    "pointerdown",
    (event) => {
      start = { x: event.clientX, y: event.clientY };
      shift = { x: 0, y: 0 };
    },
    { signal },
  );
  picture.addEventListener(
    "pointermove",
    (event) => {
      if (start === null || event.buttons === 0) return;
      shift = { x: event.clientX - start.x, y: event.clientY - start.y };
      if (Math.hypot(shift.x, shift.y) < CLICK_PX) return;
      picture.setPointerCapture(event.pointerId);
      world?.setAttribute("transform", `translate(${shift.x} ${shift.y})`);
    },
    { signal },
  );
  picture.addEventListener(
    "pointerup",
    ({ target }) => {
      const isDrag = Math.hypot(shift.x, shift.y) >= CLICK_PX;
      start = null;
      if (isDrag) answers.look(lookAt(width / 2 - shift.x, height / 2 - shift.y));
      else open(target, answers);
    },
    { signal },
  );
  picture.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      answers.look(zoomed(lookAt(width / 2, height / 2), event.deltaY < 0 ? 1.3 : 1 / 1.3));
    },
    { signal, passive: false },
  );
  return () => control.abort();
}

function open(target: EventTarget | null, answers: MapAnswers): void {
  const part = target instanceof Element ? target.closest<SVGElement>("[data-place], .arc") : null;
  const { place, a, b } = part?.dataset ?? {};
  if (place !== undefined) answers.openPlace(place);
  else if (a !== undefined && b !== undefined) answers.openArc(a, b);
}

import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from "react";

interface PlotPictureProps {
  /** Draws for a width in pixels; `em` is the size of the page's letters, 1 on common screens. Its identity says when to draw anew. */
  readonly draw: (width: number, em: number) => SVGElement;
  readonly label: string;
  /** Height before the first drawing, so that nothing jumps. */
  readonly height: number;
  /** Called with each new drawing, to add what answers the hand. Returns what takes it away. */
  readonly onDrawn?: (svg: SVGElement) => (() => void) | undefined;
}

/** Puts a drawn picture on the page, and draws it anew when the room changes. */
export function PlotPicture({ draw, label, height, onDrawn }: PlotPictureProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return undefined;
    const svg = draw(width, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
    box.current?.replaceChildren(svg);
    return onDrawn?.(svg);
  }, [draw, width, label, onDrawn]);
  return (
    <div
      ref={box}
      className="plot-picture"
      // The room is kept through the style object of the element, which the content policy allows.
      style={{ minHeight: height }}
    />
  );
}

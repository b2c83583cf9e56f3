import type { ReactElement } from "react";
import { say } from "../frame/toast.tsx";
import { download } from "./download.ts";
import { pngFile, svgFile } from "./picture-file.ts";

interface SaveButtonsProps {
  readonly title: string;
  /** Stem of the files. */
  readonly name: string;
  /** The picture as it stands; null while the table is shown. */
  readonly picture: () => SVGSVGElement | null;
  readonly isTable: boolean;
  readonly csv: () => string;
}

/** Saves a picture as SVG or PNG, and its table as CSV. */
export function SaveButtons({ title, name, picture, isTable, csv }: SaveButtonsProps): ReactElement {
  const saveSvg = (): void => {
    const svg = picture();
    if (svg !== null) download(`${name}.svg`, svgFile(svg, title), "image/svg+xml");
  };
  const savePng = (): void => {
    const svg = picture();
    if (svg === null) return;
    pngFile(svg, title).then(
      (file) => download(`${name}.png`, file, "image/png"),
      () => say({ text: "The browser could not draw the PNG; save the SVG instead." }),
    );
  };
  return (
    <span className="row save">
      <span className="soft small">save</span>
      <button type="button" className="plain" disabled={isTable} onClick={saveSvg}>
        SVG
      </button>
      <button type="button" className="plain" disabled={isTable} onClick={savePng}>
        PNG
      </button>
      <button type="button" className="plain" onClick={() => download(`${name}.csv`, csv(), "text/csv;charset=utf-8")}>
        CSV
      </button>
    </span>
  );
}

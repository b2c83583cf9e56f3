const SVG = "http://www.w3.org/2000/svg";

/** Attributes of a part of a picture; null leaves one out. */
export type PartAttributes = Readonly<Record<string, string | number | null>>;

/** Draws one part of a picture into another. Mutates the parent. */
export function addPart(parent: SVGElement, name: string, attributes: PartAttributes = {}, text?: string): SVGElement {
  const part = newPart(parent.ownerDocument, name, attributes);
  if (text !== undefined) part.textContent = text;
  parent.append(part);
  return part;
}

/** An empty picture of a size in pixels. */
export function newPicture(document: Document, width: number, height: number, className: string): SVGElement {
  return newPart(document, "svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: className });
}

function newPart(document: Document, name: string, attributes: PartAttributes): SVGElement {
  // Elements of this name space are of this kind.
  const part = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) part.setAttribute(key, String(value));
  }
  return part;
}

/**
 * Takes the style element out of a picture that Plot has drawn: the content policy allows no inline sheet, and the page's own (design/parts.css) says the same.
 * Mutates the picture.
 */
export function withoutSheet(picture: SVGElement | HTMLElement): SVGElement {
  picture.querySelector("style")?.remove();
  // The picture is one image with one description; what Plot calls its parts by is not heard, and not allowed on plain groups.
  for (const part of picture.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  // Pictures here have neither legend nor caption, so Plot gives the svg itself and no figure around it.
  return picture as SVGElement;
}

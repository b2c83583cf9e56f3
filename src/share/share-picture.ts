import type { AnswerParts } from "../answers/answer-parts.ts";
import { dyadAnswer } from "../answers/dyad.ts";
import type { DyadQuery } from "../contract/queries/relation-query.ts";
import { ThawError } from "../errors.ts";
import { manifestLine } from "./manifest-line.ts";
import { markup, type Markup } from "./markup.ts";
import { DOTS, dyadPicture } from "./picture/dyad-picture.ts";
import { PICTURE_STYLE, withLightColours } from "./sheet-style.ts";

/** The picture of a relation as an SVG file with its colours, fonts and the line that says what it was made of. Throws `usage` for a relation without events. */
export async function sharePicture(
  a: string,
  b: string,
  query: DyadQuery,
  parts: AnswerParts,
): Promise<{ name: string; svg: string }> {
  const dyad = await dyadAnswer(a, b, { ...query, dots: DOTS }, parts);
  const { dots: _, ...asked } = dyad.query;
  const manifest = await manifestLine({ a: dyad.a.id, b: dyad.b.id, ...asked }, parts);
  const style: Markup = { markup: `<style>svg{background:var(--paper)}${PICTURE_STYLE}</style>` };
  const picture = dyadPicture(dyad, markup`<metadata>${manifest}</metadata>${style}`);
  if (picture === null) {
    throw new ThawError(
      "usage",
      `no event counts between ${a} and ${b}: there is nothing to draw`,
      "ask for other sides or for a longer time",
    );
  }
  const name = `dyad-${dyad.a.id}-${dyad.b.id}.svg`.replaceAll(/[^A-Za-z0-9.]+/g, "-");
  return { name, svg: `<?xml version="1.0" encoding="UTF-8"?>\n${withLightColours(picture.markup)}\n` };
}

import type { Layout } from "../formats/import/layout.ts";
import type { RowField } from "../formats/import/mapping.ts";
import { PART_FIELDS, type CellOf, type RowParts } from "../formats/import/row-parts.ts";

/** A part of a row that is read once for each distinct set of cells. */
export type SetPart = keyof RowParts;

/** What JavaScript's `trim` takes away. */
const WHITE_SPACE =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** The fields that a part is read from and that the layout has; a side's country stands in its own cells. */
export function fieldsOf(part: SetPart, { index }: Layout): RowField[] {
  return PART_FIELDS[part].filter(
    (field) => index[field] !== -1 && !(field === "country" && (part === "actor" || part === "recipient")),
  );
}

/** SQL for the cells of a part in one text, with a tab between them, as they stand in the row; `cells` is the list of the row's cells. */
export function tupleOf(part: SetPart, layout: Layout): string {
  const cells = fieldsOf(part, layout).map((field) => cellAt(field, layout));
  return cells.length === 0 ? "''" : cells.join(" || chr(9) || ");
}

/** The cells of such a text by field: trimmed, null where they mean nothing. */
export function cellsOf(part: SetPart, tuple: string, layout: Layout): CellOf {
  const texts = tuple.split("\t");
  const { nulls } = layout.mapping;
  const cells = new Map(
    fieldsOf(part, layout).map((field, place) => {
      const cell = (texts[place] ?? "").trim();
      return [field, cell === "" || nulls.includes(cell) ? null : cell];
    }),
  );
  return (field) => cells.get(field) ?? null;
}

/** A column of `event_fact` that a row fills by itself. */
export interface RowCell {
  readonly name: string;
  readonly sql: string;
}

/** The columns that a row fills by itself, from the list `cells`. */
export function rowCells(layout: Layout): RowCell[] {
  const { transforms } = layout.mapping;
  const article = known("article", layout);
  const isArticle = transforms.article === "whole" && layout.index.link === layout.index.article;
  return [
    { name: "alias", sql: known("alias", layout) },
    { name: "article", sql: transforms.article === "whole" ? article : stemOf(article) },
    // Where the link is the name of the article it is not kept twice.
    { name: "link", sql: isArticle ? `CASE WHEN ${article} IS NOT NULL THEN '=' END` : known("link", layout) },
    { name: "title", sql: known("headline", layout) },
    { name: "publication", sql: known("publisher", layout) },
    { name: "language", sql: known("language", layout) },
    { name: "words", sql: known("notes", layout) },
    {
      name: "dead",
      sql: `CASE WHEN regexp_full_match(${known("dead", layout)}, '[0-9]{1,9}') THEN ${known("dead", layout)}::INTEGER END`,
    },
  ];
}

function cellAt(field: RowField, { index }: Layout): string {
  return `cells[${index[field] + 1}]`;
}

/** SQL for a cell, trimmed, NULL where it means nothing or the layout has none. */
function known(field: RowField, layout: Layout): string {
  if (layout.index[field] === -1) return "NULL::VARCHAR";
  const cell = cellAt(field, layout);
  // Trimming by a list of signs is slow, and hardly a cell needs it.
  const isPlain = [1, -1].map((end) => `${cell}[${end}] BETWEEN '!' AND '~'`).join(" AND ");
  const trimmed = `CASE WHEN ${isPlain} THEN ${cell} ELSE nullif(trim(${cell}, ${quote(WHITE_SPACE)}), '') END`;
  return layout.mapping.nulls.reduce((sql, word) => `nullif(${sql}, ${quote(word)})`, trimmed);
}

/** The first of several ids, without what follows its last underscore. */
function stemOf(sql: string): string {
  return `regexp_replace(split_part(${sql}, ';', 1), '^(.+)_[^_]*$', '\\1')`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

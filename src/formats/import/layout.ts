import { ROW_FIELDS, type Mapping, type RowField } from "./mapping.ts";

/** Where each field's column stands in a row; -1 where there is none. */
export type FieldIndex = Readonly<Record<RowField, number>>;

/** A mapping laid over a file: its columns in the file's order. */
export interface Layout {
  readonly mapping: Mapping;
  readonly width: number;
  readonly index: FieldIndex;
}

/** The layout of a file that has its columns in published order. */
export function publishedLayout(mapping: Mapping): Layout {
  return layoutOf(mapping, mapping.columns);
}

/** The layout a header line declares, null when the line is no header. A byte order mark and `#` before the first name are no part of it. */
export function headerLayout(mapping: Mapping, cells: readonly string[]): Layout | null {
  const dateColumn = mapping.fields.date;
  if (mapping.header === "never" || dateColumn === undefined) return null;
  const names = cells.map((cell) => {
    const name = cell.replace(/^[\uFEFF#!]+/, "").trim();
    return mapping.spellings[name] ?? name;
  });
  return names.includes(dateColumn) ? layoutOf(mapping, names) : null;
}

function layoutOf(mapping: Mapping, names: readonly string[]): Layout {
  const place = (field: RowField): [RowField, number] => {
    const column = mapping.fields[field];
    return [field, column === undefined ? -1 : names.indexOf(column)];
  };
  // Object.fromEntries forgets the keys; they are exactly ROW_FIELDS.
  const index = Object.fromEntries(ROW_FIELDS.map(place)) as FieldIndex;
  return { mapping, width: names.length, index };
}

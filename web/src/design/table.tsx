import type { ReactElement, ReactNode } from "react";

/** A column: what a cell shows, and the same as words for files. */
export interface Column<R> {
  readonly id: string;
  readonly title: string;
  readonly isNumber?: boolean;
  readonly text: (row: R) => string;
  readonly cell?: (row: R) => ReactNode;
}

interface TableProps<R> {
  /** What the table holds, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
}

/** A plain table. For thousands of rows see the virtual one. */
export function Table<R>({ caption, columns, rows, keyOf }: TableProps<R>): ReactElement {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption className="only-read">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, title, isNumber }) => (
              <th key={id} scope="col" className={isNumber === true ? "number" : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ id, isNumber, cell, text }) => (
                <td key={id} className={isNumber === true ? "number" : undefined}>
                  {cell === undefined ? text(row) : cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

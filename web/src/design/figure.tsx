import { useRef, type ReactElement, type ReactNode } from "react";
import { useParam } from "../frame/address.ts";
import { toCsv } from "./csv.ts";
import { SaveButtons } from "./save-buttons.tsx";
import { Table, type Column } from "./table.tsx";

interface FigureProps<R> {
  readonly title: string;
  /** Stem of the files that it is saved as. */
  readonly name: string;
  /** Parameter of the address that says whether the table is shown. */
  readonly param?: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  /** The picture: holds one svg. */
  readonly children: ReactNode;
  /** What one should know to read it. */
  readonly note?: ReactNode;
  /** More buttons. */
  readonly tools?: ReactNode;
}

/** A picture with its table and its files: what is drawn can be read, copied and cited. */
export function Figure<R>({
  title,
  name,
  param = "view",
  columns,
  rows,
  keyOf,
  children,
  note,
  tools,
}: FigureProps<R>): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useParam(param, "picture");
  const isTable = view === "table";
  const csv = (): string => {
    const header = columns.map((column) => column.title);
    return toCsv(
      header,
      rows.map((row) => columns.map(({ text }) => text(row))),
    );
  };
  return (
    <figure className="figure">
      <div className="figure-tools row">
        <div className="switch" role="group" aria-label={`${title}: picture or table`}>
          <button type="button" aria-pressed={!isTable} onClick={() => setView("picture")}>
            Picture
          </button>
          <button type="button" aria-pressed={isTable} onClick={() => setView("table")}>
            Table
          </button>
        </div>
        {tools}
        <SaveButtons
          title={title}
          name={name}
          isTable={isTable}
          picture={() => box.current?.querySelector("svg") ?? null}
          csv={csv}
        />
      </div>
      <div ref={box}>{isTable ? <Table caption={title} columns={columns} rows={rows} keyOf={keyOf} /> : children}</div>
      {note !== undefined && <figcaption className="soft small">{note}</figcaption>}
    </figure>
  );
}

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import {
  memo,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from "react";
import { useKeys, type KeyBinding } from "../frame/keyboard.ts";

export interface VirtualColumn<R> {
  readonly id: string;
  readonly title: ReactNode;
  /** A track of a CSS grid. */
  readonly track: string;
  readonly isNumber?: boolean;
  readonly cell: (row: R) => ReactNode;
}

interface VirtualTableProps<R> {
  readonly label: string;
  readonly columns: readonly VirtualColumn<R>[];
  readonly rows: readonly R[];
  /** Rows there are, also those not loaded yet. */
  readonly total: number;
  readonly keyOf: (row: R) => string;
  /** Asked for as the end of the loaded rows comes near. */
  readonly onEnd: () => void;
  readonly onOpen: (row: R) => void;
  /** Keys for the row under the cursor. */
  readonly rowKeys?: (row: R) => readonly KeyBinding[];
  readonly isChosen?: (row: R) => boolean;
}

/** Height of a row before it is measured, in pixels. */
const ROW_PX = 58;
/** Rows before the end at which more are asked for. */
const AHEAD = 30;

/** A table of any length: only what is seen stands in the page. `j` and `k` move a cursor, enter opens. */
export function VirtualTable<R>(props: VirtualTableProps<R>): ReactElement {
  const { label, columns, rows, total, keyOf, onEnd, isChosen } = props;
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(box.current?.offsetTop ?? 0), [rows.length > 0]);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollMargin: top,
    scrollPaddingStart: 140,
    scrollPaddingEnd: 20,
  });
  const [cursor, setCursor] = useCursor(props, box, (row) => virtual.scrollToIndex(row, { align: "auto" }));
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - AHEAD && rows.length < total) onEnd();
  }, [last, rows.length, total, onEnd]);

  // React types no custom properties.
  const style = { "--tracks": columns.map(({ track }) => track).join(" ") } as CSSProperties;
  return (
    <div
      className="virtual"
      role="table"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      style={style}
    >
      <Head columns={columns} />
      <div role="rowgroup" className="virtual-body" ref={box} style={{ height: virtual.getTotalSize() }}>
        {shown.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <Row
              key={keyOf(row)}
              row={row}
              columns={columns}
              place={item.index}
              top={item.start - virtual.options.scrollMargin}
              isCurrent={item.index === cursor}
              isChosen={isChosen?.(row) === true}
              measure={virtual.measureElement}
              pick={setCursor}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The row that the keys act on. The focus follows it, so that those who hear the page follow too. */
function useCursor<R>(
  { label, rows, onOpen, rowKeys }: VirtualTableProps<R>,
  box: RefObject<HTMLDivElement | null>,
  scrollTo: (row: number) => void,
): [number, (row: number) => void] {
  const [cursor, setCursor] = useState(-1);
  const move = (step: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, cursor + step));
    setCursor(next);
    scrollTo(next);
    // The row may only be drawn with the next frame.
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>(`[data-index="${next}"] [data-open]`)?.focus({ preventScroll: true });
    });
  };
  const current = rows[cursor];
  const own: KeyBinding[] =
    current === undefined
      ? []
      : [{ keys: "Enter", does: "open", run: () => onOpen(current) }, ...(rowKeys?.(current) ?? [])];
  useKeys(label, [
    { keys: "j", does: "next row", run: () => move(1) },
    { keys: "k", does: "row before", run: () => move(-1) },
    ...own,
  ]);
  return [cursor, setCursor];
}

function Head<R>({ columns }: { columns: readonly VirtualColumn<R>[] }): ReactElement {
  return (
    <div role="rowgroup" className="virtual-head">
      <div role="row" aria-rowindex={1} className="virtual-row">
        {columns.map(({ id, title, isNumber }) => (
          <div key={id} role="columnheader" className={isNumber === true ? "number" : undefined}>
            {title}
          </div>
        ))}
      </div>
    </div>
  );
}

interface RowProps<R> {
  readonly row: R;
  readonly columns: readonly VirtualColumn<R>[];
  readonly place: number;
  /** Pixels from the top of the body. */
  readonly top: number;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly measure: (element: Element | null) => void;
  readonly pick: (place: number) => void;
}

/** Rows that stay are not made anew as the page scrolls: that keeps it at the pace of the screen. Memo forgets the type of the row, the cast gives it back. */
const Row = memo(RowView) as typeof RowView;

function RowView<R>({ row, columns, place, top, isCurrent, isChosen, measure, pick }: RowProps<R>): ReactElement {
  return (
    <div
      ref={measure}
      data-index={place}
      role="row"
      aria-rowindex={place + 2}
      className={`virtual-row${isCurrent ? " current" : ""}${isChosen ? " chosen" : ""}`}
      style={{ transform: `translateY(${top}px)` }}
      onPointerDown={() => pick(place)}
      onFocus={() => pick(place)}
    >
      {columns.map(({ id, title, isNumber, cell }) => (
        <div
          key={id}
          role="cell"
          data-title={typeof title === "string" ? title : undefined}
          className={`cell-${id}${isNumber === true ? " number" : ""}`}
        >
          {cell(row)}
        </div>
      ))}
    </div>
  );
}

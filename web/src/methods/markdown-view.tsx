import { useMemo, type ReactElement } from "react";
import { readMarkdown, type Block, type Inline } from "./markdown.ts";

/** A document of the package as elements; never as HTML. Its first heading is left out: the page has its own. */
export function MarkdownView({ title, markdown }: { title: string; markdown: string }): ReactElement {
  const blocks = useMemo(() => readMarkdown(markdown), [markdown]);
  const [first] = blocks;
  const shown = first?.kind === "heading" && first.level === 1 ? blocks.slice(1) : blocks;
  return (
    <div className="document">
      {shown.map((block, place) => (
        <BlockView key={place} block={block} label={`${title}, table ${place + 1}`} />
      ))}
    </div>
  );
}

/** `label` names a table for those who hear the page. */
function BlockView({ block, label }: { block: Block; label: string }): ReactElement {
  switch (block.kind) {
    case "heading":
      return (
        <h3>
          <Inlines inlines={block.inlines} />
        </h3>
      );
    case "paragraph":
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case "code":
      return (
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case "list": {
      const items = block.items.map((inlines, place) => (
        <li key={place}>
          <Inlines inlines={inlines} />
        </li>
      ));
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "table":
      return <TableView table={block} label={label} />;
  }
}

function TableView({ table, label }: { table: Extract<Block, { kind: "table" }>; label: string }): ReactElement {
  const { head, rows, isNumber } = table;
  const isHeadEmpty = head.every((cell) => cell.length === 0);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        {!isHeadEmpty && (
          <thead>
            <tr>
              {head.map((cell, place) => {
                const className = isNumber[place] === true ? "number" : undefined;
                // A corner without words heads nothing.
                return cell.length === 0 ? (
                  <td key={place} />
                ) : (
                  <th key={place} scope="col" className={className}>
                    <Inlines inlines={cell} />
                  </th>
                );
              })}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, column) => (
                <td key={column} className={isNumber[column] === true ? "number" : undefined}>
                  <Inlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Inlines({ inlines }: { inlines: readonly Inline[] }): ReactElement[] {
  return inlines.map(({ kind, text, href }, place) => {
    switch (kind) {
      case "text":
        return <span key={place}>{text}</span>;
      case "code":
        return <code key={place}>{text}</code>;
      case "strong":
        return <b key={place}>{text}</b>;
      case "em":
        return <em key={place}>{text}</em>;
      case "link":
        return (
          <a key={place} href={href} rel="noreferrer">
            {text}
          </a>
        );
    }
  });
}

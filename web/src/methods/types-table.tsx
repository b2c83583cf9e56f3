import type { ReactElement } from "react";
import type { MethodType } from "../../../src/contract/answers/methods.ts";
import { TypeName } from "../design/glyph.tsx";
import { formatWeight } from "../design/number.ts";
import { Score } from "../design/score.tsx";
import { Table, type Column } from "../design/table.tsx";
import { Link } from "../frame/link.tsx";

const COLUMNS: readonly Column<MethodType>[] = [
  {
    id: "type",
    title: "type",
    text: ({ type }) => type,
    cell: ({ type }) => (
      <Link to="/events" params={{ type }} data-row>
        <TypeName type={type} />
      </Link>
    ),
  },
  { id: "quad", title: "quad", text: ({ quad, quad_name }) => `${quad} ${quad_name}` },
  {
    id: "score",
    title: "weight",
    isNumber: true,
    text: ({ score }) => formatWeight(score),
    cell: ({ score }) => <Score value={score} />,
  },
  {
    id: "recipient",
    title: "recipient",
    text: ({ recipient_required }) => (recipient_required ? "required" : "may be absent"),
  },
  {
    id: "modes",
    title: "modes and their weights",
    text: ({ modes }) => modes.map(({ mode, score }) => `${mode} ${formatWeight(score)}`).join(", "),
    cell: ({ modes }) =>
      modes.length === 0 ? (
        <span className="soft">none</span>
      ) : (
        <span className="mode-list">
          {modes.map(({ mode, score }) => (
            <span key={mode}>
              {mode} <Score value={score} />
            </span>
          ))}
        </span>
      ),
  },
];

/** The sixteen types with quads, weights and modes. */
export function TypesTable({ types }: { types: readonly MethodType[] }): ReactElement {
  return <Table caption="Event types" columns={COLUMNS} rows={types} keyOf={({ type }) => type} />;
}

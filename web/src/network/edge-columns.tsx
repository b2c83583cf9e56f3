import type { NetworkEdge } from "../../../src/contract/answers/network.ts";
import { formatCount, formatScore } from "../design/number.ts";
import { Score } from "../design/score.tsx";
import type { Column } from "../design/table.tsx";
import { Link } from "../frame/link.tsx";

/** The table of the edges; names by id. */
export function edgeColumns(names: ReadonlyMap<string, string>): readonly Column<NetworkEdge>[] {
  const name = (id: string): string => names.get(id) ?? id;
  const count = (id: string, title: string, value: (edge: NetworkEdge) => number): Column<NetworkEdge> => ({
    id,
    title,
    isNumber: true,
    text: (edge) => formatCount(value(edge)),
  });
  return [
    {
      id: "relation",
      title: "relation",
      text: ({ actor, recipient }) => `${name(actor)} → ${name(recipient)}`,
      cell: ({ actor, recipient }) => (
        <Link
          data-row
          data-edge={`${actor} ${recipient}`}
          to={`/dyad/${encodeURIComponent(actor)}/${encodeURIComponent(recipient)}`}
        >
          {name(actor)} → {name(recipient)}
        </Link>
      ),
    },
    {
      id: "mean",
      title: "mean",
      isNumber: true,
      text: ({ mean }) => formatScore(mean, 2),
      cell: ({ mean }) => <Score value={mean} />,
    },
    { id: "net", title: "sum", isNumber: true, text: ({ net }) => formatScore(net) },
    count("events", "events", ({ events }) => events),
    count("reports", "reports", ({ reports }) => reports),
    count("verbal-cooperation", "verbal cooperation", ({ quads }) => quads[0]),
    count("material-cooperation", "material cooperation", ({ quads }) => quads[1]),
    count("verbal-conflict", "verbal conflict", ({ quads }) => quads[2]),
    count("material-conflict", "material conflict", ({ quads }) => quads[3]),
  ];
}

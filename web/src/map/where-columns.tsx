import { formatCount, formatScore } from "../design/number.ts";
import { NotEnough, Score } from "../design/score.tsx";
import type { Column } from "../design/table.tsx";
import { Link } from "../frame/link.tsx";
import type { WhereRow } from "./where-rows.ts";

const NAME: Column<WhereRow> = {
  id: "name",
  title: "where",
  text: ({ name }) => name,
  cell: ({ key, name, kind }) => (
    <>
      <Link data-row to="/events" params={{ place: key }}>
        {name}
      </Link>{" "}
      <span className="soft small">{kind}</span>
    </>
  ),
};
const EVENTS: Column<WhereRow> = {
  id: "events",
  title: "events",
  isNumber: true,
  text: ({ events }) => formatCount(events),
};
const MEAN: Column<WhereRow> = {
  id: "mean",
  title: "mean",
  isNumber: true,
  text: ({ mean }) => (mean === null ? "" : formatScore(mean, 2)),
  cell: ({ mean }) => (mean === null ? <NotEnough why="no weight" /> : <Score value={mean} />),
};

/** The list beside the map. */
export const LIST_COLUMNS: readonly Column<WhereRow>[] = [NAME, EVENTS, MEAN];

/** The table of the picture, with all that it is drawn from. */
export const TABLE_COLUMNS: readonly Column<WhereRow>[] = [
  NAME,
  { id: "kind", title: "known to", text: ({ kind }) => kind },
  { id: "country", title: "country", text: ({ country }) => country },
  { id: "lat", title: "latitude", isNumber: true, text: ({ lat }) => (lat === null ? "" : lat.toFixed(2)) },
  { id: "lon", title: "longitude", isNumber: true, text: ({ lon }) => (lon === null ? "" : lon.toFixed(2)) },
  EVENTS,
  { id: "reports", title: "reports", isNumber: true, text: ({ reports }) => formatCount(reports) },
  MEAN,
];

import { useCallback, useMemo, type ReactElement } from "react";
import type { SourcesAnswer } from "../../../src/contract/answers/sources.ts";
import { formatDay } from "../design/day.ts";
import { Figure } from "../design/figure.tsx";
import { formatCount, formatMany } from "../design/number.ts";
import { PlotPicture } from "../design/plot-picture.tsx";
import type { Column } from "../design/table.tsx";
import { Link } from "../frame/link.tsx";
import { publisherPicture } from "./publisher-picture.ts";

type Publisher = SourcesAnswer["publishers"][number];

/** Publishers drawn at most; the table has all. */
const MOST_BARS = 25;

const COLUMNS: readonly Column<Publisher>[] = [
  {
    id: "publisher",
    title: "publisher",
    text: ({ publisher }) => publisher,
    cell: ({ publisher, name }) => (
      <>
        <Link data-row to="/events" params={{ source: publisher }}>
          {name ?? publisher}
        </Link>
        {name !== null && name !== publisher && <span className="soft"> {publisher}</span>}
      </>
    ),
  },
  { id: "name", title: "name", text: ({ name }) => name ?? "" },
  { id: "owner", title: "owner (one voice)", text: ({ owner }) => owner ?? "" },
  { id: "country", title: "country", text: ({ country }) => country ?? "" },
  { id: "state", title: "state-controlled", text: ({ state }) => (state ? "yes" : "") },
  { id: "articles", title: "articles", isNumber: true, text: ({ articles }) => formatCount(articles) },
  { id: "reports", title: "reports", isNumber: true, text: ({ reports }) => formatCount(reports) },
  { id: "undated", title: "undated", isNumber: true, text: ({ undated }) => formatCount(undated) },
  { id: "first", title: "first article", text: ({ first }) => (first === null ? "" : formatDay(first)) },
  { id: "last", title: "last seen", text: ({ last }) => (last === null ? "" : formatDay(last)) },
];

/** Who published the articles, as bars and as a table. */
export function Publishers({ publishers }: { publishers: readonly Publisher[] }): ReactElement {
  const bars = useMemo(
    () =>
      publishers
        .toSorted((a, b) => b.articles - a.articles)
        .slice(0, MOST_BARS)
        .map(({ publisher, name, articles, undated }) => ({ name: name ?? publisher, articles, undated })),
    [publishers],
  );
  const draw = useCallback((width: number, em: number): SVGElement => publisherPicture(bars, { width, em }), [bars]);
  const title = "Articles by publisher";
  return (
    <Figure
      title={title}
      name="thaw-publishers"
      columns={COLUMNS}
      rows={publishers}
      keyOf={({ publisher }) => publisher}
      note={
        <>
          Hatched: articles without a day of publication.{" "}
          {publishers.length > MOST_BARS &&
            `The ${MOST_BARS} with most articles of ${formatMany(publishers.length, "publisher")}; the table has all.`}
        </>
      }
    >
      <PlotPicture
        draw={draw}
        label={`${title}: ${bars.map(({ name, articles }) => `${name} ${articles}`).join(", ")}`}
        height={bars.length * 24}
      />
    </Figure>
  );
}

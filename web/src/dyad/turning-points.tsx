import type { ReactElement } from "react";
import type { DyadDirection } from "../../../src/contract/answers/dyad.ts";
import { formatDay } from "../design/day.ts";
import { TypeName } from "../design/glyph.tsx";
import { formatScore, formatWeight } from "../design/number.ts";
import { Change } from "../design/score.tsx";
import { Sentence } from "../design/sentence.tsx";
import { Link } from "../frame/link.tsx";
import { titleOf } from "./picture-data.ts";

/** The flags of the picture in words: when a relation turned, and the three events that moved it. */
export function TurningPoints({ directions }: { directions: readonly DyadDirection[] }): ReactElement {
  const turning = directions.filter(({ change_points }) => change_points.length > 0);
  return (
    <section aria-labelledby="turning-title">
      <h2 id="turning-title">Turning points</h2>
      {turning.length === 0 && (
        <p className="soft">None that chance would not make as well: the means of this time show no clear break.</p>
      )}
      {turning.map((direction) => (
        <div key={titleOf(direction)} className="turning">
          <h3>{titleOf(direction)}</h3>
          <ol className="bare">
            {direction.change_points.map((point, place) => (
              <li key={point.at}>
                <p>
                  <b>{place + 1}</b> <Change value={point.change} /> from {formatDay(point.at)}: mean{" "}
                  {formatScore(point.before.mean)} became {formatScore(point.after.mean)}{" "}
                  <span className="soft small">(as clear a break by chance: {formatChance(point.chance)})</span>
                </p>
                <ul className="bare causes">
                  {point.causes.map(({ event, weight, day }) => (
                    <li key={event.id}>
                      <Link to={`/event/${event.id}`}>
                        <TypeName type={event.type} mode={event.mode} cameo={event.cameo} />{" "}
                        <span className="soft">
                          {formatWeight(weight)}, {formatDay(day)}:
                        </span>{" "}
                        <Sentence quote={event.sentence} />
                      </Link>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function formatChance(chance: number): string {
  return `1 in ${Math.round(1 / chance)}`;
}

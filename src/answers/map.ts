import type { MapAnswer } from "../contract/answers/map.ts";
import type { EventQuery } from "../contract/queries/event-query.ts";
import { countPlaces } from "../store/count-places.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { echo } from "./echo.ts";
import { filterOf } from "./event-filter.ts";
import { codeName } from "./sides.ts";

const DEFAULT_PLACES = 2000;

/** Where the events of a query happened. Throws `usage`. */
export async function mapAnswer(
  query: EventQuery & { readonly limit?: number | undefined },
  parts: AnswerParts,
): Promise<MapAnswer> {
  const filter = await filterOf(query, parts);
  const limit = query.limit ?? DEFAULT_PLACES;
  const { places, countries, nowhere, total } = await countPlaces(parts.store, filter, limit);
  return {
    query: echo(query, { since: filter.since, limit }),
    total,
    nowhere,
    places: places.flatMap(({ place, country, lat, lon, resolution, events, reports, mean, quads }) =>
      lat === null || lon === null
        ? []
        : [
            {
              place: place ?? "",
              country_code: country,
              lat,
              lon,
              resolution,
              events,
              reports,
              mean,
              quads: [...quads],
            },
          ],
    ),
    countries: countries.flatMap(({ country, events, reports, mean, quads }) =>
      country === null
        ? []
        : [{ country_code: country, name: codeName(country, parts), events, reports, mean, quads: [...quads] }],
    ),
  };
}

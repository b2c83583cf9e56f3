import { join } from "node:path";
import { findPlaces, type FindPlacesOptions } from "../../../src/resolution/place/find-places.ts";
import { loadGazetteer, type Gazetteer } from "../../../src/resolution/place/gazetteer.ts";

export const gazetteer: Gazetteer = loadGazetteer(join(import.meta.dirname, "..", "..", "..", "data"));

/** The places of a text in one line: "words = Name/COUNTRY/resolution", a government with "!" before. */
export function places(text: string, options: FindPlacesOptions = {}): string[] {
  return findPlaces(text, options, gazetteer).map(
    (found) =>
      `${found.role === "government" ? "!" : ""}${text.slice(found.start, found.end)} = ${found.name}/${found.country_code ?? "-"}/${found.resolution}`,
  );
}

import { expect, test } from "vitest";
import { resolveSpans } from "../../../src/resolution/place/resolve-place.ts";
import { gazetteer } from "./sample.ts";

test.each([
  ["The blast hit Qwertyham, a village near Nairobi.", "Qwertyham", "Nairobi/KEN/4"],
  ["In Nairobi the slum of Qwertyham burned.", "Qwertyham", "Nairobi/KEN/4"],
  ["Soldiers left Qwertyham. Kenyan police stayed. Kenya mourned in Nairobi and Mombasa.", "Qwertyham", "Kenya/KEN/1"],
  ["Soldiers left Qwertyham.", "Qwertyham", null],
  ["In Kenya they filled the square.", "the square", null],
])("an unknown name lies where its text puts it: %s", (text, name, expected) => {
  const start = text.indexOf(name);
  const [found] = resolveSpans(text, [{ start, end: start + name.length }], {}, gazetteer);
  const place = found?.place;
  expect(place === undefined ? null : `${place.name}/${place.country ?? "-"}/${place.resolution}`).toBe(expected);
});

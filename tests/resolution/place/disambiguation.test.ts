import { describe, expect, test } from "vitest";
import { findPlaces } from "../../../src/resolution/place/find-places.ts";
import { resolvePlace } from "../../../src/resolution/place/resolve-place.ts";
import { gazetteer } from "./sample.ts";

describe("one name, many places", () => {
  test.each([
    ["Police in Paris, Texas, arrested two men.", "Paris", "Texas"],
    ["Police in Paris arrested two men, French officials said.", "Paris", "Île-de-France"],
    ["A fire broke out in Hamburg, N.Y.", "Hamburg", "New York"],
    ["The mayor of Hamburg met German ministers.", "Hamburg", "Hamburg"],
    ["Officials in Athens, Ga., said Georgia would pay.", "Athens", "Georgia"],
    ["Riots broke out in Athens, the Greek capital.", "Athens", "Attica"],
    ["A blast hit Tripoli, Lebanon.", "Tripoli", "North Lebanon"],
    ["Militias shelled Tripoli, the Libyan capital.", "Tripoli", "Tripoli"],
    ["The U.S. envoy flew to Rome for talks with Iran.", "Rome", "Lazio"],
    ["The U.S. and Russia met in Geneva, Washington said.", "Geneva", "Geneva"],
    ["Residents of Lebanon, Pa., and Lancaster met in Lebanon.", "Lebanon", "Pennsylvania"],
    ["Rebels attacked Alexandria, Egypt.", "Alexandria", "Alexandria"],
    ["The Alexandria, Va., council met; Fairfax and Arlington followed.", "Arlington", "Virginia"],
    ["The voters of Dallas, Fort Worth and Arlington chose.", "Arlington", "Texas"],
    ["Police stopped a truck in Stroud, Ontario.", "Stroud", "Ontario"],
  ])("%s", (text, name, province) => {
    const found = findPlaces(text, {}, gazetteer).find((one) => text.slice(one.start, one.end) === name);
    expect(found?.admin1).toBe(province);
  });

  test.each([
    ["Saakashvili spoke in Georgia; Abkhazia and South Ossetia did not listen, said Tbilisi.", "GEO"],
    ["Voters in Georgia, Alabama and Florida went to the polls.", "USA"],
    ["Georgia's voters in Atlanta and Savannah went to the polls.", "USA"],
    ["Jordan and Israel signed; King Abdullah spoke in Amman.", "JOR"],
  ])("%s", (text, country) => {
    const found = findPlaces(text, {}, gazetteer)[0];
    const named = findPlaces(text, {}, gazetteer).find((one) =>
      ["Georgia", "Jordan"].includes(text.slice(one.start, one.end)),
    );
    expect((named ?? found)?.country_code).toBe(country);
  });
});

describe("a region or its city", () => {
  test.each([
    ["A girl from Buffalo, New York, was ill.", "New York", 2],
    ["New York Governor Andrew Cuomo declared it.", "New York", 2],
    ["Cases were found in Texas, Kansas and Ohio. New York has 28.", "New York", 2],
    ["Offices closed in New York City; all of New York was warned.", "New York", 2],
    ["The ambassadors met in New York.", "New York", 4],
    ["The outbreak began in Mexico; Mexico City closed its schools.", "Mexico", 1],
    ["One case each in Rio Grande do Sul, Tocantins and Minas Gerais.", "Tocantins", 2],
  ])("%s", (text, name, resolution) => {
    const found = findPlaces(text, {}, gazetteer).find((one) => text.slice(one.start, one.end) === name);
    expect(found?.resolution).toBe(resolution);
  });
});

describe("a name alone or in context", () => {
  test.each([
    ["Kandahar province", {}, { name: "Kandahar", countryCode: "AFG", resolution: 2 }],
    ["the city of Kandahar", {}, { city: "Kandahār", countryCode: "AFG", resolution: 4 }],
    ["Birmingham", {}, { countryCode: "GBR", resolution: 4 }],
    ["Birmingham", { context: "A church in Birmingham, Alabama, burned." }, { province: "Alabama" }],
    ["Birmingham", { country: "USA" }, { countryCode: "USA" }],
    ["Springfield", { near: { lat: 39.8, lon: -89.6 } }, { province: "Illinois" }],
    ["Calif.", {}, { name: "California", countryCode: "USA", resolution: 2 }],
    ["Russia", {}, { name: "Russia", countryCode: "RUS", resolution: 1, city: null, province: null }],
    [
      "Lamar County",
      { context: "Lamar County commissioners in Paris, Texas, met." },
      { province: "Texas", resolution: 3 },
    ],
    ["Gaza", {}, { name: "Gaza Strip", countryCode: "PSE", resolution: 2 }],
    ["Darfur", {}, { name: "Darfur", countryCode: "SDN", resolution: 2 }],
    ["Crimea", {}, { countryCode: "UKR", resolution: 2 }],
  ])("%s %j", (name, options, expected) => expect(resolvePlace(name, options, gazetteer)).toMatchObject(expected));

  test.each(["", "  ", "Nosuchtownville", "123", "ambassador to", "平壤"])("%j is not known", (name) => {
    expect(resolvePlace(name, {}, gazetteer)).toBeNull();
  });
});

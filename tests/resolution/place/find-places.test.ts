import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPlaces } from "../../../src/resolution/place/find-places.ts";
import { gazetteer, places } from "./sample.ts";

describe("places", () => {
  test.each([
    ["A bomb exploded in Baghdad on Sunday.", ["Baghdad = Baghdad/IRQ/4"]],
    ["Soldiers met at Panmunjom in the DMZ.", ["Panmunjom = Panmunjom/KOR/4", "DMZ = Korean Demilitarized Zone/KOR/2"]],
    ["A tanker was seized in the Strait of Hormuz.", ["Strait of Hormuz = Strait of Hormuz/-/2"]],
    ["Shells hit the Zaporizhzhia nuclear plant.", ["Zaporizhzhia = Zaporizhzhya/UKR/4"]],
    [
      "Shells hit the Zaporizhzhia Nuclear Power Plant.",
      ["Zaporizhzhia Nuclear Power Plant = Zaporizhzhia Nuclear Power Plant/UKR/5"],
    ],
    ["Troops entered Tigray from Eritrea.", ["Tigray = Tigray/ETH/2", "Eritrea = Eritrea/ERI/1"]],
    ["Fighting raged near Deir ez-Zor in eastern Syria.", ["Deir ez-Zor = Deir ez-Zor/SYR/4", "Syria = Syria/SYR/1"]],
    [
      "Protesters gathered in St. Petersburg, Russia.",
      ["St. Petersburg = Saint Petersburg/RUS/4", "Russia = Russia/RUS/1"],
    ],
    ["Strikes in southern Lebanon killed six.", ["Lebanon = Lebanon/LBN/1"]],
    ["Two died in Port-au-Prince, Haiti's capital.", ["Port-au-Prince = Port-au-Prince/HTI/4", "Haiti = Haiti/HTI/1"]],
    ["KYIV (Reuters) - Air defences were at work over Odesa.", ["KYIV = Kyiv/UKR/4", "Odesa = Odesa/UKR/4"]],
    ["They met in Washington, D.C., on Friday.", ["Washington, D.C. = Washington, D.C./USA/4"]],
    [
      "Rebels hold Goma in the Democratic Republic of the Congo.",
      ["Goma = Goma/COD/4", "Democratic Republic of the Congo = Democratic Republic of the Congo/COD/1"],
    ],
    ["The U.N. envoy landed in N'Djamena.", ["N'Djamena = N'Djamena/TCD/4"]],
  ])("%s", (text, expected) => expect(places(text)).toEqual(expected));
});

describe("no places", () => {
  test.each([
    "The ambassador spoke of a new deal.",
    "Bashar Assad met the ambassador.",
    "Reading is good for children.",
    "It was a nice day in March.",
    "Of course they march.",
    "Mobile phones were seized.",
    "Paris Hilton sang.",
    "Mr. Washington spoke.",
    "President Lincoln freed them.",
    "Russian and Chinese officials met Iranians.",
    "Sen. Lindsey Graham said no.",
    "Jordan Smith said he was sorry.",
    "He lives at 12 Houston Street.",
    "AIDS and NATO are not towns.",
    "It cost US$100 million.",
    "",
    "   \n\n ",
    "Москва и Киев",
  ])("%s", (text) => expect(places(text)).toEqual([]));
});

describe("a government is told from a place", () => {
  test.each([
    ["Moscow said it would respond.", ["!Moscow = Moscow/RUS/4"]],
    ["Pyongyang fired two missiles.", ["!Pyongyang = Pyongyang/PRK/4"]],
    ["The minister urged Tehran to stop.", ["!Tehran = Tehran/IRN/4"]],
    ["A deal between Washington and Havana was near.", ["!Washington = Washington/USA/4", "!Havana = Havana/CUB/4"]],
    ["They met in Moscow on Monday.", ["Moscow = Moscow/RUS/4"]],
    ["Thousands rallied outside parliament in Tbilisi.", ["Tbilisi = Tbilisi/GEO/4"]],
    ["Seoul's spy agency confirmed the launch.", ["!Seoul = Seoul/KOR/4"]],
    ["Officials in Seoul said so.", ["Seoul = Seoul/KOR/4"]],
  ])("%s", (text, expected) => expect(places(text)).toEqual(expected));
});

describe("options", () => {
  const text = "Clashes in Tripoli. Later, talks in Tripoli.";

  test("bounds report a part, and read all", () => {
    expect(findPlaces(text, { from: 20 }, gazetteer).map((found) => found.start)).toEqual([36]);
    expect(findPlaces(text, { to: 20 }, gazetteer).map((found) => found.start)).toEqual([11]);
  });

  test.each([
    ["Lebanese soldiers deployed.", "LBN"],
    ["Libyan soldiers deployed near Benghazi.", "LBY"],
  ])("context %s", (context, country) =>
    expect(findPlaces(text, { context }, gazetteer)[0]?.country_code).toBe(country),
  );

  test("a known country", () => expect(findPlaces(text, { country: "LBN" }, gazetteer)[0]?.country_code).toBe("LBN"));
});

describe("any text", () => {
  const word = fc.constantFrom(
    "Paris",
    "Texas",
    "in",
    "the",
    "Mr.",
    ",",
    "said",
    "St.",
    "New",
    "York",
    "’s",
    "—",
    "Gaza",
    "U.S.",
    "Ünal",
    "7",
    "\n",
    "Kim",
    "of",
    "“",
    "🙂",
  );

  test("mentions are in order, apart, and begin and end on words", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        let end = 0;
        for (const found of findPlaces(text, {}, gazetteer)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(found.start, found.end)).toMatch(/^\p{Lu}.*\S$/su);
          end = found.end;
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test("5,000 different names in one article take no time", () => {
    const file = join(import.meta.dirname, "..", "..", "..", "data", "gazetteer", "names.tsv.gz");
    const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n");
    const names = lines.flatMap((line) => /^([a-z])([a-z]+)\t/.exec(line) ?? []).filter((_, at) => at % 3 === 0);
    const text = names
      .filter((_, at) => at % 20 === 0)
      .slice(0, 5000)
      .map((name) => `Troops shelled ${name.charAt(0).toUpperCase()}${name.trimEnd().slice(1)} on Monday.`)
      .join(" ");
    const start = process.cpuUsage();
    expect(findPlaces(text, {}, gazetteer).length).toBeGreaterThan(1000);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });

  test.each([
    ["5,000 names", "Springfield, ".repeat(5000)],
    ["one word of 200,000 letters", "A".repeat(200_000)],
    ["200,000 initials", "A.".repeat(100_000)],
    ["200,000 apostrophes", "a'".repeat(100_000)],
    ["capitals and blanks", "San ".repeat(20_000)],
  ])("%s take no time", (_, text) => {
    const start = performance.now();
    findPlaces(text, {}, gazetteer);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

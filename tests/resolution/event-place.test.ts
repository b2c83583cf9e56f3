import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { placeOf } from "../../src/resolution/event-place.ts";
import { loadKnowledge } from "../../src/resolution/knowledge.ts";
import type { ArticleReading } from "../../src/resolution/resolve-events.ts";
import { eventsOf, type EventRow } from "../events/sample-event.ts";

const knowledge = loadKnowledge(join(import.meta.dirname, "..", ".."));

/** The place of the only event of a sentence, as "words = Name/COUNTRY/resolution"; `tied` are the reader's words. */
function place(text: string, row: Omit<EventRow, "type">, tied: string | null = null): string | null {
  const [event] = eventsOf(text, [{ type: "ASSAULT", ...row }]);
  if (event === undefined) throw new RangeError(text);
  const at = tied === null ? -1 : text.indexOf(tied);
  const tiedSpan = tied === null ? null : { start: at, end: at + tied.length };
  const found = placeOf({ ...event, place: tiedSpan }, readingOf(text), knowledge);
  return found === null ? null : `${found.text} = ${found.name}/${found.countryCode ?? "-"}/${found.resolution}`;
}

function readingOf(text: string): ArticleReading {
  const article = {
    id: null,
    title: null,
    text,
    published: null,
    publisher: null,
    url: null,
    language: null,
    extracted: false,
    origin: { file: null, line: null },
  };
  return { article, sentences: [], graphs: [], events: [] };
}

describe("the place of an event", () => {
  test.each<[string, Omit<EventRow, "type">, string | null]>([
    [
      "Gunmen killed two soldiers in Mopti on Friday.",
      { trigger: "killed", actors: ["Gunmen"] },
      "Mopti = Mopti/MLI/4",
    ],
    ["Russia struck the port of Odesa in Ukraine.", { trigger: "struck", actors: ["Russia"] }, "Odesa = Odesa/UKR/4"],
    ["Israeli jets bombed targets near Damascus, Syria said.", { trigger: "bombed" }, "Damascus = Damascus/SYR/4"],
    ["Troops clashed across the Line of Control.", { trigger: "clashed" }, "Line of Control = Line of Control/-/2"],
    ["The two leaders met at Panmunjom.", { trigger: "met" }, "Panmunjom = Panmunjom/KOR/4"],
    ["A tanker was seized in the Gulf of Oman.", { trigger: "seized" }, "Gulf of Oman = Gulf of Oman/-/2"],
    ["Protesters marched in Tunisia.", { trigger: "marched" }, "Tunisia = Tunisia/TUN/1"],
    ["Moscow warned Kyiv on Monday.", { trigger: "warned", actors: ["Moscow"], recipients: ["Kyiv"] }, null],
    ["Seoul and Tokyo agreed to share data.", { trigger: "agreed", actors: ["Seoul", "Tokyo"] }, null],
    ["Iran rejected the demand.", { trigger: "rejected", actors: ["Iran"] }, null],
    ["The U.S. imposed sanctions on Iran.", { trigger: "imposed", actors: ["U.S."], recipients: ["Iran"] }, null],
    ["China-brokered talks ended.", { trigger: "ended" }, null],
    ["Washington's envoy criticised the plan.", { trigger: "criticised" }, null],
    [
      "Rebels attacked an army base in Rubaya, in North Kivu.",
      { trigger: "attacked" },
      "North Kivu = North Kivu/COD/2",
    ],
  ])("%s", (text, row, expected) => expect(place(text, row)).toBe(expected));

  test.each<[string, Omit<EventRow, "type">, string | null]>([
    ["A diplomat in Brussels said the ministers would ease the measures.", { trigger: "ease" }, null],
    ["They imposed sanctions on the generals who seized power in Bamako.", { trigger: "imposed" }, null],
    ["They signed a truce in Doha to halt the fighting.", { trigger: "fighting" }, null],
    ["They signed a truce in Doha to halt the fighting.", { trigger: "signed" }, "Doha = Doha/QAT/4"],
    ["In Doha, envoys met and then agreed on a text.", { trigger: "agreed" }, "Doha = Doha/QAT/4"],
    ["Crowds filled the main avenue of Tunis.", { trigger: "filled" }, "Tunis = Tunis/TUN/4"],
  ])("only of its own clause: %s", (text, row, expected) => expect(place(text, row)).toBe(expected));

  test("the place of a retreat is where it is from", () => {
    const text = "Soldiers withdrew from Kherson.";
    const [event] = eventsOf(text, [{ type: "RETREAT", trigger: "withdrew" }]);
    expect(event === undefined ? null : placeOf(event, readingOf(text), knowledge)?.name).toBe("Kherson");
  });

  test("a nearer trigger owns a place", () => {
    const text = "Police fired on crowds and burned homes in Bor.";
    const events = eventsOf(text, [
      { type: "ASSAULT", trigger: "fired" },
      { type: "ASSAULT", trigger: "burned" },
    ]);
    const reading = { ...readingOf(text), events };
    expect(events.map((event) => placeOf(event, reading, knowledge)?.name ?? null)).toEqual([null, "Bor"]);
  });

  test("the reader's own place comes first", () => {
    const text = "After talks in Geneva, militants shelled Aleppo.";
    expect(place(text, { trigger: "shelled" }, "Aleppo")).toBe("Aleppo = Aleppo/SYR/4");
  });

  test("but not a capital that stands for its government", () => {
    expect(place("Pyongyang fired a missile.", { trigger: "fired" }, "Pyongyang")).toBeNull();
  });

  test("and nothing that no map knows", () => {
    expect(place("They met in Nosuchtownville.", { trigger: "met" }, "Nosuchtownville")).toBeNull();
    expect(place("Kenya said they met in Nosuchtownville.", { trigger: "met" }, "Nosuchtownville")).toBeNull();
  });

  test("save where the text says what holds it", () => {
    const text = "They met in Nosuchtownville, a border town in northern Kenya.";
    expect(place(text, { trigger: "met" }, "Nosuchtownville")).toBe("Nosuchtownville = Kenya/KEN/1");
  });
});

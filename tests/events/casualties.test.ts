import { describe, expect, test } from "vitest";
import type { EventType } from "../../src/codebook/event-type.ts";
import { casualtiesOf, repetitionsOf } from "../../src/events/casualties.ts";
import { sentenceOf } from "./sample-event.ts";

// dead / injured / arrested, "-" where nothing is counted
const CASES: [string, string][] = [
  ["The blast killed 14 people and wounded 30.", "14/30/-"],
  ["The blast killed at least 1,200 people.", "1200/-/-"],
  ["Fourteen civilians were killed in the raid.", "14/-/-"],
  ["Three soldiers were killed and five others were injured.", "3/5/-"],
  ["The attack left 12 dead and 40 wounded.", "12/40/-"],
  ["Police arrested more than 200 protesters.", "-/-/200"],
  ["Police detained about 50 students and injured two.", "-/2/50"],
  ["Seven people have been arrested.", "-/-/7"],
  ["20 arrests were reported.", "-/-/20"],
  ["The bombing claimed the lives of nine villagers.", "9/-/-"],
  ["Two policemen died in the riot.", "2/-/-"],
  ["Twenty-two people were killed.", "22/-/-"],
  ["The blast killed two hundred people.", "200/-/-"],
  ["Some 3 thousand protesters were detained.", "-/-/3000"],
  ["A man was killed two days ago.", "-"],
  ["She was arrested 3.5 hours later.", "-"],
  ["The blast killed two dozen people.", "-"],
  ["A 14-year-old was killed.", "-"],
  ["Police arrested a 14-year-old.", "-"],
  ["The shelling began on 14 March.", "-"],
  ["The bombing of 2014 was recalled.", "-"],
  ["Many people were killed.", "-"],
];

describe("casualtiesOf", () => {
  test.each(CASES)("%s", (text, expected) => {
    const size = casualtiesOf(sentenceOf(text), "ASSAULT");
    const written =
      size === null ? "-" : [size.dead, size.injured, size.arrested].map((count) => count ?? "-").join("/");
    expect(written).toBe(expected);
  });

  test.each<[EventType, boolean]>([
    ["ASSAULT", true],
    ["COERCE", true],
    ["PROTEST", true],
    ["CONSULT", false],
    ["ACCUSE", false],
    ["AID", false],
  ])("%s: counted is %s", (type, counted) => {
    expect(casualtiesOf(sentenceOf("The blast killed 14 people."), type) !== null).toBe(counted);
  });

  test.each(["12 ", "1,200", "more ", "killed ", "killed at least ", "twenty ", "a", "  ", "people were "])(
    "comes back from 50,000 times %j",
    (part) => {
      const text = `Kim ${part.repeat(50_000)}`;
      const sentence = { ...sentenceOf("Kim"), end: text.length, text };
      expect([null, "object"]).toContain(casualtiesOf(sentence, "ASSAULT") === null ? null : "object");
    },
  );
});

describe("repetitionsOf", () => {
  test.each([
    ["Kim met Moon three times in 2018.", "met", 3],
    ["Kim met Moon twice.", "met", 2],
    ["Kim visited Seoul 12 times.", "visited", 12],
    ["Kim met Moon for the third time.", "met", null],
    ["Kim met Moon in the third round.", "met", null],
    ["Kim met Moon in the difficult times of that year.", "met", null],
    ["Three times Kim met Moon.", "met", null],
    ["Kim met Moon in a hall of the old palace by the river three times.", "met", null],
  ])("%s", (text, trigger, expected) => {
    expect(repetitionsOf(sentenceOf(text), text.indexOf(trigger) + trigger.length)).toBe(expected);
  });

  test("counts from the sentence's own place in the article", () => {
    const sentence = { ...sentenceOf("Kim met Moon twice."), start: 100, end: 119 };
    expect(repetitionsOf(sentence, 107)).toBe(2);
  });
});

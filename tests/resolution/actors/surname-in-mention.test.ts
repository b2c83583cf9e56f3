import { expect, test } from "vitest";
import { readMention } from "../../../src/resolution/actors/read-mention.ts";
import { surnameOf } from "../../../src/resolution/actors/surname-in-mention.ts";
import { knowledge } from "./knowledge.ts";

test.each<[mention: string, surname: string | null]>([
  ["Zork Qwertyham", "zork qwertyham"],
  ["Mr. Qwertyham", "qwertyham"],
  ["President Qwertyham", "qwertyham"],
  ["Zork van der Qwertyham", "zork van der qwertyham"],
  ["Zork Qwertyham, editor of the Wxyz", "zork qwertyham"],
  ["foreign minister, Zork Qwertyham", "zork qwertyham"],
  ["Zork of the old and faraway city of Qwertyham", null],
  ["dockers in Qwertyham", null],
  ["the police", null],
])("%s", (mention, surname) => {
  expect(surnameOf(readMention(mention, knowledge))?.key ?? null).toBe(surname);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { resolveActor } from "../../../src/resolution/actors/resolve-actor.ts";
import { knowledge } from "./knowledge.ts";

interface Question {
  id: string;
  mention: string;
  on: string;
  code: string;
  sector: string | null;
  office: string | null;
}

const file = join(import.meta.dirname, "..", "..", "..", "evaluation", "office-questions.jsonl");
// The next test checks the shape.
const questions = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Question);

test("there are 300 questions at least, each with a day, no id twice", () => {
  expect(questions.length).toBeGreaterThanOrEqual(300);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  for (const { on, code } of questions) expect(`${on} ${code}`).toMatch(/^(?:199|20[012])\d-\d\d-\d\d [A-Z]{3}$/);
});

test("95 of 100 people have their office of the day", () => {
  const right = questions.filter(({ mention, on, code, sector, office }) => {
    const found = resolveActor(mention, { on }, knowledge);
    return found.code === code && found.sector === sector && (office === null || (found.office ?? "").includes(office));
  });
  expect(right.length / questions.length).toBeGreaterThanOrEqual(0.95);
});

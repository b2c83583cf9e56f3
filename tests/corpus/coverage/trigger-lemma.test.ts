import { expect, test } from "vitest";
import { triggerLemma } from "../../../corpus/coverage/trigger-lemma.ts";
import { readIrregularForms } from "../../../corpus/commands/read-corpus.ts";

const irregular = readIrregularForms();

test.each([
  ["met", "meet", true],
  ["Praised", "praises", true],
  ["praising", "praise", true],
  ["called off", "calls off", true],
  ["called off", "called", false],
  ["denied", "deny", true],
  ["banned", "ban", true],
  ["attacks", "attack", true],
  ["clashes", "clash", true],
  ["withdrew", "withdrawn", true],
  ["meeting", "met", false],
  ["talks", "talk", true],
  ["sued", "sue", true],
  ["freed", "free", true],
])("%s and %s", (a, b, same) => {
  expect(triggerLemma(a, irregular) === triggerLemma(b, irregular)).toBe(same);
});

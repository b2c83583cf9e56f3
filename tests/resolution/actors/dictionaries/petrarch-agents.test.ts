import { expect, test } from "vitest";
import { parseAgentDictionary } from "../../../../src/resolution/actors/dictionaries/petrarch-agents.ts";

test("agents and word sets are read", () => {
  const text = "!PERSON! = MAN, MEN\nFARM_WORKER [~AGR]\nDAIRY!PERSON! [~AGR]\nNURSE {NURSES} [~HLH]\n";
  expect(parseAgentDictionary(text)).toEqual({
    problems: [],
    roles: [
      { text: "farm worker", sector: "AGR", otherSectors: [], weak: false },
      { text: "dairyman", sector: "AGR", otherSectors: [], weak: false },
      { text: "dairymen", sector: "AGR", otherSectors: [], weak: false },
      { text: "nurse", sector: "MED", otherSectors: [], weak: false },
      { text: "nurses", sector: "MED", otherSectors: [], weak: false },
    ],
  });
});

test.each([
  ["FARMER", "is not of the form"],
  ["FARMER [~XYZ]", "names no PLOVER sector"],
  ["DAIRY!FOLK! [~AGR]", "is not defined above"],
])("%s is a problem", (text, words) => {
  const { problems } = parseAgentDictionary(`# first line\n${text}`);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.line).toBe(2);
  expect(problems[0]?.message).toContain(words);
});

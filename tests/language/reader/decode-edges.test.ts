import { expect, test } from "vitest";
import { decodeEdges } from "../../../src/language/reader/decode-edges.ts";

const ROLES = ["none", "actor", "recipient"] as const;

/** Scores of "met Ahn Gyu-back" for the trigger "met": for each word the role given, at the height given. */
function scoresOf(words: readonly (readonly [(typeof ROLES)[number], number])[]): Float32Array {
  const data = new Float32Array(ROLES.length * words.length * words.length);
  for (const [word, [role, height]] of words.entries())
    data[ROLES.indexOf(role) * words.length * words.length + word] = height;
  return data;
}

test.each([
  ["the part that scores more", 3, 2, "actor"],
  ["the other way round", 2, 3, "recipient"],
])("a mention is actor or recipient, not both: %s", (_, asActor, asRecipient, role) => {
  const data = scoresOf([
    ["none", 5],
    ["actor", asActor],
    ["recipient", asRecipient],
  ]);
  const mentions = [{ from: 1, to: 3, label: "entity", score: 1 }];
  const edges = decodeEdges(
    { from: 0, to: 1, label: "CONSULT", score: 1 },
    { data, words: 3 },
    ROLES,
    mentions,
    () => false,
  );
  expect(edges.map((edge) => [edge.role, edge.from, edge.to])).toEqual([[role, 1, 3]]);
});

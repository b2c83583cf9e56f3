import { describe, expect, test } from "vitest";
import { findTriggers } from "../../../src/language/lexicon/find-triggers.ts";
import { buildLexicon } from "../../../src/language/lexicon/lexicon.ts";
import type { ReaderLabels } from "../../../src/language/reader/model-files.ts";
import type { EventScores } from "../../../src/language/reader/sessions.ts";
import { withLexicon } from "../../../src/language/reader/with-lexicon.ts";
import { splitSentences } from "../../../src/text/split-sentences.ts";

const lexicon = buildLexicon(
  [
    { lemma: "attack", pos: "v", type: "ASSAULT", mode: "aerial", needs: "", unless: "" },
    { lemma: "suspend", pos: "v", type: "CONCEDE", mode: "", needs: "broadcast", unless: "" },
    { lemma: "open to", pos: "v", type: "AGREE", mode: "", needs: "talks", unless: "" },
  ],
  [],
);

// Only the labels that withLexicon looks at.
const labels = {
  trigger_tags: ["O", "B-ASSAULT", "I-ASSAULT", "B-CONCEDE", "I-CONCEDE", "B-AGREE", "I-AGREE"],
  mode_labels: ["ASSAULT/-", "ASSAULT/aerial"],
  auxiliaries: ["historical", "future"],
} as unknown as ReaderLabels;

function zeros(words: number, columns: number): { data: Float32Array; columns: number } {
  return { data: new Float32Array(words * columns), columns };
}

function raisedTags(text: string): string[] {
  const [sentence] = splitSentences({ title: null, text });
  const words = sentence!.tokens.length;
  const scores: EventScores = {
    words,
    names: zeros(words, 1),
    mentions: zeros(words, 1),
    trigger: zeros(words, 7),
    mode: zeros(words, 2),
    auxiliary: zeros(words, 2),
    edges: new Float32Array(0),
  };
  const changed = withLexicon(scores, 0, findTriggers(sentence!, lexicon), labels);
  expect(scores.trigger.data.every((score) => score === 0)).toBe(true);
  return sentence!.tokens.flatMap((token, word) =>
    labels.trigger_tags.flatMap((tag, column) =>
      changed.trigger.data[word * 7 + column]! > 0 ? [`${token.text}:${tag}`] : [],
    ),
  );
}

describe("the lexicon raises its tags and leaves the rest", () => {
  test.each([
    ["Russia attacked Ukraine.", ["attacked:B-ASSAULT"]],
    ["Seoul suspended its loudspeaker broadcasts.", ["suspended:B-CONCEDE"]],
    ["Seoul suspended its aid.", []],
    ["Trump is open to talks.", ["open:B-AGREE", "to:I-AGREE"]],
    ["Shares rose.", []],
  ])("%s", (text, expected) => {
    expect(raisedTags(text)).toEqual(expected);
  });
});

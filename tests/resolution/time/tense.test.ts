import { expect, test } from "vitest";
import { tenseAround } from "../../../src/resolution/time/tense.ts";
import { readWords } from "../../../src/resolution/time/words.ts";

/** The word asked about stands in brackets. */
function tenseOf(marked: string): string {
  const text = marked.replace(/[[\]]/g, "");
  const at = marked.indexOf("[");
  const words = readWords(text, 0, text.length);
  return tenseAround(words, words.start.indexOf(at));
}

test.each([
  ["The two leaders met [Tuesday].", "past"],
  ["The two leaders will meet [Tuesday].", "future"],
  ["The envoy was arrested on [Monday] in Seoul.", "past"],
  ["The talks are scheduled for [March].", "future"],
  ["Parliament is to vote on [Friday].", "future"],
  ["The vote is expected to be held [Friday].", "future"],
  ["It had been due to expire [Friday].", "past"],
  ["They agreed to meet in [May].", "future"],
  ["They agreed on [Monday] after a long night.", "past"],
  ["The ceasefire was extended until [Sunday].", "future"],
  ["Until [Thursday], they had said nothing.", "past"],
  ["The group might come to the U.S. as soon as [Tuesday], he said.", "future"],
  ["By [Wednesday], two members had reported.", "past"],
  ["On [Tuesday], the council will vote.", "future"],
  ["On [Tuesday], the national league for the rights of fishermen of the north plans a vote.", "future"],
  ["The party planned a large rally in the capital on [Saturday] and was ready.", "future"],
  ["They were planning to march on [Monday].", "future"],
  ["The dividend would be paid on a still unspecified date in [January].", "future"],
  ["The firm has set [Nov.] 10 as the deadline.", "future"],
  ["The minister unveiled a plan on [Friday].", "past"],
  ["Nobody could be reached [Wednesday].", "past"],
  ["Oslo proposed on [Monday] to lift the ban.", "past"],
  ["The proposed vote on [Monday] divides them.", "future"],
  ["A pause is proposed for [Monday].", "future"],
  ["The union vowed Friday to strike on [Monday].", "future"],
  ["He will make his first visit since [August].", "past"],
  ["The fair, starting [Thursday], draws farmers.", "future"],
  ["It showed a worse-than-expected fall in output in [October].", "past"],
  ["The column left as planned on [Tuesday].", "past"],
  ["The re-elected mayor resigned [Friday].", "past"],
  ["The envoy flies into Oslo on [Monday].", "future"],
  ["The bank cut its latest forecast in [April].", "past"],
  ["[June]", "unknown"],
  ["He left. A deal [Friday]", "unknown"],
])("%s is %s", (text, tense) => expect(tenseOf(text)).toBe(tense));

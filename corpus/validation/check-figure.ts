import { chooseMention } from "../markup/choose-mention.ts";
import type { Figure } from "../markup/definition.ts";
import { wordsAt } from "../markup/layout.ts";
import type { EventFault, EventInText, EventRule } from "./event-in-text.ts";

const SMALL_NUMBERS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function figuresFitWords(given: EventInText): EventFault[] {
  const { event } = given;
  return [event.count, event.dead, event.injured, event.arrested].flatMap((figure) =>
    figure === null ? [] : (figureFault(figure, given) ?? []),
  );
}

function figureFault(figure: Figure, { layout, trigger }: EventInText): EventFault | null {
  const mention = figure.cue === null ? null : chooseMention(figure.cue, trigger, layout.marks);
  if (mention === null) return null;
  const words = wordsAt(layout, mention).toLowerCase();
  const written = [...words.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => Number(number.replaceAll(",", "")));
  const numbers = /thousand|million|hundred|dozen|score/.test(words) ? [] : [...written, ...spelledNumbers(words)];
  if (numbers.length === 0 || numbers.includes(figure.value)) return null;
  return { value: String(figure.value), rule: `the words say "${words}"`, wayOut: "correct the number or the mark" };
}

/** `forty-six` -> 46, `six` -> 6; numbers below 100. */
function spelledNumbers(words: string): number[] {
  const numbers: number[] = [];
  let tens = 0;
  for (const word of words.split(/[^a-z]+/)) {
    const unit = SMALL_NUMBERS.indexOf(word) + 1;
    if (tens > 0) numbers.push(tens + (unit < 10 ? unit : 0));
    if (unit > 0 && (tens === 0 || unit >= 10)) numbers.push(unit);
    tens = TENS.includes(word) ? (TENS.indexOf(word) + 2) * 10 : 0;
  }
  return tens > 0 ? [...numbers, tens] : numbers;
}

/** Numbers of an event line against the words they are read from. */
export const FIGURE_RULES: readonly EventRule[] = [figuresFitWords];

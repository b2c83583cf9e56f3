import type { CorpusSentence, CorpusText } from "../markup/parse-text.ts";
import { labelKind, needsDefinition } from "../markup/label.ts";
import { layOut, wordsAt } from "../markup/layout.ts";
import type { Report } from "../markup/problem.ts";
import { timeFaults } from "./check-time.ts";

const LINE_START = /^(?:[^\p{L}]|\p{Lu}|[a-z]{1,3}[-'’]\p{Lu}|(?:de|da|van|von|bin|el|al)\s\p{Lu})/u;

/** Reports marks that are wrong in themselves: undefined labels, triggers marked twice, times against their words. */
export function checkMarks(text: CorpusText, report: Report): void {
  for (const sentence of text.title === null ? text.sentences : [text.title, ...text.sentences]) {
    for (const mark of sentence.marks) {
      const words = sentence.text.slice(mark.start, mark.end);
      checkDefined(text, mark.label, words, sentence.line, report);
    }
    checkShape(sentence, report);
  }
  checkTriggerOnce(text, report);
  checkTimes(text, report);
}

function checkDefined(text: CorpusText, label: string, words: string, line: number, report: Report): void {
  const kind = labelKind(label);
  const { entities, times, places, events } = text.definitions;
  const defined =
    kind === "event"
      ? events.some((event) => event.label === label)
      : entities.has(label) || times.has(label) || places.has(label);
  if (needsDefinition(kind) && !defined) {
    report(
      line,
      `[${label}:${words}]`,
      `the ${kind} label ${label} is not defined under the text`,
      `add a line \`${label} = ...\``,
    );
  }
}

function checkShape(sentence: CorpusSentence, report: Report): void {
  const { text, line } = sentence;
  if (/ {2}|\t/.test(text)) report(line, text.slice(0, 40), "words are parted by one space", "delete the extra space");
  if (text !== text.normalize("NFC")) report(line, text.slice(0, 40), "text is in Unicode NFC", "save the file in NFC");
  if (!LINE_START.test(text)) {
    report(
      line,
      text.slice(0, 40),
      "a sentence begins with a capital, a digit or a quotation mark",
      "one whole sentence a line",
    );
  }
  const isTitle = sentence.paragraph < 0;
  if (isTitle && /[^.]\.$/.test(text) && !/\b[A-Z]\.$/.test(text)) {
    report(line, text, "a title ends without a full stop", "delete the full stop");
  }
  if (!isTitle && !/[.!?…:;"'”’)\]]$/.test(text)) {
    report(line, text.slice(-40), "a sentence ends with its punctuation", "add it, or join the line with the next");
  }
  if (sentence.trap !== null && sentence.marks.some((mark) => labelKind(mark.label) === "event")) {
    report(line, `~${sentence.trap}`, "a sentence marked ~ has no trigger", "delete the ~kind or the trigger");
  }
}

function checkTriggerOnce(text: CorpusText, report: Report): void {
  const seen = new Set<string>();
  for (const sentence of text.title === null ? text.sentences : [text.title, ...text.sentences]) {
    for (const mark of sentence.marks) {
      if (labelKind(mark.label) !== "event") continue;
      if (seen.has(mark.label)) {
        report(
          sentence.line,
          mark.label,
          "a trigger label marks one place",
          "give the second place a label and a line of its own",
        );
      }
      seen.add(mark.label);
    }
  }
}

function checkTimes(text: CorpusText, report: Report): void {
  const layout = layOut(text);
  const said = new Set<string>();
  for (const mark of layout.marks) {
    const definition = text.definitions.times.get(mark.label);
    if (definition === undefined) continue;
    const words = wordsAt(layout, mark);
    const key = `${mark.label} ${words}`;
    if (said.has(key)) continue;
    said.add(key);
    for (const fault of timeFaults(words, definition.interval, text.published)) {
      report(definition.line, `${mark.label} = "${words}"`, fault.rule, fault.wayOut);
    }
  }
}

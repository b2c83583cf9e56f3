import { checkMarks } from "./check-mark.ts";
import { eventFaults } from "./check-event.ts";
import { chooseMention } from "../markup/choose-mention.ts";
import type { EventDefinition, Reference } from "../markup/definition.ts";
import type { Interval } from "../markup/interval.ts";
import { labelKind } from "../markup/label.ts";
import { layOut, type Layout } from "../markup/layout.ts";
import type { CorpusText } from "../markup/parse-text.ts";
import { reporter, type Problem, type Report } from "../markup/problem.ts";

/** How many sentences a text may have, both inclusive. */
export interface SentenceBounds {
  readonly from: number;
  readonly to: number;
}

/** Sentences a text of the corpus may have (issue B). */
export const SENTENCES_PER_TEXT: SentenceBounds = { from: 2, to: 7 };

/** Everything that is wrong with one text by itself. */
export function checkText(text: CorpusText, bounds: SentenceBounds = SENTENCES_PER_TEXT): Problem[] {
  const problems: Problem[] = [];
  const report = reporter(text.file, problems);
  const { from, to } = bounds;
  if (text.sentences.length < from || text.sentences.length > to) {
    report(
      text.line,
      `${text.sentences.length} sentences`,
      `a text has ${from} to ${to} sentences`,
      "split it or write more",
    );
  }
  checkMarks(text, report);
  const layout = layOut(text);
  checkUnused(text, layout, report);
  checkGroups(text, report);
  checkSameRecord(text, report);
  for (const event of text.definitions.events) checkEvent(event, text, layout, report);
  return problems.sort((a, b) => a.line - b.line);
}

/** The days an event line gives, or null where it gives none. */
export function eventInterval(event: EventDefinition, text: CorpusText): Interval | null {
  if (event.time !== null) return text.definitions.times.get(event.time.label)?.interval ?? null;
  return event.date === "none" ? null : event.date;
}

/** All labels an event line names. */
export function referencesOf(event: EventDefinition): Reference[] {
  const figures = [event.count, event.dead, event.injured, event.arrested];
  return [
    ...event.actors,
    ...event.recipients,
    event.place,
    event.time,
    ...event.auxiliaries.map((auxiliary) => auxiliary.cue),
    ...figures.map((figure) => figure?.cue ?? null),
    ...event.by.flatMap((link) => [link.source, link.cue]),
  ].filter((reference) => reference !== null);
}

function checkEvent(event: EventDefinition, text: CorpusText, layout: Layout, report: Report): void {
  const trigger = layout.marks.find((mark) => mark.label === event.label);
  if (trigger === undefined) {
    report(
      event.line,
      event.label,
      "an event line has its trigger in the text",
      `mark it as [${event.label}:words] or delete the line`,
    );
    return;
  }
  for (const reference of referencesOf(event)) {
    if (chooseMention(reference, trigger, layout.marks) !== null) continue;
    const word = reference.nth === null ? reference.label : `${reference.label}#${reference.nth}`;
    report(
      event.line,
      word,
      "a label named in an event line is marked in the text",
      `mark its words as [${reference.label}:...]`,
    );
  }
  for (const fault of eventFaults({ event, text, layout, trigger, interval: eventInterval(event, text) })) {
    report(event.line, fault.value, fault.rule, fault.wayOut);
  }
}

function checkUnused(text: CorpusText, layout: Layout, report: Report): void {
  const { entities, times, places, events } = text.definitions;
  const marked = new Set(layout.marks.map((mark) => mark.label));
  const members = new Set([...entities.values()].flatMap((entity) => entity.members ?? []));
  for (const definition of [...entities.values(), ...times.values(), ...places.values()]) {
    if (marked.has(definition.label) || members.has(definition.label)) continue;
    report(
      definition.line,
      definition.label,
      "a definition is of a label that the text marks",
      "mark its words or delete the line",
    );
  }
  const named = new Set(events.flatMap(referencesOf).map((reference) => reference.label));
  for (const sentence of text.title === null ? text.sentences : [text.title, ...text.sentences]) {
    for (const { label } of sentence.marks) {
      const kind = labelKind(label);
      const needsName = kind === "attribution-cue" || kind === "auxiliary-cue" || kind === "number";
      if (needsName && !named.has(label)) {
        report(
          sentence.line,
          label,
          `a ${kind} is named in an event line`,
          "name it after by:, +auxiliary/ or a number, or drop its brackets",
        );
      }
    }
  }
}

function checkGroups(text: CorpusText, report: Report): void {
  for (const entity of text.definitions.entities.values()) {
    for (const member of entity.members ?? []) {
      const known = text.definitions.entities.get(member);
      if (known !== undefined && known.members === null) continue;
      report(
        entity.line,
        `@${member}`,
        "a member of a group is an entity defined in this text, and no group",
        `define \`${member} = CODE SECTOR | name\``,
      );
    }
    if (entity.members?.length === 1) {
      report(entity.line, entity.label, "a group has two members or more", "use the member's own label");
    }
  }
}

function checkSameRecord(text: CorpusText, report: Report): void {
  const seen = new Set<string>();
  for (const event of text.definitions.events) {
    const key = `${event.label} ${event.type}`;
    if (seen.has(key)) {
      report(
        event.line,
        key,
        "one trigger has one record of a type",
        "join actors or recipients in one line, or mark another trigger",
      );
    }
    seen.add(key);
  }
}

import { AUXILIARIES } from "#src/codebook/auxiliary.js";
import { CONTEXTS } from "#src/codebook/context.js";
import { EVENT_TYPE_NAMES, type EventType } from "#src/codebook/event-type.js";
import { isModeOf, modesOf } from "#src/codebook/mode.js";
import type { EventDefinition, Figure, Reference, SourceLink } from "./definition.ts";
import { parseInterval } from "./interval.ts";
import { labelKind, type LabelKind } from "./label.ts";
import { nearestChoice } from "./nearest-choice.ts";
import type { Report } from "./problem.ts";

/** "Denied" and "accused" are cues and acts at once: a cue may be any of these labels. */
const CUE_KINDS: readonly LabelKind[] = ["attribution-cue", "auxiliary-cue", "event"];

type Say = (value: string, rule: string, wayOut: string) => void;

/** Reads `TYPE[/mode] [+auxiliary[/xN]] [passive] [nominal] key:value ...`; nothing when the type itself is wrong. */
export function parseEvent(label: string, value: string, line: number, report: Report): EventDefinition[] {
  const say: Say = (word, rule, wayOut) => report(line, word, rule, wayOut);
  const [head = "", ...words] = value.trim().split(/\s+/);
  const [typeName = "", mode = null] = head.split("/");
  const type = EVENT_TYPE_NAMES.find((name) => name === typeName);
  if (type === undefined) {
    say(typeName, `an event line begins with one of ${EVENT_TYPE_NAMES.join(", ")}`, hint(typeName, EVENT_TYPE_NAMES));
    return [];
  }
  const event = emptyEvent(label, line, type);
  event.mode = mode === null ? null : readMode(type, mode, say);
  const seen = new Set<string>();
  for (const word of words) {
    const key = word.startsWith("+") ? word : (word.split(":")[0] ?? word);
    if (seen.has(key)) say(word, `${key} stands once in an event line`, "join the values with commas or delete one");
    seen.add(key);
    readWord(event, word, say);
  }
  return [event];
}

function emptyEvent(label: string, line: number, type: EventType): EventDefinition {
  return {
    label,
    line,
    type,
    mode: null,
    auxiliaries: [],
    passive: false,
    nominal: false,
    actors: [],
    recipients: [],
    place: null,
    time: null,
    date: null,
    by: [],
    count: null,
    dead: null,
    injured: null,
    arrested: null,
    contexts: [],
  };
}

function readMode(type: EventType, mode: string, say: Say): string | null {
  if (isModeOf(type, mode)) return mode;
  const modes = modesOf(type);
  const rule = modes.length === 0 ? `${type} has no modes` : `a mode of ${type} is one of ${modes.join(", ")}`;
  say(mode, rule, hint(mode, modes));
  return null;
}

/** Mutates `event`. */
function readWord(event: EventDefinition, word: string, say: Say): void {
  if (word === "passive") event.passive = true;
  else if (word === "nominal") event.nominal = true;
  else if (word.startsWith("+")) readAuxiliary(event, word.slice(1), say);
  else {
    const colon = word.indexOf(":");
    const key = colon < 0 ? word : word.slice(0, colon);
    const read = Object.hasOwn(READ_VALUE, key) ? READ_VALUE[key] : undefined;
    if (read === undefined || colon < 0) {
      const choices = ["passive", "nominal", ...Object.keys(READ_VALUE)];
      say(
        word,
        `an event line takes +auxiliary, passive, nominal or ${Object.keys(READ_VALUE).join(":, ")}:`,
        hint(key, choices),
      );
    } else read(event, word.slice(colon + 1), say);
  }
}

function readAuxiliary(event: EventDefinition, word: string, say: Say): void {
  const [name = "", cue] = word.split("/");
  const auxiliary = AUXILIARIES.find((known) => known === name);
  if (auxiliary === undefined)
    say(`+${name}`, `an auxiliary is one of ${AUXILIARIES.join(", ")}`, hint(name, AUXILIARIES));
  else event.auxiliaries.push({ name: auxiliary, cue: cue === undefined ? null : reference(cue, CUE_KINDS, say) });
}

const READ_VALUE: Readonly<Record<string, (event: EventDefinition, value: string, say: Say) => void>> = {
  actor: (event, value, say) => (event.actors = references(value, ["entity"], say)),
  recipient: (event, value, say) => (event.recipients = references(value, ["entity"], say)),
  place: (event, value, say) => (event.place = reference(value, ["place"], say)),
  time: (event, value, say) => (event.time = reference(value, ["time"], say)),
  date: (event, value, say) => {
    event.date = value === "none" ? "none" : parseInterval(value);
    if (event.date === null) say(value, "date: is a day, month, year, FROM..TO or none", "correct the value");
  },
  by: (event, value, say) => (event.by = value.split(">").flatMap((link) => sourceLink(link, say) ?? [])),
  count: (event, value, say) => (event.count = figure(value, 1, say)),
  dead: (event, value, say) => (event.dead = figure(value, 0, say)),
  injured: (event, value, say) => (event.injured = figure(value, 0, say)),
  arrested: (event, value, say) => (event.arrested = figure(value, 0, say)),
  ctx: (event, value, say) => {
    event.contexts = value.split(",").flatMap((word) => {
      const context = CONTEXTS.find((name) => name === word);
      if (context === undefined) say(word, "ctx: takes the contexts of PLOVER", hint(word, CONTEXTS));
      return context ?? [];
    });
  },
};

function references(value: string, kinds: readonly LabelKind[], say: Say): Reference[] {
  return value.split(",").flatMap((word) => reference(word, kinds, say) ?? []);
}

function reference(word: string, kinds: readonly LabelKind[], say: Say): Reference | null {
  const [, label, nth] = /^([a-z][a-z0-9_-]*)(?:#([1-9]\d*))?$/.exec(word) ?? [];
  if (label === undefined || !kinds.includes(labelKind(label))) {
    say(word, `here stands the label of: ${kinds.join(", ")}`, "write a label of that kind, or leave the key out");
    return null;
  }
  return { label, nth: nth === undefined ? null : Number(nth) };
}

function sourceLink(link: string, say: Say): SourceLink | null {
  const [source = "", cue = "", mode = "", ...rest] = link.split("/");
  if (rest.length > 0 || (mode !== "direct" && mode !== "indirect")) {
    say(link, "by: is source/cue/direct or source/cue/indirect, chained with >", "write e.g. by:kcna/c1/indirect");
    return null;
  }
  return {
    source: source === "-" ? null : reference(source, ["entity"], say),
    cue: cue === "-" ? null : reference(cue, CUE_KINDS, say),
    mode,
  };
}

function figure(value: string, least: number, say: Say): Figure | null {
  const [number = "", cue] = value.split("/");
  if (!/^\d+$/.test(number) || Number(number) < least) {
    say(value, `a number is ${least} or more, with the label of its words after /`, "write e.g. dead:14/n1");
    return null;
  }
  return { value: Number(number), cue: cue === undefined ? null : reference(cue, ["number"], say) };
}

function hint(value: string, choices: Iterable<string>): string {
  const near = nearestChoice(value, choices);
  return near === null ? "take one of these" : `did you mean ${near}?`;
}

import type { EventDefinition } from "../markup/definition.ts";
import { chooseMention } from "../markup/choose-mention.ts";
import { labelKind } from "../markup/label.ts";
import { layOut, wordsAt, type Layout, type PlacedMark } from "../markup/layout.ts";
import type { CorpusText } from "../markup/parse-text.ts";
import { triggerLemma, type IrregularForms } from "./trigger-lemma.ts";

/** What the texts hold, counted: records unless the name says otherwise. */
export interface Tally {
  texts: number;
  sentences: number;
  events: number;
  focusTexts: number;
  attributed: number;
  withoutRecipient: number;
  compoundActors: number;
  passive: number;
  nominal: number;
  severalEvents: number;
  anaphoricActors: number;
  casualties: number;
  withoutEvent: number;
  traps: number;
  types: Map<string, number>;
  modes: Map<string, number>;
  auxiliaries: Map<string, number>;
  /** Trigger lemmas by event type. */
  lemmas: Map<string, Map<string, number>>;
  trapKinds: Map<string, number>;
  genres: Map<string, number>;
  regions: Map<string, number>;
  batches: Map<string, number>;
  decades: Map<string, number>;
  contexts: Map<string, number>;
}

/** States of the focus quota: the Koreas, the United States, China, Japan and Russia. */
const FOCUS_CODES: ReadonlySet<string> = new Set(["PRK", "KOR", "USA", "CHN", "JPN", "RUS"]);

const PRONOUN =
  /^(?:he|she|it|they|him|her|them|his|its|their|we|us|our|i|my|me|you|your|both|who|whom|which|himself|herself|itself|themselves|theirs|all|neither|either|each|those|these|this|that|others?|one another|each other)$/i;

/** Counts `texts`. Texts with faults are counted as far as they can be read. */
export function tallyTexts(texts: readonly CorpusText[], irregular: IrregularForms): Tally {
  const tally: Tally = {
    texts: 0,
    sentences: 0,
    events: 0,
    focusTexts: 0,
    attributed: 0,
    withoutRecipient: 0,
    compoundActors: 0,
    passive: 0,
    nominal: 0,
    severalEvents: 0,
    anaphoricActors: 0,
    casualties: 0,
    withoutEvent: 0,
    traps: 0,
    types: new Map(),
    modes: new Map(),
    auxiliaries: new Map(),
    lemmas: new Map(),
    trapKinds: new Map(),
    genres: new Map(),
    regions: new Map(),
    batches: new Map(),
    decades: new Map(),
    contexts: new Map(),
  };
  for (const text of texts) addText(tally, text, irregular);
  return tally;
}

/** The count under `key`, 0 where there is none. */
export function countOf(counts: ReadonlyMap<string, number>, key: string): number {
  return counts.get(key) ?? 0;
}

/** Mutates `counts`. */
function add(counts: Map<string, number>, key: string): void {
  counts.set(key, countOf(counts, key) + 1);
}

/** Mutates `tally`, as all functions below. */
function addText(tally: Tally, text: CorpusText, irregular: IrregularForms): void {
  tally.texts += 1;
  tally.sentences += text.sentences.length;
  add(tally.genres, text.genre);
  add(tally.regions, text.region);
  add(tally.batches, text.id.replace(/-.*$/, ""));
  add(tally.decades, `${text.published.slice(0, 3)}0s`);
  for (const sentence of text.sentences) {
    const triggers = new Set(
      sentence.marks.filter((mark) => labelKind(mark.label) === "event").map((mark) => mark.label),
    );
    if (triggers.size === 0) tally.withoutEvent += 1;
    if (triggers.size > 1) tally.severalEvents += 1;
    if (sentence.trap !== null) {
      tally.traps += 1;
      add(tally.trapKinds, sentence.trap);
    }
  }
  const layout = layOut(text);
  for (const event of text.definitions.events) addEvent(tally, event, text, layout, irregular);
  if (isOnFocus(text)) tally.focusTexts += 1;
}

function addEvent(
  tally: Tally,
  event: EventDefinition,
  text: CorpusText,
  layout: Layout,
  irregular: IrregularForms,
): void {
  const trigger = layout.marks.find((mark) => mark.label === event.label);
  if (trigger === undefined) return;
  tally.events += 1;
  addLabels(tally, event);
  tally.attributed += Number(event.by.length > 0);
  tally.withoutRecipient += Number(event.recipients.length === 0);
  tally.passive += Number(event.passive);
  tally.nominal += Number(event.nominal);
  tally.casualties += Number([event.dead, event.injured, event.arrested].some((figure) => figure !== null));
  const members = event.actors.flatMap(({ label }) => text.definitions.entities.get(label)?.members ?? [label]);
  tally.compoundActors += Number(members.length > 1);
  const mentions = event.actors.map((actor) => chooseMention(actor, trigger, layout.marks));
  tally.anaphoricActors += Number(mentions.some((mention) => mention !== null && isAnaphoric(mention, layout)));
  const lemmas = tally.lemmas.get(event.type) ?? new Map<string, number>();
  add(lemmas, triggerLemma(wordsAt(layout, trigger), irregular));
  tally.lemmas.set(event.type, lemmas);
}

function addLabels(tally: Tally, event: EventDefinition): void {
  add(tally.types, event.type);
  if (event.mode !== null) add(tally.modes, `${event.type}/${event.mode}`);
  for (const { name } of event.auxiliaries) add(tally.auxiliaries, name);
  for (const context of event.contexts) add(tally.contexts, context);
}

/** True for a pronoun, and for a description without a name after "the", "its", "both" and the like. */
function isAnaphoric(mention: PlacedMark, layout: Layout): boolean {
  const words = wordsAt(layout, mention);
  if (PRONOUN.test(words)) return true;
  const before = (mention.in === "title" ? (layout.title ?? "") : layout.text).slice(0, mention.start);
  const definite =
    /\b(?:the|this|that|these|those|its|his|her|their|both|all|neither)\s+$/i.test(before) ||
    /^(?:both|its|his|her|their|neither)\s/i.test(words);
  return definite && !/\p{Lu}/u.test(words.replace(/^(?:Both|Its|His|Her|Their|Neither)\s/, ""));
}

function isOnFocus(text: CorpusText): boolean {
  const codes = (label: string): (string | null)[] => {
    const entity = text.definitions.entities.get(label);
    if (entity === undefined) return [];
    return entity.members === null ? [entity.code] : entity.members.flatMap(codes);
  };
  return text.definitions.events.some((event) =>
    [...event.actors, ...event.recipients].some(({ label }) =>
      codes(label).some((code) => code !== null && FOCUS_CODES.has(code)),
    ),
  );
}

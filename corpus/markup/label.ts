/** What a label marks. The first letter and a number tell the kind; any other lower-case word is an entity. */
export type LabelKind = "event" | "time" | "place" | "attribution-cue" | "auxiliary-cue" | "number" | "entity";

const KIND_OF_LETTER: Readonly<Record<string, LabelKind>> = {
  e: "event",
  t: "time",
  p: "place",
  c: "attribution-cue",
  x: "auxiliary-cue",
  n: "number",
};

const LABEL = /^[a-z][a-z0-9_-]*$/;

/** True for a lower-case word of letters, digits, hyphens and underscores that begins with a letter. */
export function isLabel(word: string): boolean {
  return LABEL.test(word);
}

/** The kind of a label: `e12` is an event, `kim` an entity. */
export function labelKind(label: string): LabelKind {
  const [, letter] = /^([a-z])\d+$/.exec(label) ?? [];
  return (letter === undefined ? undefined : KIND_OF_LETTER[letter]) ?? "entity";
}

/** Kinds that need a line of their own under the text. */
export function needsDefinition(kind: LabelKind): boolean {
  return kind === "event" || kind === "time" || kind === "place" || kind === "entity";
}

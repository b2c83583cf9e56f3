import type { EventType } from "../../codebook/event-type.ts";
import { tokenize } from "../../text/token.ts";
import { inflect, type Irregular } from "./inflect.ts";
import { indexPhrases, type PhraseIndex } from "./phrase-index.ts";

/** One line of data/lexicon/triggers.tsv. `needs` and `unless` are words looked for after the trigger in its clause. */
export interface TriggerEntry {
  lemma: string;
  pos: "v" | "n";
  type: EventType;
  mode: string | null;
  needs: readonly string[];
  unless: readonly string[];
  /** The word means this act wherever it stands ("ransack", "handcuff"), or may mean much else ("take"). */
  sure: boolean;
}

/** How a form of a verb stands: finite or base form, past participle (which may be passive), or -ing form. */
export type VerbForm = "base" | "finite" | "past" | "participle" | "ing" | "noun";

export interface TriggerForm {
  form: ReadonlySet<VerbForm>;
  entries: readonly TriggerEntry[];
}

export interface Lexicon {
  triggers: PhraseIndex<TriggerForm>;
}

type Row = Readonly<Record<string, string>>;

/** Builds the lexicon from the rows of triggers.tsv and inflections.tsv in data/lexicon/. */
export function buildLexicon(triggers: readonly Row[], inflections: readonly Row[]): Lexicon {
  const irregular = new Map<string, Irregular>(
    inflections.map((row) => [row["lemma"] ?? "", { past: row["past"] ?? "", participle: row["participle"] ?? "" }]),
  );
  const forms = new Map<string, { form: Set<VerbForm>; entries: TriggerEntry[] }>();
  for (const row of triggers) {
    const entry = triggerEntry(row);
    for (const [text, form] of entry.pos === "v" ? verbForms(entry.lemma, irregular) : nounForms(entry.lemma)) {
      const known = forms.get(text) ?? { form: new Set(), entries: [] };
      known.form.add(form);
      if (!known.entries.includes(entry)) known.entries.push(entry);
      forms.set(text, known);
    }
  }
  return {
    triggers: indexPhrases([...forms].map(([text, value]) => ({ words: wordsOf(text), value: ordered(value) }))),
  };
}

/** Entries that need a word of their clause come before the bare ones, so that the more exact one decides. */
function ordered(value: { form: Set<VerbForm>; entries: TriggerEntry[] }): TriggerForm {
  return {
    form: value.form,
    entries: value.entries.toSorted((a, b) => Number(b.needs.length > 0) - Number(a.needs.length > 0)),
  };
}

function triggerEntry(row: Row): TriggerEntry {
  const list = (cell: string | undefined): string[] => (cell ?? "").split("|").filter((word) => word !== "");
  return {
    lemma: row["lemma"] ?? "",
    pos: row["pos"] === "n" ? "n" : "v",
    // The table test of the lexicon holds each type and mode against the codebook.
    type: row["type"] as EventType,
    mode: row["mode"] || null,
    needs: list(row["needs"]),
    unless: list(row["unless"]),
    sure: row["sure"] === "sure",
  };
}

function wordsOf(text: string): string[] {
  return tokenize(text).map((token) => token.text);
}

function* verbForms(lemma: string, irregular: ReadonlyMap<string, Irregular>): Generator<[string, VerbForm]> {
  const [head = "", ...rest] = lemma.split(" ");
  const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
  for (const [form, kind] of inflect(head, irregular)) yield [form + tail, kind];
}

function* nounForms(lemma: string): Generator<[string, VerbForm]> {
  yield [lemma, "noun"];
  if (!lemma.endsWith("s"))
    yield [lemma.replace(/y$/, "ie").concat(/(?:s|x|z|ch|sh)$/.test(lemma) ? "es" : "s"), "noun"];
}

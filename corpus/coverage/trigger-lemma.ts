/** Irregular forms and their lemmas, from corpus/irregular-forms.tsv. */
export type IrregularForms = ReadonlyMap<string, string>;

/** Reads the table `form TAB lemma` with one heading line. */
export function parseIrregularForms(tsv: string): IrregularForms {
  const rows = tsv
    .split("\n")
    .slice(1)
    .map((row) => row.split("\t"));
  return new Map(
    rows.flatMap(([form, lemma]) => (form === undefined || lemma === undefined ? [] : [[form, lemma] as const])),
  );
}

/**
 * The key under which inflected triggers are counted as one: the first word without its ending, the rest as it stands
 * (`called off`, `calls off` -> `call off`). A counting key, not a dictionary form.
 */
export function triggerLemma(words: string, irregular: IrregularForms): string {
  const [first = "", ...rest] = words.toLowerCase().split(/\s+/);
  return [stem(first, irregular), ...rest].join(" ");
}

function stem(word: string, irregular: IrregularForms): string {
  const known = irregular.get(word);
  if (known !== undefined) return known.replace(/e$/, "");
  let base = word;
  if (/ies$|ied$/.test(base)) base = base.replace(/ie[sd]$/, "y");
  else if (/(?:[sxz]|[cs]h)es$/.test(base)) base = base.slice(0, -2);
  else if (/[^s]s$/.test(base)) base = base.slice(0, -1);
  else if (/[^e]ed$/.test(base)) base = base.slice(0, -2);
  else if (/[a-z]{3}ing$/.test(base) && !/(?:meet|hear|brief|bomb|kill|shoot|shell)ing$/.test(base))
    base = base.slice(0, -3);
  base = base.replace(/([bdgklmnprt])\1$/, "$1");
  return base.length > 2 ? base.replace(/e$/, "") : base;
}

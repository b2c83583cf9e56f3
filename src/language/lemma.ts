/** Lemmas by suffix rules, with the exceptions of data/lexicon/lemmas.tsv (built by training/lexicon/build_lemmas.py, which holds the same rules). */
export interface Lemmas {
  lemmaOf(form: string, upos: string): string;
}

type Row = Readonly<Record<string, string>>;

export function createLemmas(rows: readonly Row[]): Lemmas {
  const exceptions = new Map(rows.map((row) => [`${row["form"]}/${row["upos"]}`, row["lemma"] ?? ""]));
  return {
    lemmaOf(form, upos) {
      const word = upos === "PROPN" ? form : form.toLowerCase();
      return exceptions.get(`${word}/${upos}`) ?? byRule(word, upos);
    },
  };
}

function byRule(word: string, upos: string): string {
  if (upos === "NOUN") return singular(word);
  return upos === "VERB" || upos === "AUX" ? infinitive(word) : word;
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function infinitive(word: string): string {
  if (word.endsWith("ing") && word.length > 5) return restored(word.slice(0, -3));
  if (/[^aeiou]ied$/.test(word)) return `${word.slice(0, -3)}y`;
  if (word.endsWith("ed") && word.length > 4) return restored(word.slice(0, -2));
  return singular(word);
}

const DOUBLED = /([bdgmnprt])\1$/;
const SILENT_E = /(?:[aeiou][cgsvz]|[^aeiou]u|[aiu]t|[lr][cgsv]|n[cg]|dg|bl|tl|gl|pl|[ao]k|[ai]r|[ai]d|[ao]s|[a-z]iz)$/;

/** A stem without -ed or -ing with what the ending took away or doubled put right. */
function restored(stem: string): string {
  if (DOUBLED.test(stem) && !/(?:ll|ss|zz)$/.test(stem)) return stem.slice(0, -1);
  return SILENT_E.test(stem) ? `${stem}e` : stem;
}

"""data/lexicon/lemmas.tsv: forms whose lemma the suffix rules of src/language/lemma.ts miss, counted in the English treebanks.

python training/lexicon/build_lemmas.py --data ../shared/data   (UD EWT train, CC BY-SA 4.0; UD GUM train, permissive genres). Only facts: form, tag, lemma.
"""
import argparse
import collections
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "reader"))
from data import GUM_GENRES


def rules(form, tag):
    """The same rules as src/language/lemma.ts."""
    word = form if tag == "PROPN" else form.lower()
    if tag in ("NOUN",):
        return plural(word)
    if tag in ("VERB", "AUX"):
        return verb(word)
    return word


def plural(word):
    if re.search(r"(?:ss|us|is)$", word) or len(word) < 4:
        return word
    if re.search(r"[^aeiou]ies$", word):
        return word[:-3] + "y"
    if re.search(r"(?:ch|sh|x|ss|zz)es$", word):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def verb(word):
    if word.endswith("ing") and len(word) > 5:
        return restore(word[:-3])
    if re.search(r"[^aeiou]ied$", word):
        return word[:-3] + "y"
    if word.endswith("ed") and len(word) > 4:
        return restore(word[:-2])
    return plural(word)


def restore(stem):
    if re.search(r"([bdgmnprt])\1$", stem) and not re.search(r"(?:ll|ss|zz)$", stem):
        return stem[:-1]
    if re.search(r"(?:[aeiou][cgsvz]|[^aeiou]u|[aiu]t|[lr][cgsv]|n[cg]|dg|bl|tl|gl|pl|[ao]k|[ai]r|[ai]d|[ao]s|[a-z]iz)$", stem):
        return stem + "e"
    return stem


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="../shared/data")
    args = parser.parse_args()
    counts = collections.defaultdict(collections.Counter)
    for path, gum in ((f"{args.data}/ud_english_ewt/en_ewt-ud-train.conllu", False), (f"{args.data}/ud_english_gum/en_gum-ud-train.conllu", True)):
        keep = True
        for line in open(path, encoding="utf8"):
            if line.startswith("# newdoc id"):
                keep = not gum or line.split("=")[1].strip().split("_")[1] in GUM_GENRES
            cells = line.rstrip("\n").split("\t")
            if keep and len(cells) == 10 and cells[0].isdigit():
                form = cells[1] if cells[3] == "PROPN" else cells[1].lower()
                counts[(form, cells[3])][cells[2]] += 1
    rows = []
    right = total = 0
    for (form, tag), lemmas in counts.items():
        lemma, n = lemmas.most_common(1)[0]
        total += sum(lemmas.values())
        if rules(form, tag) == lemma:
            right += n
        elif tag not in ("PUNCT", "SYM", "X", "NUM", "INTJ") and (n > 1 or tag in ("VERB", "AUX")) and re.fullmatch(r"[\w'’.-]+", form):
            rows.append((form, tag, lemma))
    print(f"rules alone: {100 * right / total:.2f}% of {total} words; {len(rows)} exceptions")
    with open(os.path.join(os.path.dirname(__file__), "..", "..", "data", "lexicon", "lemmas.tsv"), "w", encoding="utf8") as f:
        f.write("form\tupos\tlemma\n")
        for row in sorted(rows):
            f.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main()

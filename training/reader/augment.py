"""Copies of a sample with its countries, months and weekdays exchanged: what is learnt about one country must hold for all."""
import csv
import os

KINDS = ("name", "adjective", "demonym", "capital")
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PERSONAL = {"Jordan", "Chad", "Georgia", "Israel", "Victoria", "Male", "Sana", "May", "March", "Niger", "Guinea", "Roman",  # also persons, verbs, or parts of other names
            "Netherlands", "Philippines", "Bahamas", "Maldives", "Seychelles", "Comoros"}  # need an article


def country_forms(folder=os.path.join(os.path.dirname(__file__), "../../data/actors")):
    """({word: (code, kind)}, {code: {kind: [word]}}) of the forms that are one word."""
    of_word, of_code = {}, {}
    with open(os.path.join(folder, "states.tsv"), encoding="utf8", newline="") as f:
        for row in csv.DictReader((line for line in f if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE):
            word, kind = row["text"], row["kind"]
            if kind in KINDS and word.isalpha() and word[0].isupper() and not word.isupper() and word not in PERSONAL:
                of_word.setdefault(word, (row["code"], kind))
                of_code.setdefault(row["code"], {}).setdefault(kind, []).append(word)
    return of_word, of_code


class Exchange:
    def __init__(self, rng, share=0.5):
        self.rng, self.share = rng, share
        self.of_word, self.of_code = country_forms()
        self.codes = sorted(self.of_code)

    def __call__(self, words):
        """The words, or with probability `share` the words with other countries and days; never more or fewer of them."""
        if self.rng.random() >= self.share:
            return words
        needed = {}
        for word in words:
            if word in self.of_word:
                code, kind = self.of_word[word]
                needed.setdefault(code, set()).add(kind)
        months, days = dict(zip(MONTHS, self.rng.sample(MONTHS, 12))), dict(zip(DAYS, self.rng.sample(DAYS, 7)))
        becomes = self.choose(needed)
        out = []
        for word in words:
            if word in self.of_word:
                code, kind = self.of_word[word]
                new = self.rng.choice(self.of_code[becomes[code]][kind]) if becomes.get(code) else word
                if out and out[-1] in ("a", "an", "A", "An"):
                    out[-1] = out[-1][0] + ("n" if new[0] in "AEIO" else "")
                out.append(new)
            else:
                out.append(word if word in PERSONAL else months.get(word, days.get(word, word)))
        return out

    def choose(self, needed):
        """Another country for each, one for one, that has a word of every kind it needs."""
        taken, becomes = set(), {}
        for code in sorted(needed):
            for _ in range(12):
                other = self.rng.choice(self.codes)
                if other not in taken and other not in needed and needed[code] <= set(self.of_code[other]):
                    taken.add(other)
                    becomes[code] = other
                    break
        return becomes


LEXICON = os.path.join(os.path.dirname(__file__), "../../data/lexicon")


def rows_of(name):
    with open(os.path.join(LEXICON, name), encoding="utf8", newline="") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


class OtherVerbs:
    """Some triggers said with another verb of the lexicon that tells the same type and mode: a rare verb is met in many sentences, not in the one that happened to be written."""

    def __init__(self, rng, share=0.25):
        self.rng, self.share = rng, share
        irregular = {r["lemma"]: (r["past"], r["participle"]) for r in rows_of("inflections.tsv")}
        self.forms, self.pool = set(), {}
        for row in rows_of("triggers.tsv"):
            lemma = row["lemma"]
            if row["pos"] != "v" or not lemma.isalpha():
                continue
            past, participle = irregular.get(lemma, (regular_past(lemma),) * 2)
            if past != lemma:
                self.forms.add(past)
            if row["sure"] == "sure" and not row["needs"] and past == participle:
                self.pool.setdefault((row["type"], row["mode"] or "-"), []).append(past)

    def __call__(self, words, triggers):
        """The words, with some one-word triggers in the past exchanged; never more or fewer of them."""
        out = list(words)
        for trigger in triggers:
            at = trigger["words"]
            others = self.pool.get((trigger["type"], trigger["mode"]), [])
            if len(at) == 1 and len(others) > 2 and self.is_past(words[at[0]]) and self.rng.random() < self.share:
                out[at[0]] = self.rng.choice(others)
        return out

    def is_past(self, word):
        return word in self.forms or (word.islower() and len(word) > 4 and word.endswith("ed"))


def regular_past(lemma):
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    short = len(lemma) <= 4 and lemma[-1] in "bdgmnprt" and lemma[-2] in "aeiou" and lemma[-3:-2] not in "aeiou"
    return lemma + (lemma[-1] if short else "") + "ed"

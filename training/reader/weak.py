"""Weak examples: what the PETRARCH verb dictionary (MIT) knows of verbs, said in short sentences of our own making.

Each verb of the dictionary with its code (through the CAMEO to PLOVER table, CC BY-SA) becomes sentences such as
"NAME verb-ed NAME on Tuesday": the pair head and the trigger head learn which verbs mean what before they see real text.
"""
import random
import re

from labels import EVENT_TYPES, MODE_LABELS
from data import pair_label

ACTORS = ["France", "Kenya", "Brazil", "Japan", "the president", "Peru", "the foreign ministry", "rebels", "police", "the government", "Turkey", "Egypt",
          "soldiers", "opposition leaders", "the army", "Poland", "lawmakers", "the prime minister", "militants", "Chile", "the European Union", "NATO",
          "a court", "Indonesia", "Nigerian officials", "Pakistani troops", "students", "workers", "the interior minister", "Vietnam", "Greece"]
TAILS = ["", "on Monday", "late on Tuesday", "this week", "after weeks of tension", "in the capital", ", officials said", "over the border dispute", "again", "last month"]
RECIPROCAL = {"with"}


def crosswalk(path):
    table = {}
    for line in open(path, encoding="latin1"):
        m = re.match(r"^([0-9A-Z]{2,4}):\s*([A-Z]+)\s*,\s*([A-Za-z_-]*)", line)
        if m and m.group(2) in EVENT_TYPES + ["FIGHT"]:
            event_type = "ASSAULT" if m.group(2) == "FIGHT" else m.group(2)
            mode = {"assassinate": "targeted", "massacre": "targeted", "ban": "restrict"}.get(m.group(3), m.group(3))
            table[m.group(1)] = (event_type, mode if f"{event_type}/{mode}" in MODE_LABELS else "-")
    return table


def to_type(code, table):
    for key in (code, code[:3], code[:2]):
        if key in table:
            return table[key]
    return None


def verbs(path, table):
    """(past form, words after the verb, type, mode) from the verb blocks and their patterns."""
    out, verb, default, in_synsets = [], None, None, True
    for line in open(path, encoding="latin1"):
        line = line.rstrip()
        head = re.match(r"^([A-Z][A-Z_-]*)(?:\s+\{([^}]*)\})?(?:\s+\[([0-9:A-Z]+)\])?\s*(?:#.*)?$", line)
        block = re.match(r"^---\s+([A-Z_+-]+)(?:\s+\[([0-9:A-Z]+)\])?\s+---", line)
        if block:
            verb, default = None, to_type((block.group(2) or "").split(":")[0], table) if block.group(2) else None
        elif line.startswith("- ") and verb:
            m = re.match(r"^- ([^\[#]*)\[([0-9:A-Z]+)\]", line)
            if m:
                kind = to_type(m.group(2).split(":")[0], table)
                words = pattern_words(m.group(1))
                if kind and words is not None:
                    out.append((verb, words, *kind))
        elif head and not line.startswith("&") and not line.startswith("+"):
            verb = past(head.group(1), head.group(2))
            kind = to_type(head.group(3).split(":")[0], table) if head.group(3) else default
            if verb and kind:
                out.append((verb, "", *kind))
    return out


def pattern_words(pattern):
    """The words after the verb of a simple pattern ("* RELIEF ASSISTANCE TO"); None where it has synonym sets, alternatives or words before."""
    before, star, after = pattern.strip().partition("*")
    if not star or before.strip() or "&" in after or "|" in after or "$" in after or "+" in after or "%" in after:
        return None
    words = re.sub(r"[{}()]", " ", after).replace("_", " ").lower().split()
    return " ".join(words) if 0 < len(words) <= 5 else None


def past(base, forms):
    if "_" in base or "+" in base:
        return None
    listed = [f.lower() for f in (forms or "").split()]
    for form in listed:
        if not form.endswith(("s", "ing")):
            return form
    word = base.lower().rstrip("-")
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ied"
    return word + "ed"


def weak_samples(data, seed):
    table = crosswalk(f"{data}/lexicon_petrarch_verbs/CAMEO2PLOVER-2021.txt")
    entries = verbs(f"{data}/lexicon_petrarch_verbs/CAMEO.verbpatterns.150430.txt", table)
    rng = random.Random(seed)
    samples = []
    for verb, words, event_type, mode in entries:
        a, r = rng.sample(ACTORS, 2)
        a = a[0].upper() + a[1:]
        left, middle, right, tail = a.split(), [verb], r.split(), rng.choice(TAILS).replace(",", " ,").split()
        extra = words.split()
        sentence = left + middle + extra + right + tail + ["."]
        at = len(left)
        samples.append({"words": sentence, "pair": (list(range(at)), list(range(at + 1 + len(extra), at + 1 + len(extra) + len(right))), pair_label(event_type)),
                        "weak_trigger": (at, event_type, mode), "source": "weak"})
    return samples

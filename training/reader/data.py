"""Readers of the training data. Every sample is a dict with `words` and the labels its source has; a head learns only where its label is there."""
import glob
import hashlib
import json
import os
import random
import re

from labels import (AUXILIARIES, DEPRELS, EDGE_ROLES, EVENT_TYPES, MENTION_TAGS, MODE_LABELS, NAME_TAGS, PAIR_TYPES, SECTORS, TRIGGER_TAGS, UPOS)
from tokens import tokenize

GUM_GENRES = {"news", "interview", "bio", "voyage", "court", "speech", "textbook"}


def fold_of(key, folds):
    """A stable number in [0, folds) for a key."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % folds


# --- syntax ---------------------------------------------------------------------------------------------------------

def conllu(path, keep_doc=lambda name: True):
    words, upos, heads, rels, keep = [], [], [], [], True
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id"):
            keep = keep_doc(line.split("=", 1)[1].strip())
        elif not line:
            if words and keep:
                yield {"words": words, "upos": upos, "heads": heads, "rels": rels}
            words, upos, heads, rels = [], [], [], []
        elif line[0] != "#":
            cells = line.split("\t")
            if not cells[0].isdigit():
                continue
            words.append(cells[1])
            upos.append(UPOS.index(cells[3]) if cells[3] in UPOS else UPOS.index("X"))
            heads.append(int(cells[6]))
            rel = cells[7]
            rels.append(DEPRELS.index(rel) if rel in DEPRELS else DEPRELS.index(rel.split(":")[0]) if rel.split(":")[0] in DEPRELS else DEPRELS.index("dep"))


def syntax(data):
    ewt = list(conllu(f"{data}/ud_english_ewt/en_ewt-ud-train.conllu"))
    gum = list(conllu(f"{data}/ud_english_gum/en_gum-ud-train.conllu", lambda doc: doc.split("_")[1] in GUM_GENRES))
    return ewt + gum


def syntax_dev(data):
    return list(conllu(f"{data}/ud_english_ewt/en_ewt-ud-dev.conllu"))


# --- names ----------------------------------------------------------------------------------------------------------

NAME_OF = {"Person": "person", "Organization": "organisation", "Location": "place", "NORP": "nationality", "Date": "date", "Money": "quantity",
           "Facility": "place", "Product": "other", "Misc": "other", "PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}


def newswire(data):
    """(held back, training) samples of the worldwide newswire: one article in ten is held back by the hash of its name."""
    held, train, words, tags, doc = [], [], [], [], ""

    def flush():
        if words and not words[0].startswith("http"):
            (held if fold_of(doc, 10) == 0 else train).append({"words": list(words), "names": bio_tags(tags), "source": "newswire"})
        words.clear()
        tags.clear()

    for line in open(f"{data}/ner_worldwide_newswire/train.bioes.tsv", encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# doc"):
            flush()
            doc = line.split("=", 1)[1].strip()
        elif not line:
            flush()
        else:
            word, *layers = line.split("\t")  # a nested name has a second column; the outer one comes first
            words.append(word)
            tags.append(layers[0] if layers else "O")
    flush()
    return held, train


def bio_tags(tags):
    out = []
    for tag in tags:
        place, _, kind = tag.partition("-")
        kind = NAME_OF.get(kind)
        out.append(0 if kind is None else NAME_TAGS.index(("B-" if place in "BS" else "I-") + kind))
    return out


def wikigold(data):
    """IOB1 with MISC; NORP-like MISC makes its nationality and other tags unreliable, so only what is no MISC counts (-100 elsewhere)."""
    words, tags, out = [], [], []
    for line in open(f"{data}/ner_wikigold/wikigold.conll.txt", encoding="utf8"):
        line = line.strip()
        if not line or line.startswith("-DOCSTART-"):
            if words:
                out.append({"words": words, "names": iob1(tags), "source": "wikigold"})
            words, tags = [], []
        else:
            word, tag = line.split()
            words.append(word)
            tags.append(tag)
    return out


def iob1(tags):
    out, before = [], "O"
    for tag in tags:
        kind = tag[2:]
        if tag == "O":
            out.append(0)
        elif kind == "MISC":
            out.append(-100)
        else:
            out.append(NAME_TAGS.index(("I-" if before[2:] == kind else "B-") + NAME_OF[kind]))
        before = tag
    return out


# --- attribution, factuality ----------------------------------------------------------------------------------------

SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“(]?[A-Z])|\n+")


def rough_sentences(text):
    start = 0
    for m in SENTENCE_END.finditer(text):
        yield start, m.end()
        start = m.end()
    yield start, len(text)


def polnear(path):
    """Every word of an attributed content points at its source and cue, where they stand in the same sentence."""
    out = []
    for line in open(path, encoding="utf8"):
        doc = json.loads(line)
        attributions = doc["annotations"][0]["attributions"] if doc["annotations"] else []
        for start, end in rough_sentences(doc["text"]):
            spans = tokenize(doc["text"], start, end)
            if not 4 <= len(spans) <= 70:
                continue
            rows = []
            for a in attributions:
                content = indexes(spans, a.get("content", []))
                if not content:
                    continue
                rows.append({"content": content, "source": indexes(spans, a.get("source", [])), "cue": indexes(spans, a.get("cue", []))})
            claimed = {i for row in rows for i in row["content"]}
            cues = sorted({i for row in rows for i in row["cue"]})
            out.append({"words": [doc["text"][s:e] for s, e in spans], "attributions": rows, "claimed": sorted(claimed), "cues": cues})
    return out


def indexes(spans, ranges):
    return [i for i, (s, e) in enumerate(spans) if any(s < b and a < e for a, b in ranges)]


def factuality(path, weight):
    out = []
    for line in open(path, encoding="utf8"):
        row = json.loads(line)
        words = row["text"].split()
        targets = [(t["span1"][0], float(t["label"])) for t in row["targets"] if t["span1"][0] < len(words)]
        if 3 <= len(words) <= 70 and targets:
            out.append({"words": words, "factuality": targets, "weight": weight})
    return out


# --- pairs ----------------------------------------------------------------------------------------------------------

PAIR_OF = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


def pair_label(event_type):
    return PAIR_TYPES.index(PAIR_OF.get(event_type, event_type))


MARKED = re.compile(r"<(/?)([st])>")


def plv(data):
    """PLV train: [(sentence id, sample)]; rows that lack a mark are left out."""
    import csv
    out = []
    with open(f"{data}/event_plv_train/PLV_train.tsv", encoding="utf8", newline="") as f:
        for row in csv.DictReader(f, delimiter="\t"):
            text, at, spans, plain = row["marked_sentence"], 0, {}, ""
            for m in MARKED.finditer(text):
                plain += text[at:m.start()]
                at = m.end()
                spans.setdefault(m.group(2), []).append(len(plain))
            plain += text[at:]
            if any(len(spans.get(k, [])) != 2 for k in "st"):
                continue
            sample = pair_sample(plain, spans["s"], spans["t"], row["gold_root"])
            if sample:
                out.append((row["sentence_id"] + row["sentence"], sample))
    return out


def pair_sample(text, actor, recipient, event_type):
    spans = tokenize(text)[:110]
    a, r = indexes(spans, [actor]), indexes(spans, [recipient])
    if not a or not r or (PAIR_OF.get(event_type, event_type)) not in PAIR_TYPES:
        return None
    return {"words": [text[s:e] for s, e in spans], "pair": (a, r, pair_label(event_type))}


def cameo_pairs(data, leave_out):
    """Source/target rows with a PLOVER root, none of whose sentences stands in `leave_out` (letters only, lower case)."""
    out = []
    for line in open(f"{data}/event_cameo_source_target/train.jsonl", encoding="utf8"):
        row = json.loads(line)
        root = row.get("plv_root")
        a = [i for i, t in enumerate(row.get("tags") or []) if t.endswith("-S")]
        r = [i for i, t in enumerate(row.get("tags") or []) if t.endswith("-T")]
        if not root or not a or not r or PAIR_OF.get(root, root) not in PAIR_TYPES or letters("".join(row["tokens"])) in leave_out:
            continue
        out.append({"words": row["tokens"], "pair": (a, r, pair_label(root)), "source": "cameo"})
    return out


def letters(text):
    return re.sub(r"[^a-z0-9]", "", text.lower())


# --- our own corpus -------------------------------------------------------------------------------------------------

def corpus(path):
    """Samples of one split of the compiled corpus: a sentence (or title) each, with triggers, mentions and edges by word."""
    return [sample for line in open(path, encoding="utf8") for sample in corpus_article(json.loads(line))]


def corpus_article(record):
    texts = {"text": record["article"]["text"], "title": record["article"].get("title") or ""}
    for sentence in record["sentences"]:
        field = sentence["in"]
        text = texts[field]
        units = Units(text)
        spans = tokenize(text, units.point(sentence["start"]), units.point(sentence["end"]))
        if not spans:
            continue

        def at(span):
            if not span or span.get("in", "text") != field:
                return []
            return indexes(spans, [(units.point(span["start"]), units.point(span["end"]))])

        sample = {"words": [text[s:e] for s, e in spans], "id": f"{record['article']['id']}:{sentence['start']}", "genre": record["article"].get("genre")}
        sample["triggers"] = merged_triggers(record, at)
        sample["mention_spans"] = mention_spans(record, at, sample["triggers"])
        sample["sectors"] = sector_labels(record, at, len(spans))
        yield sample


class Units:
    """UTF-16 offsets to code points."""

    def __init__(self, text):
        self.plain = all(ord(c) < 0x10000 for c in text)
        if not self.plain:
            self.table, unit = {}, 0
            for i, c in enumerate(text):
                self.table[unit] = i
                unit += 2 if ord(c) >= 0x10000 else 1
            self.table[unit] = len(text)

    def point(self, unit):
        return unit if self.plain else self.table[unit]


def merged_triggers(record, at):
    """Events of the sentence; of two records on one trigger the first carries type and mode, the rule of the codebook gives the other."""
    by_span = {}
    for event in record["events"]:
        words = at(event["spans"]["trigger"])
        if not words or not event["event"]:
            continue
        edges = []
        for role, entities in (("actor", event["actor"]), ("recipient", event["recipient"])):
            edges += [(role, at(entity.get("span"))) for entity in entities]
        edges.append(("place", at(event["spans"].get("place"))))
        edges.append(("time", at(event["spans"].get("date"))))
        attribution = event.get("attribution")
        if attribution:
            edges.append(("source", at(attribution.get("span"))))
            edges.append(("cue", at(attribution.get("cue_span"))))
        key = (words[0], words[-1])
        trigger = {"words": words, "type": event["event"][0], "mode": event["mode"][0] if event["mode"] else "-",
                   "auxiliary": event["auxiliary"], "edges": [(r, w) for r, w in edges if w],
                   "status": [at(c) for c in event["spans"].get("cue", []) if at(c)]}
        by_span.setdefault(key, trigger)
    return [by_span[k] for k in sorted(by_span)]


def mention_spans(record, at, triggers):
    found = []
    for kind, key in (("entity", "mentions"), ("time", "times"), ("place", "places")):
        for m in record.get(key, []):
            words = at(m.get("span", m))
            if words:
                found.append((words[0], words[-1] + 1, kind))
    for t in triggers:
        for role, words in t["edges"]:
            if role == "cue":
                found.append((words[0], words[-1] + 1, "cue"))
        for words in t["status"]:
            found.append((words[0], words[-1] + 1, "status"))
    return sorted(set(found))


def sector_labels(record, at, size):
    """The first sector of the entity that each word mentions, the innermost mention's; -100 where a word mentions none, or a group."""
    entities = {e["label"]: e for e in record["entities"]}
    labels = [-100] * size
    for mention in sorted(record["mentions"], key=lambda m: m["start"] - m["end"]):
        entity = entities.get(mention["entity"], {})
        for word in at(mention):
            labels[word] = -100 if "members" in entity or not entity else SECTORS.index(entity["sector"] or "-")
    return labels


def mention_tags(sample):
    """Outermost mentions as BIO tags."""
    tags = [0] * len(sample["words"])
    for start, end, kind in sorted(sample["mention_spans"], key=lambda m: m[0] - m[1]):
        if any(tags[start:end]):
            continue
        for i in range(start, end):
            tags[i] = MENTION_TAGS.index(("B-" if i == start else "I-") + kind)
    return tags


def corpus_pairs(samples):
    """Marked pairs from the corpus: each event with an actor and a recipient in its sentence."""
    out = []
    for s in samples:
        for t in s["triggers"]:
            a = next((w for r, w in t["edges"] if r == "actor"), None)
            r = next((w for r_, w in t["edges"] if r_ == "recipient"), None)
            if a and r and "negation" not in t["auxiliary"]:
                out.append({"words": s["words"], "pair": (a, r, pair_label(t["type"])), "source": "corpus"})
    return out

"""Annotations of real news sentences, kept apart from their text: python wire.py sample --sheets FOLDER | python wire.py read ANSWERS... --out wire.jsonl

The text belongs to others and is never stored here. An annotation names its sentence by source and by the hash of its letters, its words by number
(tokens.py counts them); whoever has the data gets the sentences back, and a sentence that is not found is left out.
"""
import argparse
import csv
import gzip
import hashlib
import json
import os
import random
import re
import sys

from labels import AUXILIARIES, EVENT_TYPES, MODES
from tokens import tokenize

SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(]?[A-Z])|\n\n+|\n(?=\s)")
POLITICAL = re.compile(
    r"\b(?:president|minister|ministry|government|army|troops|police|rebels?|militants?|gunmen|soldiers|parliament|ambassador|embassy|envoy|talks|"
    r"sanctions?|opposition|protest\w*|court|foreign|military|leader|peace|treaty|nuclear|missiles?|UN|U\.N\.|NATO|EU|[A-Z]\w+(?:ese|ian|ish|ani|aqi|aeli))\b")
SHARES = {"te3": 900, "newswire": 560, "wikievents": 260, "wikinews": 180, "kcna": 120, "state": 100,  # sentences drawn of each source
          "plv": 1100, "headline": 400}
SELECTED = {"plv", "headline"}  # sources that hold nothing but political events
WITHOUT_FILTER = 0.12  # share drawn from any sentence, so that silence is learnt on ordinary text


def lines(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf8") as f:
        for line in f:
            yield json.loads(line)


def sentences_of(text):
    for piece in SENTENCE_END.split(text):
        piece = " ".join(piece.split())
        if 40 <= len(piece) <= 320 and piece[-1] in ".!?\"”" and piece[0] not in "(" and len(re.findall(r"\w+", piece)) >= 7:
            yield piece


def rows_of(path, delimiter):
    with open(path, encoding="utf8", newline="") as f:
        yield from csv.DictReader(f, delimiter=delimiter)


def newswire_sentences(data):
    from data import fold_of
    words, doc = [], ""
    for line in open(f"{data}/ner_worldwide_newswire/train.bioes.tsv", encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# doc"):
            words, doc = [], line.split("=", 1)[1].strip()
        elif not line:
            text = re.sub(r" ([,.;:!?)”’]|n't|'s)", r"\1", " ".join(words)).replace("( ", "(").replace("“ ", "“")
            if words and fold_of(doc, 10) != 0:
                yield from sentences_of(text)
            words = []
        else:
            words.append(line.split("\t")[0])


def sources(data):
    yield "te3", (s for r in lines(f"{data}/time_te3_silver/docs.jsonl.gz") for s in sentences_of(r["text"]))
    yield "newswire", newswire_sentences(data)
    yield "wikievents", (s for r in lines(f"{data}/text_wikipedia_current_events/events.jsonl") for s in sentences_of(r["text"]))
    yield "wikinews", (s for r in lines(f"{data}/text_wikinews_2019_2020/wikinews.jsonl.gz") for s in sentences_of(r["text"]))
    yield "kcna", (s for p in ("text_kcna_2011_2012/kcna_2011_2012", "text_kcna_2024/kcna_2024_to_sep") for r in lines(f"{data}/{p}.jsonl.gz") for s in sentences_of(r["text"]))
    yield "plv", (re.sub(r"</?[st]>", "", row["marked_sentence"]).strip() for row in rows_of(f"{data}/event_plv_train/PLV_train.tsv", "\t"))
    yield "headline", (filled(row["title"].strip()) for row in rows_of(f"{data}/event_ngec_synthetic/synthetic_headlines.csv", ","))
    yield "cameo", (row.get("text") or " ".join(row["tokens"]) for row in lines(f"{data}/event_cameo_source_target/train.jsonl"))
    yield "reuters", (s for r in lines(f"{data}/text_reuters_21578/reuters.jsonl.gz") for s in sentences_of(" ".join(r["text"].split())))
    yield "polnear", (s for r in lines(f"{data}/attribution_polnear/train.jsonl") for s in sentences_of(r["text"]))
    yield "glocon", (s for r in lines(f"{data}/event_glocon_sample/Sabinet_R.json") for s in sentences_of(r["text"]))
    yield "state", (s for r in lines(f"{data}/text_state_hr_reports/hr_reports.jsonl.gz") for s in sentences_of(r["text"]))


FILL = {"{country_1}": "Kenya Norway Iran Peru Japan Egypt".split(), "{country_2}": "Chile Turkey Vietnam Ghana Poland Iraq".split(),
        "{country_3}": "Sweden Nepal".split(), "{city}": "Lagos Madrid Manila Tehran Quito Warsaw".split()}


def filled(headline):
    """A headline template with names of countries in its slots, the same ones each time."""
    for slot, names in FILL.items():
        headline = headline.replace(slot, names[len(headline) % len(names)])
    return headline


def key_of(sentence):
    return hashlib.sha256(re.sub(r"[^a-z0-9]", "", sentence.lower()).encode()).hexdigest()[:16]


def draw(data, seed, wanted):
    """[(source, sentence)] of the wanted sources in an order of its own, the same for each seed."""
    rng, drawn, seen = random.Random(seed), [], set()
    for name, found in sources(data):
        if name not in wanted:
            continue
        pool = sorted(set(found))
        rng.shuffle(pool)
        plain = len(pool) if name in SELECTED else int(SHARES[name] * WITHOUT_FILTER)
        chosen = pool[:plain] + [s for s in pool[plain:] if POLITICAL.search(s)][:SHARES[name] - plain]
        for s in chosen:
            if key_of(s) not in seen:
                seen.add(key_of(s))
                drawn.append((name, s))
    rng.shuffle(drawn)
    return drawn


def sample(args):
    drawn = draw(args.data, args.seed, args.sources)
    os.makedirs(args.sheets, exist_ok=True)
    for at in range(0, len(drawn), args.size):
        with open(os.path.join(args.sheets, f"sheet-{at // args.size + 1:02}.txt"), "w", encoding="utf8") as f:
            for number, (name, s) in enumerate(drawn[at:at + args.size], 1):
                f.write(f"# {number} {name}:{key_of(s)}\n{s}\n\n")
    print(f"{len(drawn)} sentences")


ROLES = ("actor", "recipient", "time", "place", "source", "cue")


class Fault(Exception):
    pass


def words_of(sentence, spans, quote):
    """Numbers of the words that a quoted piece of the sentence covers; `#2` after it takes its second occurrence."""
    m = re.fullmatch(r"(.*?)(?:#(\d))?", quote.strip(), re.S)
    wanted, nth, at = m.group(1).strip(), int(m.group(2) or 1), -1
    for _ in range(nth):
        found = re.compile(r"(?<!\w)" + re.escape(wanted) + r"(?!\w)").search(sentence, at + 1)
        if not found:
            raise Fault(f"not in the sentence: {wanted!r} (occurrence {nth})")
        at = found.start()
    words = [i for i, (s, e) in enumerate(spans) if s < at + len(wanted) and at < e]
    return [words[0], words[-1] + 1]


def event_of(cells, sentence, spans):
    """Cells of `trigger | TYPE/mode +aux | actor: X ; Y | recipient: Z | ...` as numbers of words."""
    label = cells[1].split()
    event_type, _, mode = label[0].partition("/")
    if event_type not in EVENT_TYPES:
        raise Fault(f"no event type: {event_type}")
    if mode and mode not in MODES.get(event_type, []):
        raise Fault(f"{event_type} has no mode {mode!r}; it has {', '.join(MODES.get(event_type, [])) or 'none'}")
    auxiliary = [a.lstrip("+") for a in label[1:]]
    if set(auxiliary) - set(AUXILIARIES):
        raise Fault(f"no auxiliary: {auxiliary}; choices: {', '.join(AUXILIARIES)}")
    edges = []
    for cell in cells[2:]:
        role, _, value = cell.partition(":")
        if role not in ROLES:
            raise Fault(f"no role: {role!r}; choices: {', '.join(ROLES)}")
        edges += [[role, *words_of(sentence, spans, v)] for v in value.split(";") if v.strip() and v.strip() != "-"]
    return {"trigger": words_of(sentence, spans, cells[0]), "type": event_type, "mode": mode or "-", "auxiliary": auxiliary, "edges": edges}


def sheet_of(path):
    """{number: (key, sentence)} of one sheet."""
    blocks = open(path, encoding="utf8").read().split("\n\n")
    rows = [b.split("\n", 1) for b in blocks if b.startswith("# ")]
    return {int(head.split()[1]): (head.split()[2], sentence.strip()) for head, sentence in rows}


def read_answers(args):
    """Answer files, each `NAME.answers` beside its sheet `NAME.txt`: a line `number | trigger | TYPE/mode +aux | role: words ...` for each event, `number none` where there is none."""
    out, faults = {}, 0
    for path in args.files:
        sheet = sheet_of(os.path.splitext(path)[0] + ".txt")
        read = set()
        for line in filter(str.strip, open(path, encoding="utf8")):
            m = re.match(r"\s*(\d+)\s*(\||none)", line)
            try:
                if not m or int(m.group(1)) not in sheet:
                    raise Fault("a line begins with the sentence's number, then `|` and an event, or `none`")
                number = int(m.group(1))
                key, sentence = sheet[number]
                spans = tokenize(sentence)
                row = out.setdefault(key, {"key": key, "words": len(spans), "events": []})
                read.add(number)
                if m.group(2) == "|":
                    row["events"].append(event_of([c.strip() for c in line[m.end():].split("|")], sentence, spans))
            except (Fault, IndexError) as fault:
                print(f"{path}: {line.strip()[:90]}: {fault}", file=sys.stderr)
                faults += 1
        if len(read) < len(sheet):
            print(f"{path}: not read: {sorted(set(sheet) - read)}", file=sys.stderr)
    print(f"{len(out)} sentences, {sum(len(o['events']) for o in out.values())} events, {faults} faulty lines")
    if args.out and not faults:
        with open(args.out, "w", encoding="utf8") as f:
            for key in sorted(out):
                f.write(json.dumps(out[key], separators=(",", ":")) + "\n")


def wire_samples(data, path):
    """Samples of the annotated sentences that this machine's data holds."""
    rows = {r["key"]: r for r in lines(path)}
    wanted, samples = set(rows), []
    for name, found in sources(data):
        for sentence in found:
            key = f"{name}:{key_of(sentence)}"
            if key not in wanted:
                continue
            wanted.discard(key)
            spans = tokenize(sentence)
            row = rows[key]
            if len(spans) != row["words"]:
                continue
            samples.append({"words": [sentence[s:e] for s, e in spans], "id": key, "wire": True,
                            "triggers": sorted((trigger_of(e) for e in row["events"]), key=lambda t: t["words"]), "mention_spans": spans_of(row["events"])})
    return samples


def is_held_back(sample):
    """One sentence in sixteen is for development only."""
    return int(sample["id"][-2], 16) == 0


def trigger_of(event):
    return {"words": list(range(*event["trigger"])), "type": event["type"], "mode": event["mode"], "auxiliary": event["auxiliary"],
            "edges": [(role, list(range(start, end))) for role, start, end in event["edges"]], "status": []}


KIND = {"actor": "entity", "recipient": "entity", "source": "entity", "time": "time", "place": "place", "cue": "cue"}


def spans_of(events):
    return sorted({(start, end, KIND[role]) for e in events for role, start, end in e["edges"]})


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=["sample", "read"])
    parser.add_argument("files", nargs="*")
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--sheets", default="../runs/sheets")
    parser.add_argument("--sources", nargs="+", default=sorted(set(SHARES) - SELECTED))
    parser.add_argument("--size", type=int, default=175)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out")
    args = parser.parse_args()
    sample(args) if args.command == "sample" else read_answers(args)


if __name__ == "__main__":
    main()

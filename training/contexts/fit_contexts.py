"""Fits data/lexicon/context_weights.tsv: what a word, a type or a mode says for each context of PLOVER: python fit_contexts.py [--corpus ../../corpus/compiled]

One logistic regression for each context over the corpus's training part. Features of an event: the words of its sentence (`s`), of its article (`a`),
its type and mode (`t`), and the contexts whose patterns in contexts.tsv match the sentence (`r`) or the article (`q`). src/events/contexts.ts reads the
table with the same features. An event has the context that weighs most and every further one above the threshold, chosen on the development part.
"""
import argparse
import csv
import json
import os
import re

import numpy as np
import torch

HERE = os.path.dirname(os.path.abspath(__file__))
LEXICON = os.path.join(HERE, "../../data/lexicon")
WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*")
STEM = 6  # letters that words of one family share
LEAST_EVENTS = 10  # of a context; a rarer one goes by its pattern alone
LEAST_COUNT = 5  # events that must hold a feature before it counts


def patterns():
    words = {}
    with open(os.path.join(LEXICON, "contexts.tsv"), encoding="utf8", newline="") as f:
        for row in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE):
            words.setdefault(row["context"], []).append(row["word"].replace(" ", "[ -]"))
    return {c: re.compile(rf"\b(?:{'|'.join(w)})\b", re.I) for c, w in words.items()}


def word_features(text):
    """The words of a text, the longer ones by their first letters."""
    return {w if len(w) <= STEM else w[:STEM] + "*" for w in WORD.findall(text.lower())}


def samples(path, matchers):
    """[(features, contexts)] of the events."""
    out = []
    for line in open(path, encoding="utf8"):
        record = json.loads(line)
        text, title = record["article"]["text"], record["article"].get("title") or ""
        whole = f"{title}\n{text}"
        article = {f"a:{w}" for w in word_features(whole)} | {f"q:{c}" for c, m in matchers.items() if m.search(whole)}
        for event in record["events"]:
            span = event["spans"]["trigger"]
            if not event["event"]:
                continue
            sentence = sentence_of(record, span, text, title)
            own = {f"s:{w}" for w in word_features(sentence)} | {f"r:{c}" for c, m in matchers.items() if m.search(sentence)}
            kind = event["event"][0]
            own |= {f"t:{kind}"} | ({f"t:{kind}/{event['mode'][0]}"} if event["mode"] else set())
            out.append((own | article, set(event["context"])))
    return out


def sentence_of(record, span, text, title):
    field = span.get("in", "text")
    source = title if field == "title" else text
    for s in record["sentences"]:
        if s["in"] == field and s["start"] <= span["start"] < s["end"]:
            return source[s["start"]:s["end"]]
    return source


def matrix(rows, index):
    x = torch.zeros(len(rows), len(index))
    for i, (features, _) in enumerate(rows):
        for f in features:
            if f in index:
                x[i, index[f]] = 1.0
    return x


def fit(x, y, l2, l1, steps, rate):
    w, b = torch.zeros(x.shape[1], y.shape[1], requires_grad=True), torch.full((y.shape[1],), -3.0, requires_grad=True)
    optimizer = torch.optim.Adam([w, b], lr=rate)
    for _ in range(steps):
        loss = torch.nn.functional.binary_cross_entropy_with_logits(x @ w + b, y, reduction="sum") / len(x) + l2 * (w * w).sum() + l1 * w.abs().sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return w.detach(), b.detach()


def f1(scores, rows, contexts, threshold):
    right = found = gold = 0
    for s, (_, wanted) in zip(scores, rows):
        chosen = {contexts[int(s.argmax())]} | {c for c, v in zip(contexts, s.tolist()) if v > threshold}
        right += len(chosen & wanted)
        found += len(chosen)
        gold += len(wanted)
    return 200 * right / (found + gold)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", default=os.path.join(HERE, "../../corpus/compiled"))
    parser.add_argument("--l2", type=float, default=2e-4)
    parser.add_argument("--l1", type=float, default=2e-5)
    parser.add_argument("--steps", type=int, default=120)
    parser.add_argument("--dry", action="store_true")
    args = parser.parse_args()
    torch.manual_seed(7)
    torch.set_num_threads(1)
    matchers = patterns()
    train, dev = (samples(os.path.join(args.corpus, f"{p}.jsonl"), matchers) for p in ("train", "dev"))
    counts = {}
    for features, _ in train:
        for f in features:
            counts[f] = counts.get(f, 0) + 1
    index = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= LEAST_COUNT and (n < len(train) * 0.4 or f[0] != "a")))}
    held = [c for _, wanted in train for c in wanted]
    contexts = sorted(c for c in set(held) if held.count(c) >= LEAST_EVENTS)
    y = torch.tensor([[float(c in wanted) for c in contexts] for _, wanted in train])
    w, b = fit(matrix(train, index), y, args.l2, args.l1, args.steps, 0.05)
    w = torch.from_numpy(np.round(w.numpy(), 2))
    w[w.abs() < 0.12] = 0
    scores = matrix(dev, index) @ w + b
    best = max((f1(scores, dev, contexts, t), t) for t in (-1.0, -0.5, 0.0, 0.5, 1.0, 9.0))
    print(f"{len(index)} features, {int((w != 0).sum())} weights; dev F1 {best[0]:.1f} at threshold {best[1]}, at -0.5 {f1(scores, dev, contexts, -0.5):.1f}, train {f1(matrix(train, index) @ w + b, train, contexts, best[1]):.1f}")
    if args.dry:
        return
    with open(os.path.join(LEXICON, "context_weights.tsv"), "w", encoding="utf8") as f:
        f.write("feature\tweights\n")
        f.write("bias\t" + " ".join(f"{c}:{v:.2f}" for c, v in zip(contexts, b.tolist())) + "\n")
        for name, row in zip(index, w):
            cells = [f"{contexts[i]}:{row[i]:.2f}" for i in row.nonzero()[:, 0].tolist()]
            if cells:
                f.write(name + "\t" + " ".join(cells) + "\n")


if __name__ == "__main__":
    main()

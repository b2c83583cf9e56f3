"""Scores of a checkpoint on the development data: what the model alone reads, before the rules of the codebook."""
import os
import random

import torch

import batches as B
import data as D
from wire import is_held_back, wire_samples
from labels import EDGE_ROLES, MENTION_TAGS, MODE_LABELS, NAME_TAGS, TRIGGER_TAGS, AUXILIARIES


def f1(right, gold, found):
    return round(100 * 2 * right / max(1, gold + found), 2)


def spans_of(tags, names):
    """BIO tags to {(start, end, type)}; an I without a B opens a span."""
    out, start, kind = [], None, None
    for i, tag in enumerate(list(tags) + [0]):
        name = names[tag] if tag >= 0 else "O"
        if name == "O" or name[0] == "B" or name[2:] != kind:
            if start is not None:
                out.append((start, i, kind))
            start, kind = (None, None) if name == "O" else (i, name[2:])
    return out


@torch.no_grad()
def run(model, wp, samples, budget=4000):
    """(sample, scores of its words) for every sample."""
    model.eval()
    for group in B.batches(samples, wp, random.Random(0), budget, augment=False):
        x = B.tensors(group)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = model.encode(x["ids"], x["cases"], x["marks"], x["mask"])
            words = model.at_words(hidden, x["first"])
            yield group, x, hidden, words
    model.train()


@torch.no_grad()
def syntax_scores(model, wp, samples):
    tags = right = labelled = total = 0
    for group, x, hidden, words in run(model, wp, samples):
        upos, arcs, states = model.parse(words, hidden[:, 0], x["words"])
        size = torch.cat([torch.ones_like(x["words"][:, :1]), x["words"]], 1)
        heads = (arcs.float() + (1.0 - size[:, None, :]) * -1e4).argmax(-1)
        rels = model.relations(states, heads).argmax(-1)
        keep = x["upos"] != -100
        tags += ((upos.argmax(-1) == x["upos"]) & keep).sum().item()
        ok = (heads == x["heads"]) & keep
        right += ok.sum().item()
        labelled += (ok & (rels == x["rels"])).sum().item()
        total += keep.sum().item()
    return {"upos": round(100 * tags / total, 2), "uas": round(100 * right / total, 2), "las": round(100 * labelled / total, 2)}


@torch.no_grad()
def name_scores(model, wp, samples):
    count = {}
    for group, x, hidden, words in run(model, wp, samples):
        tags = model.names(words).argmax(-1)
        for i, g in enumerate(group):
            n = len(g[3])
            gold, found = set(spans_of(x["names"][i, :n].tolist(), NAME_TAGS)), set(spans_of(tags[i, :n].tolist(), NAME_TAGS))
            for kind in ("person", "organisation", "place", "nationality", "date"):
                c = count.setdefault(kind, [0, 0, 0])
                a, b = {s for s in gold if s[2] == kind}, {s for s in found if s[2] == kind}
                c[0] += len(a & b)
                c[1] += len(a)
                c[2] += len(b)
    three = [sum(count[k][j] for k in ("person", "organisation", "place")) for j in range(3)]
    return {**{k: f1(*c) for k, c in count.items()}, "person+organisation+place": f1(*three)}


@torch.no_grad()
def event_scores(model, wp, samples):
    trig, edge, aux, mode, src = [0, 0, 0], [0, 0, 0], [0, 0], [0, 0], [0, 0, 0]
    for group, x, hidden, words in run(model, wp, samples):
        s = model.read(words)
        tags, modes, marks, edges = s["trigger"].argmax(-1), s["mode"], s["auxiliary"] > 0, s["edges"].argmax(1)
        for i, g in enumerate(group):
            n, sample = len(g[3]), g[4]
            gold = [(t["words"][0], t["words"][-1] + 1, t["type"]) for t in sample["triggers"] if t["words"][-1] < n]
            found = spans_of(tags[i, :n].tolist(), TRIGGER_TAGS)
            trig[0] += sum(any(a < d and c < b and k == m for c, d, m in found) for a, b, k in gold)
            trig[1] += len(gold)
            trig[2] += len(found)
            for t in sample["triggers"]:
                head = t["words"][0]
                if head >= n:
                    continue
                allowed = [j for j, m in enumerate(MODE_LABELS) if m.startswith(t["type"] + "/")]
                best = max(allowed, key=lambda j: modes[i, head, j].item())
                mode[0] += MODE_LABELS[best] == f"{t['type']}/{t['mode']}"
                mode[1] += 1
                aux[0] += set(t["auxiliary"]) == {a for a, m in zip(AUXILIARIES, marks[i, head].tolist()) if m}
                aux[1] += 1
                roles = edges[i, head, :n].tolist()
                for role, c in (("actor", edge), ("recipient", edge), ("source", src)):
                    score_runs(roles, EDGE_ROLES.index(role), [w for r, w in t["edges"] if r == role], c)
    return {"trigger+type F1": f1(*trig), "actor+recipient F1 (given trigger)": f1(*edge), "source F1": f1(*src),
            "auxiliary accuracy": round(100 * aux[0] / max(1, aux[1]), 2), "mode accuracy": round(100 * mode[0] / max(1, mode[1]), 2), "events": trig[1]}


def score_runs(roles, role, gold, count):
    """Runs of one role against gold word lists: right when the runs overlap by half or share the last word."""
    runs, start = [], None
    for i, r in enumerate(roles + [0]):
        if r == role and start is None:
            start = i
        if r != role and start is not None:
            runs.append((start, i))
            start = None
    for words in gold:
        a, b = words[0], words[-1] + 1
        count[0] += any(max(0, min(b, d) - max(a, c)) * 2 >= min(b - a, d - c) or b == d for c, d in runs)
    count[1] += len(gold)
    count[2] += len(runs)


@torch.no_grad()
def pair_scores(model, wp, samples):
    """Accuracy and macro-F1 of the pair head."""
    model.eval()
    gold, found = [], []
    for group in B.batches(samples, wp, random.Random(0), 4000, augment=False):
        x = B.tensors(group)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = model.encode(x["ids"], x["cases"], x["pair_marks"], x["mask"])
            found += model.relate(hidden, x["actor"], x["recipient"]).argmax(-1).tolist()
        gold += x["pair"].tolist()
    model.train()
    return accuracy_and_macro(gold, found)


def accuracy_and_macro(gold, found):
    scores = []
    for k in sorted(set(gold)):
        right = sum(g == f == k for g, f in zip(gold, found))
        scores.append(2 * right / max(1, sum(g == k for g in gold) + sum(f == k for f in found)))
    return {"accuracy": round(100 * sum(g == f for g, f in zip(gold, found)) / max(1, len(gold)), 2), "macro-F1": round(100 * sum(scores) / max(1, len(scores)), 2)}


def report(model, wp, data, held, corpus, wire):
    out = {"syntax (EWT dev)": syntax_scores(model, wp, D.syntax_dev(data)), "names (held-back newswire)": name_scores(model, wp, held)}
    for split in ("dev",):
        path = os.path.join(corpus, f"{split}.jsonl")
        if os.path.exists(path):
            out[f"events (corpus {split})"] = event_scores(model, wp, D.corpus(path))
    out["events (wire sentences held back)"] = event_scores(model, wp, [s for s in wire_samples(data, wire) if is_held_back(s)])
    return out

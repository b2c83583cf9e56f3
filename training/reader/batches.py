"""Samples to tensors: batches of similar length, labels padded with -100 where they do not count."""
import random

import torch

from augment import Exchange, OtherVerbs
from data import mention_tags
from labels import AUXILIARIES, EDGE_ROLES, EVENT_TYPES, MODE_LABELS, TRIGGER_TAGS
from wordpiece import case_of

MAX_PIECES = 160
MASKED = 0.05  # share of word pieces hidden in training, so that a sentence is read from all of its words


def encode(words, wp):
    """Piece ids, their letter cases, and the index of each word's first piece; words beyond the limit are cut."""
    ids, cases, first = [wp.cls], [4], []
    for word in words:
        pieces = wp.pieces(word)
        if len(ids) + len(pieces) + 1 > MAX_PIECES:
            break
        first.append(len(ids))
        ids += pieces
        cases += [case_of(word)] * len(pieces)
    return ids + [wp.sep], cases + [4], first


def recase(words, rng):
    """Some copies in other case: headlines, shouting, lower case."""
    kind = rng.random()
    if kind < 0.04:
        return [w.upper() for w in words]
    if kind < 0.07:
        return [w.lower() for w in words]
    if kind < 0.11:
        return [w[:1].upper() + w[1:] if len(w) > 3 else w for w in words]
    return words


def batches(samples, wp, rng, budget, augment=True):
    """Batches with about `budget` pieces each, lengths alike inside, order shuffled. Samples of events come with other countries half of the time, and some with other verbs."""
    coded, exchange, other_verbs = [], Exchange(rng) if augment else None, OtherVerbs(rng) if augment else None
    for sample in samples:
        words = sample["words"]
        if augment:
            words = other_verbs(words, sample.get("triggers", ()))
            words = recase(exchange(words) if "triggers" in sample or "pair" in sample else words, rng)
        ids, cases, first = encode(words, wp)
        if augment:
            ids = ids[:1] + [wp.mask if rng.random() < MASKED else i for i in ids[1:-1]] + ids[-1:]
        coded.append((len(ids) + rng.random(), ids, cases, first, sample))
    coded.sort(key=lambda c: c[0])
    groups, now, longest = [], [], 0
    for item in coded:
        longest = max(longest, len(item[1]))
        if now and longest * (len(now) + 1) > budget:
            groups.append(now)
            now, longest = [], len(item[1])
        now.append(item)
    if now:
        groups.append(now)
    rng.shuffle(groups)
    return groups


def pad(rows, value, size):
    return torch.tensor([list(r)[:size] + [value] * (size - len(r)) for r in rows])


def tensors(group):
    """Tensors of one batch: inputs always, labels where any sample has them."""
    t, w = max(len(g[1]) for g in group), max(1, max(len(g[3]) for g in group))
    b = len(group)
    out = {"ids": pad([g[1] for g in group], 0, t), "cases": pad([g[2] for g in group], 4, t), "mask": pad([[1] * len(g[1]) for g in group], 0, t),
           "first": pad([g[3] for g in group], 0, w), "words": pad([[1] * len(g[3]) for g in group], 0, w), "marks": torch.zeros(b, t, dtype=torch.long)}
    samples = [g[4] for g in group]
    sizes = [len(g[3]) for g in group]
    for key in ("upos", "heads", "rels", "names"):
        if any(key in s for s in samples):
            out[key] = pad([s[key][:n] if key in s else [] for s, n in zip(samples, sizes)], -100, w)
    if "heads" in out:  # a head that was cut away does not count
        out["heads"] = torch.where(out["heads"] > torch.tensor(sizes)[:, None], torch.full_like(out["heads"], -100), out["heads"])
    if any("triggers" in s for s in samples):
        add_events(out, samples, sizes, w)
    if any("weak_trigger" in s for s in samples):
        add_weak(out, samples, sizes, w)
    if any("attributions" in s for s in samples):
        add_attributions(out, samples, sizes, w)
    if any("factuality" in s for s in samples):
        out["factuality"] = torch.full((b, w), float("nan"))
        for i, s in enumerate(samples):
            for at, value in s.get("factuality", []):
                if at < sizes[i]:
                    out["factuality"][i, at] = value
    if any("pair" in s for s in samples):
        add_pairs(out, group, t)
    return out


def add_events(out, samples, sizes, w):
    b = len(samples)
    out["trigger"] = pad([trigger_tags(s, n) for s, n in zip(samples, sizes)], -100, w)
    out["mentions"] = pad([mentions_that_count(s)[:n] for s, n in zip(samples, sizes)], -100, w)
    out["mode"] = torch.full((b, w), -100)
    out["auxiliary"] = torch.full((b, w, len(AUXILIARIES)), -1.0)
    out["edges"] = torch.full((b, w, w), -100)
    if any("sectors" in s for s in samples):
        out["sectors"] = pad([s.get("sectors", [])[:n] for s, n in zip(samples, sizes)], -100, w)
    for i, s in enumerate(samples):
        n = sizes[i]
        for trigger in s["triggers"]:
            heads = [x for x in trigger["words"] if x < n]
            for head in heads:
                out["mode"][i, head] = MODE_LABELS.index(f"{trigger['type']}/{trigger['mode']}")
                out["auxiliary"][i, head] = torch.tensor([float(a in trigger["auxiliary"]) for a in AUXILIARIES])
                out["edges"][i, head, :n] = 0
                for role, words in trigger["edges"]:
                    for word in words:
                        if word < n:
                            out["edges"][i, head, word] = EDGE_ROLES.index(role)


def mentions_that_count(sample):
    """In a wire sentence only what an event points at is marked: where nothing is marked, nothing is known."""
    return [tag or -100 for tag in mention_tags(sample)] if sample.get("wire") else mention_tags(sample)


def trigger_tags(sample, n):
    tags = [0] * n
    for trigger in sample["triggers"]:
        for k, word in enumerate(trigger["words"]):
            if word < n:
                tags[word] = TRIGGER_TAGS.index(("B-" if k == 0 else "I-") + trigger["type"])
    return tags


def add_weak(out, samples, sizes, w):
    out["trigger"] = torch.full((len(samples), w), -100)
    out["mode"] = torch.full((len(samples), w), -100)
    for i, s in enumerate(samples):
        at, event_type, mode = s["weak_trigger"]
        out["trigger"][i, :sizes[i]] = 0
        out["trigger"][i, at] = TRIGGER_TAGS.index(f"B-{event_type}")
        out["trigger"][i, at + 1: s["pair"][1][0]] = -100  # words of the pattern may belong to the trigger
        if mode != "-":
            out["mode"][i, at] = MODE_LABELS.index(f"{event_type}/{mode}")


def add_attributions(out, samples, sizes, w):
    """Two words of each content point at its source and cue; their other edges do not count."""
    out["edges"] = torch.full((len(samples), w, w), -100)
    source, cue = EDGE_ROLES.index("source"), EDGE_ROLES.index("cue")
    for i, s in enumerate(samples):
        n = sizes[i]
        for row in s["attributions"]:
            for at in row["content"][:: max(1, len(row["content"]) // 4)]:
                if at >= n:
                    continue
                out["edges"][i, at, :n] = 0
                for role, words in ((source, row["source"]), (cue, row["cue"])):
                    for word in words:
                        if word < n:
                            out["edges"][i, at, word] = role
        claimed = set(s["claimed"])
        for at in range(0, n, 5):
            if at not in claimed:
                out["edges"][i, at, :n] = 0
    out["attribution_only"] = torch.tensor(True)


def add_pairs(out, group, t):
    out["pair"] = torch.tensor([g[4]["pair"][2] for g in group])
    out["actor"], out["recipient"] = torch.zeros(len(group), t), torch.zeros(len(group), t)
    for i, (_, ids, _, first, sample) in enumerate(group):
        ends = first[1:] + [len(ids) - 1]
        for name, words in (("actor", sample["pair"][0]), ("recipient", sample["pair"][1])):
            for word in words:
                if word < len(first):
                    out[name][i, first[word]:ends[word]] = 1
    out["pair_marks"] = (out["actor"] + 2 * out["recipient"]).clamp(max=2).long()

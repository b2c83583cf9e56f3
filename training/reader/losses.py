"""The loss of each head on one batch; heads without labels in the batch add nothing."""
import torch
import torch.nn.functional as F

WEIGHTS = {"upos": 0.5, "arcs": 1.0, "rels": 0.5, "names": 1.0, "mentions": 0.6, "trigger": 2.0, "mode": 1.0, "auxiliary": 1.0, "edges": 2.0,
           "factuality": 0.3, "pair": 1.0, "sectors": 0.4}


def cross(scores, gold, weight=None, smoothing=0.0):
    keep = gold.reshape(-1) != -100
    if not keep.any():
        return None
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]).float()[keep], gold.reshape(-1)[keep], weight=weight, label_smoothing=smoothing)


def losses(model, x):
    """{head: loss} for the labels that the batch has."""
    out = {}
    if any(k in x for k in ("upos", "names", "trigger", "edges", "factuality")):
        hidden = model.encode(x["ids"], x["cases"], x["marks"], x["mask"])
        words = model.at_words(hidden, x["first"])
        if "upos" in x:
            syntax_losses(model, x, hidden, words, out)
        if any(k in x for k in ("names", "trigger", "edges")):
            event_losses(model, x, words, out)
        if "factuality" in x:
            keep = ~torch.isnan(x["factuality"])
            out["factuality"] = F.smooth_l1_loss(model.factuality(words)[..., 0].float()[keep], x["factuality"][keep])
    if "pair" in x:
        hidden = model.encode(x["ids"], x["cases"], x["pair_marks"], x["mask"])
        out["pair"] = F.cross_entropy(model.relate(hidden, x["actor"], x["recipient"]).float(), x["pair"], label_smoothing=0.05)
    return {k: v for k, v in out.items() if v is not None}


def syntax_losses(model, x, hidden, words, out):
    root = hidden[:, 0]
    upos, arcs, states = model.parse(model.drop(words), root, x["words"])
    size = torch.cat([torch.ones_like(x["words"][:, :1]), x["words"]], 1)
    arcs = arcs.float() + (1.0 - size[:, None, :]) * -1e4
    out["upos"], out["arcs"] = cross(upos, x["upos"]), cross(arcs, x["heads"])
    out["rels"] = cross(model.relations(model.drop(states), x["heads"].clamp(min=0)), x["rels"])


def event_losses(model, x, words, out):
    scores = model.read(words)
    if "names" in x:
        out["names"] = cross(scores["names"], x["names"])
    if "mentions" in x:
        out["mentions"] = cross(scores["mentions"], x["mentions"])
    if "sectors" in x:
        out["sectors"] = cross(model.sectors(model.drop(words)), x["sectors"])
    if "trigger" in x:
        out["trigger"] = cross(scores["trigger"], x["trigger"], smoothing=0.02)
        out["mode"] = cross(scores["mode"], x["mode"])
    if "auxiliary" in x:
        keep = x["auxiliary"] >= 0
        if keep.any():
            out["auxiliary"] = F.binary_cross_entropy_with_logits(scores["auxiliary"].float()[keep], x["auxiliary"][keep])
    if "edges" in x:
        edges = scores["edges"].permute(0, 2, 3, 1)
        weight = torch.ones(edges.shape[-1], device=edges.device)
        out["edges"] = cross(edges, x["edges"], weight=weight)
        if "attribution_only" in x and out["edges"] is not None:
            out["edges"] = out["edges"] * 0.4


def total(parts):
    return sum(WEIGHTS[k] * v for k, v in parts.items())

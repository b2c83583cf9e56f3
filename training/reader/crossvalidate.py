"""Five-fold cross-validation of the pair head over PLV train, folds by sentence: python crossvalidate.py CHECKPOINT [--epochs 6] [--out ../../evaluation/pairs.json]

CHECKPOINT must not have seen PLV (the stage `events` of train.py). Each fold starts from it anew; epochs and rates are fixed beforehand, not chosen on the folds.
"""
import argparse
import json
import os
import random

import torch

import batches as B
import data as D
from evaluate import accuracy_and_macro
from losses import losses, total
from model import load
from pretrained import pretrained_folder
from wordpiece import WordPiece

FOLDS = 5


def fit(checkpoint, samples, replay, wp, args, seed):
    model, _ = load(checkpoint)
    model.encoder.words.weight.requires_grad_(False)
    torch.manual_seed(seed)
    rng = random.Random(seed)
    groups = []
    for _ in range(args.epochs):
        groups += B.batches(samples, wp, rng, args.budget) + B.batches(rng.sample(replay, min(len(replay), len(samples) // 2)), wp, rng, args.budget)
    rng.shuffle(groups)
    heads = {id(p) for n, p in model.named_parameters() if n.startswith("pair")}
    optimizer = torch.optim.AdamW([{"params": [p for p in model.parameters() if id(p) not in heads and p.requires_grad], "lr": args.rate},
                                   {"params": [p for p in model.parameters() if id(p) in heads], "lr": args.rate * 6}], weight_decay=0.01)
    bases = [g["lr"] for g in optimizer.param_groups]
    model.train()
    for step, group in enumerate(groups):
        scale = min(1.0, (step + 1) / (0.1 * len(groups))) * max(0.02, 1 - step / len(groups))
        for g, base in zip(optimizer.param_groups, bases):
            g["lr"] = base * scale
        with torch.autocast("cpu", dtype=torch.bfloat16):
            parts = losses(model, B.tensors(group))
        total(parts).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
    return model.eval()


@torch.no_grad()
def predict(model, wp, samples):
    """{index of sample: label}"""
    for index, s in enumerate(samples):
        s["index"] = index
    found = {}
    for group in B.batches(samples, wp, random.Random(0), 4000, augment=False):
        x = B.tensors(group)
        scores = model.relate(model.encode(x["ids"], x["cases"], x["pair_marks"], x["mask"]), x["actor"], x["recipient"])
        for g, label in zip(group, scores.argmax(-1).tolist()):
            found[g[4]["index"]] = label
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint")
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--corpus", default="../../corpus/compiled")
    parser.add_argument("--out", help="where the scores go: ../../evaluation/pairs.json")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--budget", type=int, default=800)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    wp = WordPiece(os.path.join(pretrained_folder(), "vocab.txt"))
    rows = D.plv(args.data)
    plv_letters = {D.letters("".join(s["words"])) for _, s in rows}
    replay = D.corpus_pairs(D.corpus(os.path.join(args.corpus, "train.jsonl"))) + D.cameo_pairs(args.data, plv_letters)
    gold, found = [], []
    for fold in range(FOLDS):
        train = [s for key, s in rows if D.fold_of(key, FOLDS) != fold]
        test = [s for key, s in rows if D.fold_of(key, FOLDS) == fold]
        labels = predict(fit(args.checkpoint, train, replay, wp, args, args.seed + fold), wp, test)
        gold += [s["pair"][2] for s in test]
        found += [labels[i] for i in range(len(test))]
        print(f"fold {fold}: {len(test)} pairs", accuracy_and_macro(gold[-len(test):], found[-len(test):]), flush=True)
    scores = accuracy_and_macro(gold, found)
    print(json.dumps({"pairs": len(gold), **scores}))
    if args.out:
        json.dump(scores, open(args.out, "w"))


if __name__ == "__main__":
    main()

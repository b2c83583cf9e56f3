"""Trains one stage of the reader: python train.py STAGE --data ../../../shared/data --out ../runs/NAME [--from CHECKPOINT] [--seed 7]

Stages: `broad` (syntax, names, attribution, factuality, verbs of the dictionary), `events` (our corpus first, the broad mix beside it), `whole`
(everything, with the annotated wire sentences and PLV, to which the stages before it stay blind, so that pairs can be cross-validated from them), `settle`
(events again above all) and `heads` (tags, tree and names learn the finished encoder, which stays as it is: for when it moved away from them).
Every few minutes a checkpoint is written; the same command run again goes on from it. `make.py` runs all stages.
"""
import argparse
import json
import os
import random
import time

import torch

import batches as B
import data as D
import evaluate as E
from losses import losses, total
from model import Reader, load, save
from pretrained import pretrained_folder
from weak import weak_samples
from wire import is_held_back, wire_samples
from wordpiece import WordPiece


def broad_tasks(data, seed):
    held, names = D.newswire(data)
    plv = {D.letters("".join(s["words"])) for _, s in D.plv(data)}
    return {
        "syntax": (D.syntax(data), 1.0),
        "names": (names + D.wikigold(data), 1.0),
        "attribution": (D.polnear(f"{data}/attribution_polnear/train.jsonl"), 0.25),
        "factuality": (D.factuality(f"{data}/status_factuality_uw/train.jsonl", 1.0) + D.factuality(f"{data}/status_factuality_uds/train.jsonl", 0.5), 0.15),
        "weak": (weak_samples(data, seed), 1.0),
        "cameo": (D.cameo_pairs(data, plv), 2.0),
    }, held


# How often a task's samples come in one pass of a later stage; what a stage does not name, it does not see.
BESIDE = {"syntax": 0.25, "names": 0.35, "attribution": 0.15, "factuality": 0.05, "weak": 0.1, "cameo": 1.0}
SHARES = {
    "events": {**BESIDE, "corpus": 4.0, "corpus-pairs": 1.0},
    "whole": {**BESIDE, "syntax": 1.0, "names": 1.0, "corpus": 4.0, "corpus-pairs": 0.5, "wire": 2.0, "wire-pairs": 0.5, "pairs": 1.0},
    "settle": {**BESIDE, "syntax": 0.4, "names": 0.6, "corpus": 4.0, "corpus-pairs": 1.0, "wire": 2.5, "wire-pairs": 0.5, "pairs": 2.0},
}


def head_tasks(data):
    held, names = D.newswire(data)
    return {"syntax": (D.syntax(data), 1.0), "names": (names + D.wikigold(data), 0.5)}, held


def event_tasks(data, corpus, wire, seed, shares):
    tasks, held = broad_tasks(data, seed)
    found = {name: samples for name, (samples, _) in tasks.items()}
    found["corpus"] = D.corpus(os.path.join(corpus, "train.jsonl"))
    found["corpus-pairs"] = D.corpus_pairs(found["corpus"])
    if "wire" in shares:
        found["wire"] = [s for s in wire_samples(data, wire) if not is_held_back(s)]
        found["wire-pairs"] = D.corpus_pairs(found["wire"])
        found["pairs"] = [s for _, s in D.plv(data)]
    return {name: (found[name], share) for name, share in shares.items()}, held


SMALL_TASK = 8000  # samples; a small task learns more from more and smaller steps


def epoch(tasks, wp, rng, budget):
    """Batches of all tasks, each task with its share of its samples, shuffled together."""
    groups = []
    for samples, share in tasks.values():
        whole, part = int(share), share - int(share)
        chosen = samples * whole + rng.sample(samples, int(len(samples) * part))
        groups += B.batches(chosen, wp, rng, budget // 2 if len(samples) < SMALL_TASK else budget)
    rng.shuffle(groups)
    return groups


def rates(step, steps, warm=0.06):
    if step < steps * warm:
        return step / (steps * warm)
    return max(0.02, 1 - (step - steps * warm) / (steps * (1 - warm)))


def tasks_of(args):
    if args.stage == "broad":
        return broad_tasks(args.data, args.seed)
    if args.stage == "heads":
        return head_tasks(args.data)
    return event_tasks(args.data, args.corpus, args.wire, args.seed, SHARES[args.stage])


HEADS_ALONE = ("tower", "upos", "arcs", "rel_", "names")  # what the stage `heads` trains

AVERAGE_EVERY, AVERAGE_SHARE = 4, 0.01  # the shipped weights are a running mean of the second half's: steadier than the last step's


def optimizer_of(model, rate, stage):
    if stage == "heads":
        for name, p in model.named_parameters():
            p.requires_grad_(name.startswith(HEADS_ALONE))
    model.encoder.words.weight.requires_grad_(False)  # half of all weights, long settled: freezing them saves a third of each step
    encoder = {id(p) for p in model.encoder.layers.parameters()} | {id(model.encoder.positions.weight)}
    trained = [p for p in model.parameters() if p.requires_grad]
    return trained, torch.optim.AdamW([{"params": [p for p in trained if id(p) in encoder], "lr": rate},
                                       {"params": [p for p in trained if id(p) not in encoder], "lr": rate * 6}], weight_decay=0.01, fused=True)


def main():
    args = arguments()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    torch.set_num_threads(args.threads)
    wp = WordPiece(os.path.join(pretrained_folder(), "vocab.txt"))
    tasks, held = tasks_of(args)
    os.makedirs(args.out, exist_ok=True)
    for name, (samples, share) in tasks.items():
        print(f"{name}: {len(samples)} samples x {share}", flush=True)
    groups = [g for _ in range(args.epochs) for g in epoch(tasks, wp, rng, args.budget)]
    checkpoint, done = os.path.join(args.out, "last.pt"), 0
    if os.path.exists(checkpoint):
        model, about = load(checkpoint)
        done = about["step"]
        print(f"going on from step {done}")
    elif args.start:
        model, _ = load(args.start)
    else:
        model = Reader()
        model.encoder.load_pretrained()
    model = train(model, groups, done, checkpoint, args)
    save(model, os.path.join(args.out, "final.pt"), step=len(groups), stage=args.stage, seed=args.seed)
    report = E.report(model, wp, args.data, held, args.corpus, args.wire)
    json.dump(report, open(os.path.join(args.out, "report.json"), "w"), indent=1)
    print(json.dumps(report, indent=1))


def train(model, groups, done, checkpoint, args):
    trained, optimizer = optimizer_of(model, args.rate, args.stage)
    bases = [g["lr"] for g in optimizer.param_groups]
    steps, started, sums, saved, mean = len(groups), time.time(), {}, time.time(), None
    print(f"{steps} steps", flush=True)
    model.train()
    if args.stage == "heads":
        model.encoder.eval()
    for step in range(done, steps):
        scale = rates(step + 1, steps)
        for group, base in zip(optimizer.param_groups, bases):
            group["lr"] = base * scale
        x = B.tensors(groups[step])
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not args.exact):
            parts = losses(model, x)
        total(parts).backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        if step > steps // 2 and step % AVERAGE_EVERY == 0:
            mean = [p.detach().clone() for p in trained] if mean is None else mean
            torch._foreach_lerp_(mean, [p.detach() for p in trained], AVERAGE_SHARE)
        for k, v in parts.items():
            sums.setdefault(k, []).append(v.item())
        if step % 100 == 99:
            means = " ".join(f"{k} {sum(v) / len(v):.3f}" for k, v in sums.items())
            print(f"step {step + 1}/{steps} {time.time() - started:.0f}s {means}", flush=True)
            sums = {}
        if time.time() - saved > 240:
            save(model, checkpoint, step=step + 1, stage=args.stage, seed=args.seed)
            saved = time.time()
    if mean is not None:
        with torch.no_grad():
            for p, m in zip(trained, mean):
                p.copy_(m)
    return model


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("stage", choices=["broad", *SHARES, "heads"])
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--corpus", default="../../corpus/compiled")
    parser.add_argument("--wire", default="wire.jsonl", help="our annotations of real sentences, by wire.py")
    parser.add_argument("--out", required=True)
    parser.add_argument("--from", dest="start")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--budget", type=int, default=2000, help="word pieces a batch")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--exact", action="store_true", help="float32 throughout, for processors without bfloat16 units")
    return parser.parse_args()


if __name__ == "__main__":
    main()

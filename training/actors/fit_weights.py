"""Fits data/actors/weights.tsv and sectors.tsv: what each feature counts when resolution chooses between candidates.

    node build/evaluation/actors.js --features home > home.jsonl
    node build/evaluation/actors.js --features antecedent > antecedent.jsonl
    node build/evaluation/actors.js --features sector > sector.jsonl
    python3 fit_weights.py home.jsonl antecedent.jsonl sector.jsonl

A line is one choice of the corpus's training part: [[is right, {"group|feature": value}], ...]. A conditional logistic model (softmax over
the candidates of a choice) with an L2 penalty, fitted by AdaGrad in a fixed order; weights that hardly count are left out.
All sectors share their features, so a line of sector.jsonl is [sector, [feature, ...]]; a feature
that stands once says nothing of others.
"""
import json
import math
import random
import sys
from collections import Counter
from pathlib import Path
from facts import write_table

EPOCHS = 10
SEEDS = range(7, 17)
SECTOR_EPOCHS = 6
# As WEIGHED_SECTORS in src/resolution/sector/sector-weights.ts: the columns of sectors.tsv.
SECTORS = "GOV MIL COP JUD LEG SPY PTY ELI REB PRM UAF CRM CVL EDU LAB AGR BUS MED REL JRN SOC REF UNK none".split()
RATE = 0.3
PENALTY = 1e-4
SMALL = 0.03
# What stands in fewer choices says nothing of others.
SEEN = 4
# A sector is told by rarer words than an antecedent is: a slower pace, a firmer penalty.
OFTEN = 2
SECTOR_RATE = 0.05
SECTOR_PENALTY = 5e-3

def read(path: str) -> list[list[tuple[bool, dict[str, float]]]]:
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    choices = [json.loads(line) for line in lines]
    told = [c for c in choices if any(right for right, _ in c) and not all(right for right, _ in c)]
    count = Counter(name for choice in told for name in {name for _, features in choice for name in features})
    return [[(right, {n: v for n, v in features.items() if count[n] >= SEEN}) for right, features in c] for c in told]

def shares(choice: list, weights: dict[str, float]) -> list[float]:
    sums = [sum(weights.get(name, 0.0) * value for name, value in features.items()) for _, features in choice]
    most = max(sums)
    powers = [math.exp(s - most) for s in sums]
    total = sum(powers)
    return [p / total for p in powers]

def fit(choices: list) -> dict[str, float]:
    """The mean of several fits: one alone leans on the order in which it meets the choices."""
    fits = [fit_once(list(choices), seed) for seed in SEEDS]
    return {name: sum(one.get(name, 0.0) for one in fits) / len(fits) for name in {n for one in fits for n in one}}

def fit_once(choices: list, seed: int) -> dict[str, float]:
    weights: dict[str, float] = {}
    squares: dict[str, float] = {}
    order = random.Random(seed)
    for _ in range(EPOCHS):
        order.shuffle(choices)
        for choice in choices:
            given = shares(choice, weights)
            right = sum(p for p, (is_right, _) in zip(given, choice) if is_right)
            slopes: dict[str, float] = {}
            for p, (is_right, features) in zip(given, choice):
                wanted = p / right if is_right and right > 0 else 0.0
                for name, value in features.items():
                    slopes[name] = slopes.get(name, 0.0) + (wanted - p) * value
            for name, slope in slopes.items():
                slope -= PENALTY * len(choices) / 100 * weights.get(name, 0.0)
                squares[name] = squares.get(name, 0.0) + slope * slope
                if squares[name] > 0:
                    weights[name] = weights.get(name, 0.0) + RATE * slope / math.sqrt(squares[name])
    return weights

def read_sectors(path: str) -> list[tuple[str, list[str]]]:
    examples = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
    count = Counter(feature for _, features in examples for feature in features)
    return [(sector, [f for f in features if count[f] >= OFTEN]) for sector, features in examples]

def sector_shares(features: list[str], weights: dict[str, list[float]], sectors: list[str]) -> list[float]:
    sums = [sum(column) for column in zip(*(weights[f] for f in features if f in weights))] or [0.0] * len(sectors)
    most = max(sums)
    powers = [math.exp(s - most) for s in sums]
    total = sum(powers)
    return [p / total for p in powers]

def fit_sectors(examples: list, sectors: list[str]) -> dict[str, list[float]]:
    """Weights by feature, one for each sector; the same model as `fit`, laid out for features that all candidates share."""
    weights: dict[str, list[float]] = {}
    squares: dict[str, list[float]] = {}
    order = random.Random(7)
    for _ in range(SECTOR_EPOCHS):
        order.shuffle(examples)
        for sector, features in examples:
            slopes = [-p for p in sector_shares(features, weights, sectors)]
            slopes[sectors.index(sector)] += 1.0
            for feature in features:
                row = weights.setdefault(feature, [0.0] * len(sectors))
                square = squares.setdefault(feature, [1e-6] * len(sectors))
                for at, slope in enumerate(slopes):
                    slope -= SECTOR_PENALTY * row[at]
                    square[at] += slope * slope
                    row[at] += SECTOR_RATE * slope / math.sqrt(square[at])
    return weights

def sector_accuracy(examples: list, weights: dict[str, list[float]], sectors: list[str]) -> float:
    right = 0
    for sector, features in examples:
        given = sector_shares(features, weights, sectors)
        right += sectors[given.index(max(given))] == sector
    return right / max(1, len(examples))

def sector_rows(path: str) -> list[tuple[str, ...]]:
    examples = read_sectors(path)
    if {sector for sector, _ in examples} != set(SECTORS):
        raise SystemExit(f"{path}: each of {' '.join(SECTORS)} must occur, and no other")
    kept_back = [e for i, e in enumerate(examples) if i // 40 % 5 == 0]
    trial = fit_sectors([e for i, e in enumerate(examples) if i // 40 % 5], SECTORS)
    weights = fit_sectors(list(examples), SECTORS)
    print(f"sector: {len(examples)} choices, a fifth kept back {sector_accuracy(kept_back, trial, SECTORS):.3f}, fitted {sector_accuracy(examples, weights, SECTORS):.3f}")
    return [(feature, *(f"{weight:.2f}".replace("-0.00", "0.00") for weight in row)) for feature, row in weights.items()]

def accuracy(choices: list, weights: dict[str, float]) -> float:
    right = 0
    for choice in choices:
        given = shares(choice, weights)
        right += choice[given.index(max(given))][0]
    return right / max(1, len(choices))

def main() -> None:
    rows = []
    for choice, path in zip(("home", "antecedent"), sys.argv[1:]):
        examples = read(path)
        kept_back = [e for i, e in enumerate(examples) if i // 40 % 5 == 0]
        trial = fit([e for i, e in enumerate(examples) if i // 40 % 5])
        weights = fit(list(examples))
        print(f"{choice}: {len(examples)} choices, a fifth kept back {accuracy(kept_back, trial):.3f}, fitted {accuracy(examples, weights):.3f}")
        rows += [(choice, *name.split("|", 1), f"{weight:.2f}") for name, weight in weights.items() if abs(weight) >= SMALL]
    write_table("weights.tsv", ["choice", "group", "feature", "weight"], rows)
    write_table("sectors.tsv", ["feature", *SECTORS], sector_rows(sys.argv[3]))

if __name__ == "__main__":
    main()

"""Fits data/actors/weights.tsv: what each feature counts when resolution chooses between candidates.

    node build/evaluation/actors.js --features home > home.jsonl
    node build/evaluation/actors.js --features antecedent > antecedent.jsonl
    python3 fit_weights.py home.jsonl antecedent.jsonl

A line is one choice of the corpus's training part: [[is right, {"group|feature": value}], ...]. A conditional logistic model (softmax over
the candidates of a choice) with an L2 penalty, fitted by AdaGrad in a fixed order; weights that hardly count are left out.
"""
import json
import math
import random
import sys
from pathlib import Path
from facts import write_table

EPOCHS = 10
RATE = 0.3
PENALTY = 1e-4
SMALL = 0.03

def read(path: str) -> list[list[tuple[bool, dict[str, float]]]]:
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    choices = [json.loads(line) for line in lines]
    return [c for c in choices if any(right for right, _ in c) and not all(right for right, _ in c)]

def shares(choice: list, weights: dict[str, float]) -> list[float]:
    sums = [sum(weights.get(name, 0.0) * value for name, value in features.items()) for _, features in choice]
    most = max(sums)
    powers = [math.exp(s - most) for s in sums]
    total = sum(powers)
    return [p / total for p in powers]

def fit(choices: list) -> dict[str, float]:
    weights: dict[str, float] = {}
    squares: dict[str, float] = {}
    order = random.Random(7)
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
        kept_back = examples[::5]
        trial = fit([e for i, e in enumerate(examples) if i % 5])
        weights = fit(list(examples))
        print(f"{choice}: {len(examples)} choices, a fifth kept back {accuracy(kept_back, trial):.3f}, fitted {accuracy(examples, weights):.3f}")
        rows += [(choice, *name.split("|", 1), f"{weight:.2f}") for name, weight in weights.items() if abs(weight) >= SMALL]
    write_table("weights.tsv", ["choice", "group", "feature", "weight"], rows)

if __name__ == "__main__":
    main()

"""From nothing to a shipped model, one command: python make.py --data ../../../shared/data [--seed 7] [--threads 2]

Runs the stages in order, exports, and cross-validates marked pairs from the stage that has not seen PLV. A stage that is done is not run again.
"""
import argparse
import os
import subprocess
import sys

# folder, stage, folder it starts from, passes, added to the seed
STAGES = [
    ("broad", "broad", None, 2, 0),
    ("events", "events", "broad", 2, 0),
    ("whole", "whole", "events", 2, 1),
    ("settle", "settle", "whole", 2, 2),
]


def run(*command):
    print("$", *command, flush=True)
    subprocess.run([sys.executable, *command], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--runs", default="../runs")
    parser.add_argument("--out", default="../../models/reader")
    parser.add_argument("--seed", default="7")
    parser.add_argument("--threads", default="2")
    args = parser.parse_args()
    for folder, stage, before, passes, on in STAGES:
        out = os.path.join(args.runs, folder)
        if os.path.exists(os.path.join(out, "final.pt")):
            continue
        start = ["--from", os.path.join(args.runs, before, "final.pt")] if before else []
        run("train.py", stage, "--data", args.data, "--out", out, "--epochs", str(passes), "--seed", str(int(args.seed) + on), "--threads", args.threads, *start)
    run("export.py", os.path.join(args.runs, STAGES[-1][0], "final.pt"), "--out", args.out)
    run("crossvalidate.py", os.path.join(args.runs, "events", "final.pt"), "--data", args.data, "--seed", args.seed, "--threads", args.threads, "--out", "../../evaluation/pairs.json")


if __name__ == "__main__":
    main()

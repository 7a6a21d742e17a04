"""Whether runs of the fixtures under load give the same verdicts every time.

``python benchmarks/steady_verdicts.py --rounds 200 [PROGRAM ...]`` keeps all cores busy, verifies the programs (all
fixtures by default) so many times, and tells which verdicts differed from those of the first round. Exits with 1 if
any did.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
Verdict = tuple[str, str, int, str]


def verdicts(programs: list[str]) -> set[Verdict]:
    """Verify the programs once: path, code, line and verdict of each, and what was missed."""
    command = [sys.executable, "-m", "zmqforklint", "verify", "--output-format=json", *programs]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    found: set[Verdict] = set()
    for program in json.loads(done.stdout)["programs"]:
        found |= {(each["path"], each["code"], each["line"], each["verdict"]) for each in program["verdicts"]}
        found |= {(each["path"], each["touch"], each["line"], "missed") for each in program["missed"]}
    return found


def keep_busy() -> None:
    """Use one core until killed."""
    while True:
        pass


def main() -> int:
    """Verify again and again; the status tells whether all rounds agreed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("programs", nargs="*", default=["fixtures"])
    parser.add_argument("--rounds", type=int, default=200)
    options = parser.parse_args()
    load = [
        multiprocessing.get_context("spawn").Process(target=keep_busy, daemon=True) for _ in range(os.cpu_count() or 1)
    ]
    for each in load:
        each.start()
    started = time.monotonic()
    first = verdicts(options.programs)
    differing: Counter[Verdict] = Counter()
    for _ in range(options.rounds - 1):
        differing.update(first ^ verdicts(options.programs))
    for each in load:
        each.kill()
    counts = Counter(verdict for *_, verdict in first)
    seconds = time.monotonic() - started
    print(f"{options.rounds} rounds in {seconds:.0f} s; the first: {dict(counts)}; {len(differing)} verdicts differed")
    for verdict, rounds in differing.most_common():
        print(f"  {verdict}: in {rounds} rounds")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())

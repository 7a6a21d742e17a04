"""The command: ``python -m mutation COUNT --seed SEED``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from mutation.campaign import Campaign, outcome, prepare, run


def main() -> int:
    """Try a sample of mutants and show those that survive."""
    parser = argparse.ArgumentParser(prog="python -m mutation", description=__doc__)
    parser.add_argument("count", type=int, help="how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--jobs", type=int, default=2, help="how many at a time")
    parser.add_argument("--folder", type=Path, default=Path("build/mutants"), help="where they are made; kept")
    parser.add_argument("--show", action="store_true", help="only show what became of them so far")
    options = parser.parse_args()
    folder = options.folder / f"{options.count}-{options.seed}"
    if not options.show:
        prepare(folder, options.count, options.seed)
        run(folder, options.jobs)
    show(outcome(folder))
    return 0


def show(campaign: Campaign) -> None:
    """Print each survivor as a difference, and the figures."""
    killed = [each for each in campaign.mutants if each.killed]
    for each in campaign.mutants:
        if not each.killed:
            print(f"{each.path}:{each.line} {each.within} {each.operator}\n{each.diff}\n")
    tried = len(campaign.mutants)
    late = sum(each.by_time for each in killed)
    print(f"{tried} mutants at as many of {campaign.places} places: {len(killed)} killed ({late} by time)", end="")
    print(f", {100 * len(killed) / tried:.0f} %" if tried else "")


if __name__ == "__main__":
    sys.exit(main())

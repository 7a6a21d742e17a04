from __future__ import annotations

import argparse
import itertools
import logging.config
import time
from concurrent.futures import ProcessPoolExecutor
from statistics import fmean

from .building import Building, Policy
from .logbus import Display
from .settings import logging_config

log = logging.getLogger("lift.study")


def trial(job: tuple[str, int, int]) -> tuple[str, float]:
    policy, floors, seed = job
    return policy, Building(floors, Policy.registry[policy](), seed).simulate()


def study(policies: list[str], floors: int, seeds: int) -> dict[str, float]:
    jobs = [(p, floors, s) for p, s in itertools.product(policies, range(seeds))]
    log.info("%d trials", len(jobs))
    waits: dict[str, list[float]] = {p: [] for p in policies}
    with ProcessPoolExecutor(max_workers=2) as executor:
        for policy, wait in executor.map(trial, jobs, timeout=6):
            waits[policy].append(wait)
    return {policy: fmean(values) for policy, values in waits.items()}


def main() -> None:
    parser = argparse.ArgumentParser(prog="lift")
    parser.add_argument("--floors", type=int, default=12)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--policies", nargs="+", choices=Policy.registry, default=["nearest"])
    args = parser.parse_args()

    display = Display()
    display.start()
    logging.config.dictConfig(logging_config(f"tcp://127.0.0.1:{display.port}"))
    log.info("control room connected")
    time.sleep(0.2)
    for policy, wait in study(args.policies, args.floors, args.seeds).items():
        print(f"{policy:8} {wait:6.1f} s")
    time.sleep(0.2)
    display.closing.set()
    display.join(2)
    print(len(display.lines), "lines on the display")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Quarterly statement factory."""
from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

from factory.documents import Job
from factory.floor import Floor

CLIENTS = ("Aldermoor", "Brandt", "Castellan", "Devereux", "Eastwick", "Fontaine")


def jobs(period: str) -> list[Job]:
    return [Job(name, period, 10_000 * n, 10_450 * n) for n, name in enumerate(CLIENTS, start=1)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--period", required=True)
    parser.add_argument("--stations", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")

    with tempfile.TemporaryDirectory(prefix="statements") as out:
        floor = Floor(Path(out), f"ipc://{out}/monitor", args.stations)
        floor.produce(jobs(args.period))
        for path in sorted(Path(out).glob("*.txt")):
            logging.info("%s (%d bytes)", path.name, path.stat().st_size)


if __name__ == "__main__":
    main()

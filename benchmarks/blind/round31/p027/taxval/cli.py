"""Validate one year's returns with a pool of workers."""
from __future__ import annotations

import argparse
import logging
import multiprocessing
import tempfile
from collections import Counter

from . import logsetup
from .returns import load, validate

logger = logging.getLogger("taxval.cli")


def validate_year(year: int, count: int, workers: int) -> Counter:
    failures: Counter = Counter()
    with multiprocessing.Pool(workers) as pool:
        results = pool.imap_unordered(validate, load(year, count))
        for _ in range(count):
            try:
                failures.update(results.next(timeout=1.5))
            except multiprocessing.TimeoutError:
                logger.error("workers are stuck, %d codes counted so far", failures.total())
                break
    return failures


def main() -> None:
    parser = argparse.ArgumentParser("taxval")
    parser.add_argument("--year", type=int, required=True)
    parser.add_argument("--returns", type=int, default=50)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="taxval") as tmp:
        logsetup.configure(f"ipc://{tmp}/casetrack")
        logger.warning("validation of %d begins", args.year)
        failures = validate_year(args.year, args.returns, args.workers)
        for code, n in sorted(failures.items()):
            print(f"{code} {n:5d}")
        logging.shutdown()


if __name__ == "__main__":
    main()

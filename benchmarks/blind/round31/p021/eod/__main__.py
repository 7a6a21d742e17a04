from __future__ import annotations

import argparse
import datetime as dt
import logging
import multiprocessing as mp
from decimal import Decimal

from . import console, steps  # noqa: F401  (steps registers itself)
from .model import RunCard
from .registry import execute, ordered

log = logging.getLogger("eod")


def run(card: RunCard) -> dict[str, Decimal]:
    totals: dict[str, Decimal] = {}
    with mp.Pool(card.workers) as pool:
        for entry in ordered():
            console.emit(entry.name, 0, "start")
            pending = [pool.apply_async(execute, (entry.name, card, b)) for b in card.branches]
            amount = Decimal(0)
            for branch, handle in zip(card.branches, pending):
                try:
                    amount += handle.get(timeout=card.step_timeout).amount
                except mp.TimeoutError:
                    log.error("%s: branch %d did not report", entry.name, branch)
            totals[entry.name] = amount
            console.emit(entry.name, 0, "done", str(amount))
    return totals


def main() -> int:
    parser = argparse.ArgumentParser(prog="eod")
    parser.add_argument("--business-date", type=dt.date.fromisoformat, required=True)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")

    console.open_feed()
    try:
        totals = run(RunCard(args.business_date, workers=args.workers))
    finally:
        console.close_feed()
    for name, amount in totals.items():
        log.info("%-18s %14s", name, amount)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

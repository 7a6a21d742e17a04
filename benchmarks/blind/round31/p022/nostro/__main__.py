from __future__ import annotations

import argparse
import logging
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from decimal import Decimal

from . import desk
from .matching import reconcile

log = logging.getLogger("nostro")


def reconcile_all(currencies: list[str], tolerance: Decimal) -> dict[str, Counter]:
    results: dict[str, Counter] = {}
    with ProcessPoolExecutor(max_workers=2) as pool:
        jobs = [pool.submit(reconcile, ccy, tolerance) for ccy in currencies]
        for job in as_completed(jobs, timeout=5.0):
            outcome = job.result()
            outcome.replay()
            results[outcome.currency] = outcome.tally
    return results


def main() -> int:
    parser = argparse.ArgumentParser("nostro")
    parser.add_argument("--currency", action="append", required=True)
    parser.add_argument("--tolerance", type=Decimal, default=Decimal("0.01"))
    opts = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    desk.announce(f"reconciling {', '.join(opts.currency)}")
    try:
        for ccy, tally in reconcile_all(opts.currency, opts.tolerance).items():
            log.info("%s %s", ccy, dict(tally))
        desk.announce("finished")
    finally:
        desk.shutdown()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

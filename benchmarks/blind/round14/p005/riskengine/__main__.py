from __future__ import annotations

import logging
import multiprocessing
from concurrent.futures import ProcessPoolExecutor, as_completed

from .alerts import BreachSink
from .container import services
from .valuation import Portfolio, revalue

BOOKS = [
    Portfolio("rates-ldn", [10.0, -42.0, 31.0, 5.5]),
    Portfolio("fx-nyc", [1.0, 1.5, -0.5, 0.2]),
    Portfolio("credit-par", [80.0, -60.0, 12.0, -9.0]),
]


def run() -> dict[str, float]:
    services.resolve(BreachSink).announce("engine-up")  # type: ignore[type-abstract]
    fork = multiprocessing.get_context("fork")
    results: dict[str, float] = {}
    with ProcessPoolExecutor(max_workers=2, mp_context=fork, initializer=services.fresh_scope) as pool:
        futures = [pool.submit(revalue, book) for book in BOOKS]
        for future in as_completed(futures, timeout=5):
            book, var = future.result()
            results[book] = var
    return results


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    logging.info("%s", run())

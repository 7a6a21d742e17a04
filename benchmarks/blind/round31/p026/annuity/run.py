from __future__ import annotations

import argparse
import json
import multiprocessing
import queue
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .board import board
from .workers import Assumptions, CohortWorker


@dataclass
class Scheme:
    scheme: str
    start_method: str
    valuation_year: int
    discount_rate: float
    cohorts: dict[str, list[int]]

    @classmethod
    def read(cls, path: Path) -> "Scheme":
        return cls(**json.loads(path.read_text()))


def value(scheme: Scheme, endpoint: str) -> dict[str, float]:
    mp = multiprocessing.get_context(scheme.start_method)
    results = mp.Queue()
    assumptions = Assumptions(scheme.discount_rate, pension=9_600.0)
    workers = [CohortWorker(name, ages, assumptions, endpoint, results) for name, ages in scheme.cohorts.items()]
    for worker in workers:
        worker.start()
    figures: dict[str, float] = {}
    try:
        while len(figures) < len(workers):
            name, amount = results.get(timeout=4.0)
            figures[name] = amount
            board.show(name, f"liability {amount:,.0f}")
    except queue.Empty:
        missing = [w.name for w in workers if w.cohort not in figures]
        print("no answer from", ", ".join(missing))
    for worker in workers:
        worker.join(0.5)
        if worker.is_alive():
            worker.kill()
            worker.join()
    return figures


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", type=Path, required=True)
    scheme = Scheme.read(parser.parse_args().config)
    with tempfile.TemporaryDirectory(prefix="annuity") as tmp:
        endpoint = f"ipc://{tmp}/board"
        board.attach(endpoint)
        board.show("scheme", scheme.scheme)
        figures = value(scheme, endpoint)
        board.take_down()
    for cohort, amount in figures.items():
        print(f"{scheme.valuation_year} {cohort:<10} {amount:>14,.2f}")


if __name__ == "__main__":
    main()

from __future__ import annotations

import multiprocessing
from typing import NamedTuple

from .actuarial import liability
from .board import board


class Assumptions(NamedTuple):
    rate: float
    pension: float


class CohortWorker(multiprocessing.Process):
    """Values one cohort of the scheme."""

    def __init__(self, cohort, ages, assumptions: Assumptions, endpoint: str, results) -> None:
        super().__init__(name=f"cohort-{cohort}")
        self.cohort = cohort
        self.ages = ages
        self.assumptions = assumptions
        self.endpoint = endpoint
        self.results = results

    def run(self) -> None:
        board.attach(self.endpoint)
        amount = liability(self.ages, self.assumptions.pension, self.assumptions.rate)
        self.results.put((self.cohort, amount))
        board.show(self.cohort, f"{len(self.ages)} lives valued")

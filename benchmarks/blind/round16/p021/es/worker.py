"""Evaluation workers."""
from __future__ import annotations

import multiprocessing as mp

from .objective import SUITE
from .observer import Observer

_mp = mp.get_context("fork")


class Evaluator(_mp.Process):
    def __init__(self, number: int, tasks, results, observer: Observer, problem: str = "rastrigin"):
        super().__init__(name=f"evaluator-{number}", daemon=True)
        self.tasks = tasks
        self.results = results
        self.observer = observer
        self.objective = SUITE[problem]

    def run(self) -> None:
        while (task := self.tasks.get()) is not None:
            generation, index, x = task
            value = self.objective(x)
            self.observer.evaluated(generation, index, value)
            self.results.put((generation, index, value))
        self.observer.finished(self.name)

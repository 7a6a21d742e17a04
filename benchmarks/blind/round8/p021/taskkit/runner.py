from __future__ import annotations

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from typing import Any, Callable, Iterable, Type

from .tracker import Tracker


def _tracked(work: Callable[[Any], Any], item: Any) -> Any:
    result = work(item)
    Tracker.done(str(item))
    return result


class Runner:
    executor_class: Type[Executor] = ThreadPoolExecutor
    max_workers = 2

    def __init__(self, work: Callable[[Any], Any]) -> None:
        self.work = work

    def run(self, items: Iterable[Any]) -> list[Any]:
        with self.executor_class(max_workers=self.max_workers) as executor:
            futures = [executor.submit(_tracked, self.work, item) for item in items]
            return [future.result() for future in as_completed(futures)]


class ProcessRunner(Runner):
    executor_class = ProcessPoolExecutor

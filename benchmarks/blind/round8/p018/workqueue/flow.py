from __future__ import annotations

import abc
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Any, Callable, ClassVar, Iterable


class Flow(abc.ABC):
    """Prepares items in parallel, and delivers what comes out."""

    parallel: ClassVar[Callable[[], Executor]]

    def run(self, items: Iterable[Any]) -> int:
        with self.make_executor() as executor:
            futures = [executor.submit(self.prepare, item) for item in items]
            for future in futures:
                self.collect(future)
        return len(futures)

    def make_executor(self) -> Executor:
        return type(self).parallel()

    def collect(self, future: "Future[Any]") -> None:
        self.deliver(future.result())

    @abc.abstractmethod
    def prepare(self, item: Any) -> Any: ...

    @abc.abstractmethod
    def deliver(self, result: Any) -> None: ...


class Parallel:
    @staticmethod
    def threads() -> Executor:
        return ThreadPoolExecutor(3)

    @staticmethod
    def processes() -> Executor:
        return ProcessPoolExecutor(3)

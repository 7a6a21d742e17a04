"""Steps declare the lane they run in; Flow owns the executors."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from enum import Enum
from typing import ParamSpec, Protocol, Self, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class Lane(Enum):
    CPU = "cpu"
    IO = "io"

    def executor(self, workers: int) -> Executor:
        match self:
            case Lane.CPU:
                return ProcessPoolExecutor(workers)
            case Lane.IO:
                return ThreadPoolExecutor(workers, thread_name_prefix="io")


class Step(Protocol[P, R_co]):
    lane: Lane

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co: ...


def step(lane: Lane) -> Callable[[Callable[P, R]], Step[P, R]]:
    def mark(function: Callable[P, R]) -> Step[P, R]:
        function.lane = lane  # type: ignore[attr-defined]
        return function  # type: ignore[return-value]

    return mark


class Flow:
    def __init__(self, *, cpu_workers: int, io_workers: int) -> None:
        self._sizes = {Lane.CPU: cpu_workers, Lane.IO: io_workers}
        self._executors: dict[Lane, Executor] = {}
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        for lane, size in self._sizes.items():
            self._executors[lane] = self._stack.enter_context(lane.executor(size))
        return self

    def __exit__(self, *exc: object) -> None:
        self._stack.close()

    def map(self, step: Step[..., R], calls: Iterable[tuple]) -> list[R]:
        executor = self._executors[step.lane]
        futures: list[Future[R]] = [executor.submit(step, *arguments) for arguments in calls]
        return [future.result(timeout=5) for future in futures]

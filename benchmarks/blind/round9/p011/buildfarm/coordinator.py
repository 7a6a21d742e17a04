from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from typing import Dict, Iterable, Iterator, Tuple

from . import worker
from .events import EventBus
from .model import Target


class Coordinator:
    def __init__(self, workers: int, plugins: Dict[str, str]) -> None:
        self.bus = EventBus()
        self.pool = ProcessPoolExecutor(
            workers, initializer=worker.boot, initargs=(self.bus, plugins)
        )

    def __enter__(self) -> "Coordinator":
        return self

    def __exit__(self, *exc: object) -> None:
        self.pool.shutdown()
        self.bus.stop()

    def build(self, targets: Iterable[Target]) -> Iterator[Tuple[Target, bool]]:
        pending = [(target, self.pool.submit(worker.build, target)) for target in targets]
        for target, future in pending:
            yield target, future.result()
            self.bus.emit(target.name, "finished")

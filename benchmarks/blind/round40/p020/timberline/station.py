from __future__ import annotations

import contextlib
import logging
import logging.handlers
import multiprocessing
from typing import Any, Callable, Iterator

from .handler import TopicHandler


def _child(queue: Any, level: int, target: Callable[..., Any], args: tuple[Any, ...]) -> None:
    root = logging.getLogger()
    root.handlers[:] = [logging.handlers.QueueHandler(queue)]
    root.setLevel(level)
    log = logging.getLogger("timberline.child")
    log.debug("begins")
    try:
        target(*args)
    except Exception:
        log.exception("died of")
        raise
    finally:
        log.debug("ends")


class Station:
    def __init__(self, address: str, level: int) -> None:
        self.level = level
        self.handler = TopicHandler(address)
        self.handler.setFormatter(logging.Formatter("%(processName)s | %(message)s"))
        self.queue: Any = multiprocessing.Queue()
        self._listener = logging.handlers.QueueListener(self.queue, self.handler)

    def start(self) -> None:
        root = logging.getLogger()
        root.addHandler(self.handler)
        root.setLevel(self.level)
        self._listener.start()

    def process(self, target: Callable[..., Any], args: tuple[Any, ...] = (), **options: Any):
        return multiprocessing.Process(
            target=_child, args=(self.queue, self.level, target, args), **options
        )

    def stop(self) -> None:
        self._listener.stop()
        logging.getLogger().removeHandler(self.handler)
        self.handler.close()
        self.queue.close()


@contextlib.contextmanager
def started(address: str, level: int = logging.INFO) -> Iterator[Station]:
    station = Station(address, level)
    station.start()
    try:
        yield station
    finally:
        station.stop()

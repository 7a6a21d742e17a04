from __future__ import annotations

import json
import threading
from abc import ABC, abstractmethod
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from typing import Any, Callable

import zmq

EXECUTORS: dict[str, Callable[[int], Executor]] = {
    "thread": ThreadPoolExecutor,
    "process": ProcessPoolExecutor,
}


class Notifier:
    """Status messages of all stages, from whichever thread ends them."""

    def __init__(self, context: zmq.Context, url: str):
        self._lock = threading.Lock()
        self._push = context.socket(zmq.PUSH)
        self._push.connect(url)

    def finished(self, stage: str, plate: str, future: Future) -> None:
        state = "failed" if future.exception() else "done"
        with self._lock:
            self._push.send_json({"stage": stage, "plate": plate, "state": state}, zmq.NOBLOCK)

    def close(self) -> None:
        self._push.close(200)


class Stage(ABC):
    name: str

    def __init__(self, notifier: Notifier, on: str, width: int):
        self.notifier = notifier
        self._executor = EXECUTORS[on](width)

    def submit(self, plate: str, *args: Any) -> Future:
        future = self._executor.submit(self.task(), plate, *args)
        future.add_done_callback(partial(self.notifier.finished, self.name, plate))
        return future

    def shutdown(self) -> None:
        self._executor.shutdown(wait=True)

    @abstractmethod
    def task(self) -> Callable[..., Any]:
        ...


class Fetch(Stage):
    name = "fetch"

    def __init__(self, notifier, on, width, *, context: zmq.Context, url: str):
        super().__init__(notifier, on, width)
        self._context = context
        self._url = url

    def task(self):
        return self._read

    def _read(self, plate: str) -> dict:
        with self._context.socket(zmq.REQ) as req:
            req.setsockopt(zmq.RCVTIMEO, 1500)
            req.linger = 0
            req.connect(self._url)
            req.send_string(plate)
            return json.loads(req.recv_string())


class Fit(Stage):
    name = "fit"

    def task(self):
        return fit_plate


def fit_plate(plate: str, data: dict) -> list[float]:
    """Fit bottom + span * c / (c + ec50) on a grid, then invert it."""
    points = [(float(c), od) for c, od in data["standards"].items()]
    bottom = 0.05

    def error(span: float, ec50: float) -> float:
        return sum((od - bottom - span * c / (c + ec50)) ** 2 for c, od in points)

    grid = ((s / 20, e) for s in range(30, 70) for e in range(20, 120, 2))
    span, ec50 = min(grid, key=lambda pair: error(*pair))
    return [
        round(ec50 * (od - bottom) / max(span - od + bottom, 1e-6), 1) for od in data["unknowns"]
    ]

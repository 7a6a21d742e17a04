"""Range control: owns the worker pool, the heartbeat inlet and the results feed."""

import multiprocessing
import tempfile
from contextlib import ExitStack
from types import TracebackType
from typing import Iterable, Iterator, Self

import zmq

from . import heartbeat
from .ballistics import Impact, Shot, reconstruct


class RangeControl:
    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._stack = ExitStack()
        self.beats: list[dict] = []

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            directory = stack.enter_context(tempfile.TemporaryDirectory())
            url = f"ipc://{directory}/beats"
            self._pool = stack.enter_context(
                multiprocessing.Pool(self.workers, heartbeat.start, (url, "worker"))
            )
            self._inlet = zmq.Context.instance().socket(zmq.PULL)
            stack.callback(self._inlet.close, 0)
            self._inlet.bind(url)
            self._feed = zmq.Context.instance().socket(zmq.PUB)
            stack.callback(self._feed.close, 100)
            self._feed.bind(f"ipc://{directory}/impacts")
            heartbeat.start(url, "control")
            stack.callback(heartbeat.stop)
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def replay(self, shots: Iterable[Shot]) -> Iterator[Impact]:
        results = self._pool.imap(reconstruct, shots)
        while True:
            try:
                impact = results.next(timeout=4)
            except StopIteration:
                break
            self._feed.send_json(impact._asdict())
            heartbeat.beat(f"impact {impact.number}")
            yield impact
        self._collect()

    def _collect(self) -> None:
        while self._inlet.poll(200):
            self.beats.append(self._inlet.recv_json(zmq.NOBLOCK))

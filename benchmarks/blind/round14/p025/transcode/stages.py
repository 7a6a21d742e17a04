from __future__ import annotations

import abc
import multiprocessing as mp
from typing import Any

from .frames import Codec, Frame
from .metering import Metered

_fork = mp.get_context("fork")


class Stage(Metered, _fork.Process, abc.ABC):
    """Takes items from `source`, hands results to `sink`; None ends the stream."""

    def __init__(self, source: Any, sink: Any, **kw: Any) -> None:
        super().__init__(**kw)
        self.source, self.sink = source, sink
        self.attach_meter()

    def run(self) -> None:
        self.setup()
        done = 0
        while (item := self.source.get(timeout=4)) is not None:
            self.sink.put(self.handle(item))
            done += 1
        self.sink.put(None)
        self.teardown(done)

    def setup(self) -> None:
        """For subclasses."""

    def teardown(self, done: int) -> None:
        self.report("finished", items=done)
        self.detach_meter()

    @abc.abstractmethod
    def handle(self, item: Any) -> Any: ...


class Demux(Stage):
    def handle(self, item: Frame) -> Frame:
        return item._replace(data=item.data[::-1])


class Encode(Stage):
    codec = Codec.DEFLATE

    def setup(self) -> None:
        self.saved = 0

    def handle(self, item: Frame) -> tuple[int, bytes]:
        out = self.codec.encode(item.data)
        self.saved += len(item.data) - len(out)
        return item.number, out

    def teardown(self, done: int) -> None:
        self.meter.send_json({"who": "Encode", "event": "saved", "bytes": self.saved}, 1)
        super().teardown(done)

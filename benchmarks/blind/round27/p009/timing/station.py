"""Base of the decoder stations along the course."""
from __future__ import annotations

import multiprocessing as mp
import time
from typing import Iterable, NamedTuple, Optional

import zmq


class Passing(NamedTuple):
    bib: int
    seconds: float


class Station(mp.Process):
    kind = "station"

    def __init__(self, code: str, endpoint: str, *, hwm: int = 500) -> None:
        super().__init__(name=f"{self.kind}-{code}", daemon=True)
        self.code = code
        self.endpoint = endpoint
        self.hwm = hwm
        self._ctx: Optional[zmq.Context] = None
        self._link: Optional[zmq.Socket] = None

    @property
    def link(self) -> zmq.Socket:
        if self._link is None:
            self._ctx = zmq.Context()
            self._link = self._ctx.socket(zmq.PUSH)
            self._link.set_hwm(self.hwm)
            self._link.setsockopt(zmq.LINGER, 1000)
            self._link.connect(self.endpoint)
        return self._link

    def emit(self, event: str, **body) -> None:
        self.link.send_json({"station": self.code, "kind": self.kind, "event": event, **body}, zmq.NOBLOCK)

    def passings(self) -> Iterable[Passing]:
        raise NotImplementedError

    def run(self) -> None:
        count = 0
        for passing in self.passings():
            time.sleep(0.005)
            self.emit("passing", bib=passing.bib, seconds=round(passing.seconds, 2))
            count += 1
        self.emit("done", count=count)
        self.link.close()
        self._ctx.term()

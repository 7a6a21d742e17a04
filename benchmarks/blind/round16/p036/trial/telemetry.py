from __future__ import annotations

import os
import weakref
from typing import ClassVar

import zmq

Metrics = dict[str, float | int | str]


class Telemetry:
    """Link to the experiment tracker. One per process; forked workers get a link of their own."""

    _links: ClassVar[weakref.WeakSet[Telemetry]] = weakref.WeakSet()

    def __init__(self, tracker: str, role: str = "driver"):
        self.tracker = tracker
        self.role = role
        self.context = zmq.Context()
        self._dial()
        self._links.add(self)

    def _dial(self) -> None:
        self.socket = self.context.socket(zmq.DEALER)
        self.socket.linger = 300
        self.socket.setsockopt(zmq.SNDTIMEO, 200)
        self.socket.connect(self.tracker)

    def _renew(self) -> None:
        self.role = f"worker-{os.getpid()}"
        self.context = zmq.Context()
        self._dial()

    @classmethod
    def _after_fork(cls) -> None:
        for link in list(cls._links):
            link._renew()

    def log(self, **metrics: float | int | str) -> None:
        record: Metrics = {"role": self.role, **metrics}
        self.socket.send_json(record)

    def close(self) -> None:
        self._links.discard(self)
        self.socket.close()
        self.context.term()


os.register_at_fork(after_in_child=Telemetry._after_fork)

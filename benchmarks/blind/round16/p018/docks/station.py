from __future__ import annotations

import abc
import multiprocessing
import time
from typing import Iterator

import zmq


class Station(multiprocessing.Process, abc.ABC):
    """A worker that follows one topic of the yard."""

    topic: bytes = b""
    tick_ms = 100

    def __init__(self, yard: str, office: str, seconds: float) -> None:
        super().__init__(name=type(self).__name__.lower(), daemon=True)
        self.yard = yard
        self.office = office
        self.seconds = seconds

    def wire(self) -> None:
        context = zmq.Context()
        self.arrivals = context.socket(zmq.SUB)
        self.arrivals.connect(self.yard)
        self.bookings = context.socket(zmq.PUSH)
        self.bookings.linger = 300
        self.bookings.connect(self.office)
        self.poller = zmq.Poller()
        self.poller.register(self.arrivals, zmq.POLLIN)

    def run(self) -> None:
        self.wire()
        self.report("up")
        for frames in self.frames():
            if (reply := self.book(*frames)) is not None:
                self.report(reply)

    def report(self, text: str) -> None:
        self.bookings.send_string(f"{self.name}: {text}")

    def frames(self) -> Iterator[list[bytes]]:
        self.arrivals.subscribe(self.topic)
        end = time.monotonic() + self.seconds
        while time.monotonic() < end:
            if self.poller.poll(self.tick_ms):
                yield self.arrivals.recv_multipart()[1:]

    @abc.abstractmethod
    def book(self, plate: bytes, *rest: bytes) -> str | None:
        """Give what to tell the office."""

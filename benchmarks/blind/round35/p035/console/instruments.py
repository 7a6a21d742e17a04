from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from itertools import count

import zmq

_serial = count()


class Instrument:
    def __init__(self, name, ctx, url):
        self.name = name
        self.port = ctx.socket(zmq.DEALER)
        self.port.linger = 0
        self.port.connect(url)

    def ask(self, text):
        self.port.send_string(text)

    def answered(self, ms):
        return bool(self.port.poll(ms, zmq.POLLIN))

    def read(self):
        return self.port.recv_string()


@dataclass(order=True)
class Slot:
    priority: int
    serial: int = field(default_factory=lambda: next(_serial))
    instrument: Instrument = field(default=None, compare=False)


class Roster:
    def __init__(self):
        self._heap: list[Slot] = []

    def enlist(self, instrument, priority):
        heapq.heappush(self._heap, Slot(priority, instrument=instrument))

    def first(self, n):
        return [slot.instrument for slot in heapq.nsmallest(n, self._heap)]

    def close(self):
        while self._heap:
            heapq.heappop(self._heap).instrument.port.close()

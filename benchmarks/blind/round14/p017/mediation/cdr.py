from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from operator import attrgetter

import zmq

from carriers import CarrierLinks

RAW = """carrier,caller,called,seconds
voda,447700900001,33123456789,61
tele2,447700900002,46812345678,9
voda,447700900003,33198765432,300
"""


@dataclass(slots=True, order=True)
class Cdr:
    carrier: str
    caller: str
    called: str
    seconds: int

    @classmethod
    def parse(cls, text: str) -> list["Cdr"]:
        rows = csv.DictReader(io.StringIO(text))
        return sorted((cls(**{**r, "seconds": int(r["seconds"])}) for r in rows), key=attrgetter("carrier"))

    @property
    def billable(self) -> int:
        return -(-self.seconds // 60)


@dataclass
class Mediator:
    links: CarrierLinks

    def greet(self, carrier: str) -> None:
        self.links[carrier].send(b"HELLO")

    def forward(self, cdr: Cdr) -> bool:
        link = self.links[cdr.carrier]
        try:
            link.send_pyobj((cdr.caller, cdr.called, cdr.billable), zmq.DONTWAIT)
        except zmq.Again:
            return False
        return True

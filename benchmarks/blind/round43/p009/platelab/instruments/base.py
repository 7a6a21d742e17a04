"""Common behaviour of plate readers.

Each reader scans in a process of its own, because the vendor's driver
blocks the interpreter while the stage moves.
"""
from __future__ import annotations

import abc
import multiprocessing
from dataclasses import dataclass
from typing import ClassVar, Iterator, Optional

import zmq


class InstrumentError(RuntimeError):
    pass


@dataclass(frozen=True)
class ReaderSettings:
    station: str
    plate: str
    rows: str = "ABCDEFGH"
    columns: int = 12
    gain: float = 1.0


class Instrument(multiprocessing.Process, abc.ABC):
    mode: ClassVar[str]

    def __init__(self, settings: ReaderSettings):
        super().__init__(name=f"{self.mode}-{settings.plate}", daemon=True)
        self.settings = settings
        self._link: Optional[zmq.Socket] = None

    @property
    def link(self) -> zmq.Socket:
        if self._link is None:
            sock = zmq.Context.instance().socket(zmq.PUSH)
            sock.linger = 1000
            sock.connect(self.settings.station)
            self._link = sock
        return self._link

    def disconnect(self) -> None:
        if self._link is not None:
            self._link.close()
            self._link = None

    def self_test(self) -> None:
        """Read the reference well and tell the station that we are there."""
        try:
            blank = self.read_well("H", 12)
            if not 0 <= blank <= 4:
                raise InstrumentError(f"{self.name}: reference well reads {blank:.3f}")
            self.link.send_json({"kind": "hello", "mode": self.mode, "blank": round(blank, 4)})
        except InstrumentError:
            self.disconnect()
            raise

    def run(self) -> None:
        for row in self.scan():
            self.link.send_json({"kind": "row", "mode": self.mode, **row})
        self.disconnect()
        zmq.Context.instance().term()

    def scan(self) -> Iterator[dict]:
        for row in self.settings.rows:
            yield {
                "row": row,
                "values": [self.read_well(row, c) for c in range(1, self.settings.columns + 1)],
            }

    @abc.abstractmethod
    def read_well(self, row: str, column: int) -> float:
        ...

from __future__ import annotations

import contextlib
import logging
import os
from dataclasses import dataclass

from .frames import Frame
from .north import MessageLink, NorthLink
from .procs import forked

log = logging.getLogger(__name__)


@dataclass
class Line:
    number: int
    read_end: int
    write_end: int

    @classmethod
    def open(cls, number: int) -> "Line":
        return cls(number, *os.pipe())


class BridgeApp:
    def __init__(self, station: str, endpoint: str, lines: int) -> None:
        self.station = station
        self.endpoint = endpoint
        self.lines = [Line.open(number) for number in range(1, lines + 1)]
        self._north: NorthLink | None = None
        self._stack = contextlib.ExitStack()

    @property
    def north(self) -> NorthLink:
        if self._north is None:
            self._north = MessageLink(self.endpoint)
        return self._north

    def __enter__(self) -> "BridgeApp":
        self.north.hello(self.station, len(self.lines))
        for line in self.lines:
            self._stack.enter_context(forked(self._serve, line))
        return self

    def __exit__(self, *exc_info) -> None:
        for line in self.lines:
            os.close(line.write_end)
        self._stack.close()
        self.north.close()

    def feed(self, frames_per_line: int) -> None:
        """Stand-in for the serial ports: writes frames into the lines."""
        for line in self.lines:
            for n in range(frames_per_line):
                frame = Frame(line.number, 3, 40000 + n, 100 * line.number + n)
                os.write(line.write_end, frame.encode())

    def _serve(self, line: Line) -> None:
        for other in self.lines:
            os.close(other.write_end)
        with os.fdopen(line.read_end, "rb") as stream:
            while len(raw := stream.read(Frame.SIZE)) == Frame.SIZE:
                try:
                    frame = Frame.decode(raw)
                except ValueError:
                    log.warning("line %d: broken frame", line.number)
                    continue
                self.north.forward(line.number, frame)
        self.north.close()

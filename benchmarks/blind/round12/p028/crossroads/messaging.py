from __future__ import annotations

from abc import ABC, abstractmethod

import zmq


class Messaging:
    """Mixin with a DEALER to the board; `dial` opens it."""

    address: str

    def init_messaging(self, address: str, context: zmq.Context | None = None) -> None:
        self.address = address
        self._zctx = context
        self._line: zmq.Socket | None = None

    def dial(self) -> zmq.Socket:
        zctx = self._zctx or zmq.Context.instance()
        line = zctx.socket(zmq.DEALER)
        line.linger = 300
        line.connect(self.address)
        self._line = line
        return line

    def hang_up(self) -> None:
        if self._line is not None:
            self._line.close()


class Ticking(ABC):
    @abstractmethod
    def tick(self, n: int) -> float: ...

    def ticks(self, count: int):
        for n in range(count):
            yield n, self.tick(n)

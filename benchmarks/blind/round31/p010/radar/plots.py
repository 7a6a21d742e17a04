import threading
from typing import Iterable, NamedTuple

import msgpackish
import zmq


class Plot(NamedTuple):
    scan: int
    sector: int
    cell: int
    power: float


class PlotPublisher:
    """Sends plots to the tracker; safe to call from several threads."""

    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._lock = threading.Lock()
        self._out = context.socket(zmq.PUSH)
        self._out.linger = 500
        self._out.sndtimeo = 500
        self._out.connect(endpoint)
        self.sent = 0

    def publish(self, plots: Iterable[Plot]) -> None:
        with self._lock:
            for plot in plots:
                self._out.send(msgpackish.dumps(plot))
                self.sent += 1

    def failed(self, error: BaseException) -> None:
        with self._lock:
            self._out.send(msgpackish.dumps(("error", repr(error))))

    def close(self) -> None:
        self._out.close()

"""Emergency stop: SIGTERM and SIGINT stop the cell and tell the safety controller."""
from __future__ import annotations

import signal
import time
from types import FrameType

import zmq


class EmergencyStop:
    SIGNALS = (signal.SIGTERM, signal.SIGINT)

    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._pub = context.socket(zmq.PUB)
        self._pub.linger = 100
        self._pub.bind(endpoint)
        self.tripped = False

    def install(self) -> None:
        for number in self.SIGNALS:
            signal.signal(number, self._on_signal)

    def restore(self) -> None:
        for number in self.SIGNALS:
            signal.signal(number, signal.SIG_DFL)

    def announce(self, state: str) -> None:
        self._pub.send_multipart([b"cell", state.encode(), b"%.3f" % time.time()])

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self.tripped = True
        self.announce(f"ESTOP {signal.Signals(number).name}")
        raise SystemExit(0)

    def close(self) -> None:
        self.restore()
        self._pub.close()

from __future__ import annotations

import time
from typing import ClassVar

import zmq


class Metered:
    """Mixin: gives a stage a `meter`, a PUSH socket to whoever collects the figures."""

    meter_url: ClassVar[str] = ""
    _meter: zmq.Socket | None = None

    def attach_meter(self) -> None:
        sock = zmq.Context.instance().socket(zmq.PUSH)
        sock.setsockopt(zmq.LINGER, 300)
        sock.connect(self.meter_url)
        self._meter = sock
        self.report("attached")

    @property
    def meter(self) -> zmq.Socket:
        if self._meter is None:
            raise RuntimeError("no meter attached")
        return self._meter

    def report(self, event: str, **figures: float) -> None:
        doc = {"who": type(self).__name__, "event": event, "at": time.time()} | figures
        self.meter.send_json(doc, flags=zmq.DONTWAIT)

    def detach_meter(self) -> None:
        self.meter.close()
        self._meter = None

from __future__ import annotations

import logging
import multiprocessing

import zmq

from .broker import Broker

log = logging.getLogger("wx")


class Station(multiprocessing.Process):
    daemon_flag = True

    def __init__(self, broker: Broker, name: str) -> None:
        super().__init__(name=name, daemon=self.daemon_flag)
        self._broker = broker
        self._shared = broker.client("shared")

    def report(self, value: float) -> None:
        own = self._broker.client(self.name)
        own.send_string(f"{value:.1f}", zmq.DONTWAIT)
        self._shared.send_string(f"{self.name}", zmq.DONTWAIT)

    def run(self) -> None:
        for n in range(2):
            try:
                self.report(10.0 + n)
            except zmq.ZMQError as exc:
                log.debug("lost: %s", exc)


class QuietStation(Station):
    def report(self, value: float) -> None:
        log.debug("nothing to report: %s", value)

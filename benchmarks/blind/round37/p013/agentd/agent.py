from __future__ import annotations

import logging
import time
from typing import Any

import zmq

from .checks import REGISTRY
from .detach import Readiness

log = logging.getLogger("agentd")


class Uplink:
    """Heartbeats and findings, towards the deployment server."""

    def __init__(self, url: str, node: str) -> None:
        self.node = node
        self.serial = 0
        self._context = zmq.Context()
        self._out = self._context.socket(zmq.PUB)
        self._out.setsockopt(zmq.LINGER, 0)
        self._out.bind(url)

    def push(self, topic: str, body: Any) -> None:
        self.serial += 1
        self._out.send_string(topic, zmq.SNDMORE)
        self._out.send_json({"node": self.node, "serial": self.serial, "body": body})


class Agent:
    def __init__(self, url: str, node: str, interval: float) -> None:
        self.interval = interval
        self.uplink = Uplink(url, node)

    def round(self) -> None:
        for name, func in REGISTRY.items():
            try:
                finding = func()
            except OSError as exc:
                finding = {"error": str(exc)}
            self.uplink.push("check." + name, finding)

    def run(self, rounds: int, readiness: Readiness) -> None:
        for number in range(rounds):
            self.round()
            if number == 0:
                readiness.tell("ready")
            time.sleep(self.interval)
        readiness.tell(f"sent {self.uplink.serial}")
        readiness.close()

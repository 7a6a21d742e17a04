from __future__ import annotations

import logging
import pathlib

import zmq

from .config import GatewayConfig

log = logging.getLogger("gateway.bus")


class Bus:
    """Outgoing traffic by channel, and the remote channels we follow."""

    def __init__(self, cfg: GatewayConfig) -> None:
        self.cfg = cfg
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.linger = 0
        self._pub.bind(cfg.endpoint)
        self._sub = self._ctx.socket(zmq.SUB)
        self._sub.linger = 0
        self._sub.connect(cfg.endpoint)
        for channel in cfg.channels:
            self.follow(channel)

    def follow(self, channel: str) -> None:
        self._sub.subscribe(channel.encode())

    def publish(self, channel: str, text: str) -> None:
        log.debug("-> %s %s", channel, text)
        self._pub.send_multipart([channel.encode(), text.encode()])

    def drain(self, budget_ms: int = 200):
        while self._sub.poll(budget_ms):
            channel, text = self._sub.recv_multipart()
            yield channel.decode(), text.decode()

    def shutdown(self) -> None:
        self._sub.close()
        self._pub.close()
        self._ctx.term()
        pathlib.Path(self.cfg.endpoint.removeprefix("ipc://")).unlink(missing_ok=True)

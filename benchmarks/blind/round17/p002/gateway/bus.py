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
        self._pull = self._ctx.socket(zmq.PULL)
        self._pull.bind(cfg.intake)
        for channel in cfg.channels:
            self.follow(channel)

    def follow(self, channel: str) -> None:
        self._sub.subscribe(channel.encode())

    def publish(self, channel: str, text: str) -> None:
        log.debug("-> %s %s", channel, text)
        self._pub.send_multipart([channel.encode(), text.encode()])

    def intake(self) -> None:
        """Pass on what jobs have handed in."""
        while self._pull.poll(50):
            match self._pull.recv_multipart():
                case [b"say", channel, text]:
                    self.publish(channel.decode(), text.decode())
                case [b"follow", channel]:
                    self.follow(channel.decode())

    def drain(self, budget_ms: int = 200):
        while self._sub.poll(budget_ms):
            channel, text = self._sub.recv_multipart()
            yield channel.decode(), text.decode()

    def shutdown(self) -> None:
        self._sub.close()
        self._pull.close()
        self._pub.close()
        self._ctx.term()
        for url in (self.cfg.endpoint, self.cfg.intake):
            pathlib.Path(url.removeprefix("ipc://")).unlink(missing_ok=True)


class Outlet:
    """What a job has in place of the bus: it hands in, the bus passes on."""

    def __init__(self, cfg: GatewayConfig) -> None:
        self._ctx = zmq.Context()
        self._push = self._ctx.socket(zmq.PUSH)
        self._push.connect(cfg.intake)

    def __enter__(self) -> "Outlet":
        return self

    def __exit__(self, *exc: object) -> None:
        self._push.close(500)
        self._ctx.term()

    def follow(self, channel: str) -> None:
        self._push.send_multipart([b"follow", channel.encode()])

    def publish(self, channel: str, text: str) -> None:
        self._push.send_multipart([b"say", channel.encode(), text.encode()])

"""The SIP trunk: commands for the media switch go out through `control`."""
from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from functools import cached_property

import zmq

log = logging.getLogger(__name__)


class TrunkDown(ConnectionError):
    pass


@dataclass
class Trunk:
    name: str
    endpoint: str
    channels: int = 30

    @cached_property
    def control(self) -> zmq.Socket:
        log.debug("connecting to %s", self.endpoint)
        sock = zmq.Context().socket(zmq.PUSH)
        sock.linger = 400
        sock.sndtimeo = 500
        sock.connect(self.endpoint)
        return sock

    def command(self, leg: str, verb: str, *params: str) -> None:
        try:
            self.control.send_multipart([part.encode() for part in (leg, verb, *params)])
        except zmq.Again:
            raise TrunkDown(self.name) from None

    def close(self) -> None:
        sock = self.__dict__.pop("control", None)
        if sock is not None:
            sock.close()
            sock.context.term()

    def check(self) -> None:
        """Raise TrunkDown if the switch does not take commands."""
        with zmq.Context() as ctx, ctx.socket(zmq.PUSH) as probe:
            probe.linger = 400
            probe.sndtimeo = 500
            probe.connect(self.endpoint)
            try:
                probe.send_multipart([b"-", b"OPTIONS", self.name.encode()])
            except zmq.Again:
                raise TrunkDown(self.name) from None


class Switch(threading.Thread):
    """Media switch simulator: logs what it is told to play."""

    def __init__(self) -> None:
        super().__init__(name="switch", daemon=True)
        self.commands: list[tuple[str, ...]] = []
        self.halt = threading.Event()
        self.ctx = zmq.Context()
        self.pull = self.ctx.socket(zmq.PULL)
        port = self.pull.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def run(self) -> None:
        while not self.halt.is_set():
            if self.pull.poll(50):
                self.commands.append(tuple(p.decode() for p in self.pull.recv_multipart()))
        self.pull.close(0)
        self.ctx.term()

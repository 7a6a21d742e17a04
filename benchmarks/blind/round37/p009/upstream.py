"""Upstream's control port: asks whether a mirror may pull now."""
from __future__ import annotations

import threading

import zmq


class UpstreamGate(threading.Thread):
    """The sample upstream; answers one probe."""

    def __init__(self) -> None:
        super().__init__(name="gate", daemon=True)
        self.ready = threading.Event()
        self.port = 0

    def run(self) -> None:
        with zmq.Context() as context, context.socket(zmq.REP) as rep:
            rep.linger = 200
            self.port = rep.bind_to_random_port("tcp://127.0.0.1")
            self.ready.set()
            if rep.poll(3000):
                request = rep.recv_json(zmq.NOBLOCK)
                rep.send_json({"granted": True, "serial": 1000 + len(request["packages"])})


class Probe:
    context: zmq.Context | None = None
    socket: zmq.Socket | None = None

    @classmethod
    def open(cls, url: str) -> None:
        cls.context = zmq.Context.instance()
        cls.socket = cls.context.socket(zmq.REQ)
        cls.socket.linger = 0
        cls.socket.connect(url)

    @classmethod
    def close(cls) -> None:
        cls.socket.close()
        cls.context.term()
        cls.socket = cls.context = None

    @classmethod
    def ask(cls, url: str, packages: tuple[str, ...], timeout: int) -> int | None:
        cls.open(url)
        try:
            cls.socket.send_json({"packages": packages})
            if not cls.socket.poll(timeout):
                return None
            reply = cls.socket.recv_json(zmq.NOBLOCK)
            return reply["serial"] if reply["granted"] else None
        finally:
            cls.close()

"""Session with the deploy control channel."""

from __future__ import annotations

import atexit
import getpass
import tempfile
import time

import zmq


def new_address() -> str:
    return f"ipc://{tempfile.mkdtemp(prefix='deploy-')}/control"


def preflight(address: str) -> float:
    """Round trip to ourselves: shows that the address can be bound and reached."""
    with zmq.Context() as ctx:
        with ctx.socket(zmq.REP) as server, ctx.socket(zmq.REQ) as client:
            server.bind(address)
            client.connect(address)
            began = time.perf_counter()
            client.send(b"ping")
            server.send(server.recv())
            client.recv()
            return time.perf_counter() - began


class Session:
    def __init__(self, address: str) -> None:
        self.address = address
        self._ctx = zmq.Context()
        self._inbox = self._ctx.socket(zmq.PULL)
        self._inbox.bind(address)
        self._announce = self._ctx.socket(zmq.PUB)
        self._announce.linger = 0
        self._announce.bind_to_random_port("tcp://127.0.0.1")
        self._announce.send_string(f"deploy begin {getpass.getuser()}")
        atexit.register(self._farewell)

    def replies(self, wait: float):
        while self._inbox.poll(int(wait * 1000)):
            yield self._inbox.recv_json()

    def _farewell(self) -> None:
        self._announce.send_string("deploy end")
        self._announce.close()
        self._inbox.close()
        self._ctx.term()

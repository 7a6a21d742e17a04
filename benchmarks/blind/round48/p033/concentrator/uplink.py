from __future__ import annotations

import logging
import time

import zmq

log = logging.getLogger(__name__)


class Uplink:
    """Outgoing side: one PUSH connection to the head-end, JSON telegrams."""

    def __init__(self, endpoint: str, serial: str) -> None:
        self.serial = serial
        self.sent = 0
        self._context = zmq.Context(io_threads=1)
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.setsockopt(zmq.LINGER, 800)
        self._socket.connect(endpoint)

    def send(self, kind: str, **values) -> None:
        telegram = {"serial": self.serial, "kind": kind, "at": time.time(), **values}
        self._socket.send_json(telegram)
        self.sent += 1

    def close(self) -> None:
        log.debug("%s: %d telegrams sent", self.serial, self.sent)
        self._socket.close()
        self._context.term()


class HeadEnd:
    """Incoming side, used by the concentrator itself."""

    def __init__(self) -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PULL)
        port = self._socket.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def telegrams(self, limit: int, patience: float):
        deadline = time.monotonic() + patience
        while limit > 0 and (left := deadline - time.monotonic()) > 0:
            if self._socket.poll(int(left * 1000)):
                yield self._socket.recv_json(zmq.NOBLOCK)
                limit -= 1

    def close(self) -> None:
        self._socket.close(linger=0)
        self._context.term()

"""Frames travel as two parts: a JSON header and the raw pixels."""
from __future__ import annotations

import json
import logging
from dataclasses import dataclass

import zmq

from .sensor import Frame

log = logging.getLogger(__name__)


@dataclass
class FramePort:
    """Where frames leave the acquisition. Opened on first use."""

    endpoint: str
    hwm: int = 50
    _socket: zmq.Socket | None = None

    @property
    def socket(self) -> zmq.Socket:
        if self._socket is None:
            log.debug("opening frame port to %s", self.endpoint)
            sock = zmq.Context().socket(zmq.PUSH)
            sock.set_hwm(self.hwm)
            sock.linger = 500
            sock.connect(self.endpoint)
            self._socket = sock
        return self._socket

    def put(self, frame: Frame) -> None:
        header = {"n": frame.index, "t": frame.exposure, "stamp": frame.stamp, "mean": frame.mean()}
        parts = [json.dumps(header).encode(), frame.data.tobytes()]
        self.socket.send_multipart(parts, flags=zmq.NOBLOCK)

    def note(self, what: str) -> None:
        self.socket.send_multipart([json.dumps({"note": what}).encode(), b""], flags=zmq.NOBLOCK)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None


class FrameCollector:
    def __init__(self) -> None:
        self._ctx = zmq.Context()
        self._pull = self._ctx.socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def collect(self, window_ms: int) -> list[dict]:
        seen: list[dict] = []
        while self._pull.poll(window_ms):
            header, _ = self._pull.recv_multipart()
            seen.append(json.loads(header))
        return seen

    def shutdown(self) -> None:
        self._pull.close(0)
        self._ctx.term()

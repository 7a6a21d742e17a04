from __future__ import annotations

import json
import os

import zmq

from .v5 import Flow


class Exporter:
    """Pushes aggregates to the storage tier; connects at the first push."""

    def __init__(self, endpoint: str, hwm: int = 5000) -> None:
        self.endpoint = endpoint
        self.hwm = hwm
        self._ctx: zmq.Context | None = None
        self._sock: zmq.Socket | None = None
        self.discarded = 0

    def _channel(self) -> zmq.Socket:
        if self._sock is None:
            self._ctx = zmq.Context(io_threads=1)
            self._sock = self._ctx.socket(zmq.PUSH)
            self._sock.sndhwm = self.hwm
            self._sock.linger = 300
            self._sock.connect(self.endpoint)
        return self._sock

    def push(self, topic: str, payload: dict) -> None:
        frames = [topic.encode(), json.dumps({**payload, "pid": os.getpid()}).encode()]
        try:
            self._channel().send_multipart(frames, flags=zmq.NOBLOCK)
        except zmq.Again:
            self.discarded += 1

    def close(self) -> None:
        if self._sock is None or self._ctx is None:
            return
        self._sock.close()
        self._ctx.term()
        self._sock = self._ctx = None

    def push_flows(self, router: str, flows: list[Flow]) -> None:
        by_port: dict[int, int] = {}
        for flow in flows:
            by_port[flow.dport] = by_port.get(flow.dport, 0) + flow.octets
        self.push(f"flows.{router}", {"octets": by_port})

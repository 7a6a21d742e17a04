from __future__ import annotations

import json
import os
import socketserver
from functools import cached_property

import zmq


class OutletMixin:
    """Gives a server the outlet to the community brokers."""

    @cached_property
    def outlet(self) -> zmq.Socket:
        socket = zmq.Context().socket(zmq.XPUB)
        socket.linger = 0
        socket.bind_to_random_port("tcp://127.0.0.1")
        self._opened_by = os.getpid()
        return socket

    def forward(self, alert: dict) -> None:
        if "outlet" in self.__dict__ and self._opened_by != os.getpid():
            del self.outlet
        self.outlet.send_multipart([alert["kind"].encode(), json.dumps(alert).encode()])


class AlertHandler(socketserver.StreamRequestHandler):
    server: "AlertServer"

    def handle(self) -> None:
        while line := self.rfile.readline().strip():
            alert = json.loads(line)
            verdict = self.classify(alert)
            self.server.forward({**alert, "kind": verdict})
            self.wfile.write(verdict.encode() + b"\n")

    @staticmethod
    def classify(alert: dict) -> str:
        match alert:
            case {"rise": float(rise)} if rise > 1.0:
                return "nova"
            case {"period": _}:
                return "variable"
            case _:
                return "unknown"


class AlertServer(OutletMixin, socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True

    def server_activate(self) -> None:
        super().server_activate()
        self.forward({"kind": "status", "state": "listening"})

from __future__ import annotations

import json
import os

import zmq


class ShippingSink:
    """File-like sink for loguru that ships serialised records to the log hub."""

    def __init__(self, hub: str, role: str) -> None:
        self.role = role
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.linger = 300
        self.socket.sndhwm = 1000
        self.socket.connect(hub)

    def write(self, text: str) -> None:
        record = json.loads(text)["record"]
        line = {
            "role": self.role,
            "pid": os.getpid(),
            "level": record["level"]["name"],
            "message": record["message"],
            "extra": record["extra"],
        }
        self.socket.send_string(json.dumps(line), zmq.NOBLOCK)

    def shut(self) -> None:
        self.socket.close()
        self.context.term()

import os
from typing import ClassVar

import zmq


class Client:
    """Guards the data socket; the alarm socket was added later."""

    _registry: ClassVar[list["Client"]] = []

    def __init__(self, base: str) -> None:
        self.base = base
        self._open()
        Client._registry.append(self)

    def _open(self) -> None:
        self.pid = os.getpid()
        self.ctx = zmq.Context()
        self.data = self._connect("data")
        if not hasattr(self, "alarm"):
            self.alarm = self._connect("alarm")

    def _connect(self, name: str) -> zmq.Socket:
        sock = self.ctx.socket(zmq.PUSH)
        sock.linger = 0
        sock.connect(f"ipc://{self.base}/{name}")
        return sock

    def measure(self, value: float) -> None:
        if self.pid != os.getpid():
            self._open()
        self.data.send_json({"value": value}, zmq.DONTWAIT)
        if value > 40:
            self.alarm.send_string("too hot", zmq.DONTWAIT)

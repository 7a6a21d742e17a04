"""Log records over ZeroMQ for the control room display."""
from __future__ import annotations

import logging
import threading

import zmq


class BusHandler(logging.Handler):
    def __init__(self, address: str, level: int = logging.NOTSET) -> None:
        super().__init__(level)
        self.address = address
        self.sock: zmq.Socket | None = None

    def connect(self) -> zmq.Socket:
        if self.sock is None:
            self.sock = zmq.Context.instance().socket(zmq.PUB)
            self.sock.linger = 100
            self.sock.connect(self.address)
        return self.sock

    def emit(self, record: logging.LogRecord) -> None:
        try:
            topic = f"{record.levelname}.{record.name}".encode()
            self.connect().send_multipart([topic, self.format(record).encode()], zmq.NOBLOCK)
        except Exception:
            self.handleError(record)

    def close(self) -> None:
        self.sock = None
        super().close()


class Display(threading.Thread):
    def __init__(self) -> None:
        super().__init__(name="display", daemon=True)
        self.sock = zmq.Context.instance().socket(zmq.SUB)
        self.port = self.sock.bind_to_random_port("tcp://127.0.0.1")
        self.sock.subscribe(b"")
        self.closing = threading.Event()
        self.lines: list[str] = []

    def run(self) -> None:
        while not self.closing.is_set():
            while self.sock.poll(100):
                self.lines.append(self.sock.recv_multipart()[1].decode())
        self.sock.close(0)

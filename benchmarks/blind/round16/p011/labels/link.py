from __future__ import annotations

from types import TracebackType

import zmq


class PrinterLink:
    """Queue in front of the printer."""

    jobs: zmq.Socket
    tray: zmq.Socket

    def __init__(self, printer: str) -> None:
        self.printer = printer

    def __enter__(self) -> PrinterLink:
        self.context = zmq.Context()
        self.tray = self.context.socket(zmq.PULL)
        port = self.tray.bind_to_random_port("tcp://127.0.0.1")
        self.jobs = self.context.socket(zmq.PUSH)
        self.jobs.connect(f"tcp://127.0.0.1:{port}")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        for sock in (self.jobs, self.tray):
            sock.close(linger=0)
        self.context.term()

    def queue(self, **label: object) -> None:
        self.jobs.send_json({"printer": self.printer, **label})

    def take(self, timeout_ms: int = 500) -> dict | None:
        if self.tray.poll(timeout_ms):
            return self.tray.recv_json()
        return None

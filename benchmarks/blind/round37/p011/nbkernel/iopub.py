"""What the kernel says to all front ends: streams, displayed values, status."""
from __future__ import annotations

import io
from typing import Any

import zmq

from .session import Session


class OutStream(io.TextIOBase):
    """File-like object that stands in for sys.stdout while a cell runs."""

    def __init__(self, session: Session, socket: zmq.Socket, name: str) -> None:
        self.session = session
        self.socket = socket
        self.name = name
        self._buffer = io.StringIO()

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        return self._buffer.write(text)

    def flush(self) -> None:
        text, self._buffer = self._buffer.getvalue(), io.StringIO()
        if text:
            self.session.send(self.socket, "stream", {"name": self.name, "text": text}, b"stream." + self.name.encode())


class DisplayPublisher:
    def __init__(self, session: Session, socket: zmq.Socket) -> None:
        self.session = session
        self.socket = socket
        self.formatters = {"text/plain": repr}

    def bundle(self, value: Any) -> dict[str, str]:
        return {mime: fmt(value) for mime, fmt in self.formatters.items()}

    def publish(self, value: Any, **metadata: Any) -> None:
        content = {"data": self.bundle(value), "metadata": metadata}
        self.session.send(self.socket, "display_data", content, b"display_data")

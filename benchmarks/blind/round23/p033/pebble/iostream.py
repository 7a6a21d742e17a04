"""Standard output as messages."""
from __future__ import annotations

import io
from typing import Protocol


class Sink(Protocol):
    def post(self, kind: str, content: str) -> None: ...


class OutStream(io.TextIOBase):
    """A text stream that posts whole lines to a sink."""

    def __init__(self, sink: Sink, name: str = "stdout") -> None:
        self._sink = sink
        self.name = name
        self._buffer = io.StringIO()

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        size = self._buffer.write(text)
        if "\n" in text:
            self.flush()
        return size

    def flush(self) -> None:
        text, self._buffer = self._buffer.getvalue(), io.StringIO()
        if text:
            self._sink.post(self.name, text)

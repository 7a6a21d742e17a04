from __future__ import annotations

import tempfile
from typing import Any

import zmq

from .settings import settings


class Journal:
    """A journal that can be pickled: the copy writes to the same place."""

    def __init__(self) -> None:
        self.url = f"ipc://{tempfile.mkdtemp(prefix='journal-', dir=settings.journal_dir)}/in"
        self._context: zmq.Context | None = None
        self._writer: zmq.Socket | None = None
        self._reader: zmq.Socket | None = None

    def __getstate__(self) -> dict[str, Any]:
        return {"url": self.url, "_context": None, "_writer": None, "_reader": None}

    def __enter__(self) -> "Journal":
        self._reader = self._ctx().socket(zmq.PULL)
        self._reader.bind(self.url)
        return self

    def __exit__(self, *exc) -> None:
        if self._context is not None:
            self._context.destroy(linger=200)
            self._context = self._writer = self._reader = None

    def _ctx(self) -> zmq.Context:
        if self._context is None:
            self._context = zmq.Context()
        return self._context

    def note(self, event: str, **fields: Any) -> None:
        if self._writer is None:
            self._writer = self._ctx().socket(zmq.PUSH)
            self._writer.connect(self.url)
        self._writer.send_json({"event": event, **fields})

    def read_all(self) -> int:
        count = 0
        while self._reader.poll(100):
            self._reader.recv_json()
            count += 1
        return count

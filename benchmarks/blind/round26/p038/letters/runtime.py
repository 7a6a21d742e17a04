"""Things a process of the letter service has exactly one of."""
from __future__ import annotations

import logging
import os
import tempfile
from dataclasses import dataclass, field
from typing import Optional

import zmq

log = logging.getLogger(__name__)


@dataclass
class Runtime:
    directory: str = field(default_factory=lambda: tempfile.mkdtemp(prefix="letters-"))
    context: zmq.Context = field(default_factory=zmq.Context)
    receipts: Optional[zmq.Socket] = None

    @property
    def receipts_url(self) -> str:
        return "ipc://" + os.path.join(self.directory, "receipts")

    def open_receipts(self, role: str) -> zmq.Socket:
        sock = self.context.socket(zmq.PUSH)
        sock.setsockopt(zmq.LINGER, 200)
        sock.setsockopt(zmq.SNDTIMEO, 200)
        sock.connect(self.receipts_url)
        log.debug("%s of %d connected", role, os.getpid())
        self.receipts = sock
        return sock

    def close(self) -> None:
        if self.receipts is not None:
            self.receipts.close()
        self.context.term()


_runtime: Optional[Runtime] = None


def get() -> Runtime:
    global _runtime
    if _runtime is None:
        _runtime = Runtime()
    return _runtime

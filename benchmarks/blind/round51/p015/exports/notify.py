from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Protocol

import zmq


class Notifier(Protocol):
    def notify(self, kind: str, **fields: object) -> None: ...

    def close(self) -> None: ...


class ZmqNotifier:
    def __init__(self, url: str) -> None:
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.linger = 0
        self.socket.connect(url)
        self.lock = threading.Lock()

    def notify(self, kind: str, **fields: object) -> None:
        with self.lock:
            self.socket.send_multipart([kind.encode(), json.dumps(fields).encode()])

    def close(self) -> None:
        self.socket.close()
        self.context.term()


class SpoolNotifier:
    """Appends to a file that the mail gateway picks up."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def notify(self, kind: str, **fields: object) -> None:
        with self.path.open("a", encoding="utf-8") as spool:
            spool.write(json.dumps({"kind": kind, **fields}) + "\n")

    def close(self) -> None:
        pass

"""The ledger: appends hash-chained rows and tells replicas about each of them."""
import hashlib
import os

import zmq

from .settings import LedgerSettings


class Ledger:
    def __init__(self, settings: LedgerSettings) -> None:
        self.settings = settings
        self._tip = "0" * 12
        self._feed: zmq.Socket | None = None
        self.port: int | None = None

    def open(self) -> None:
        self._feed = zmq.Context.instance().socket(zmq.PUB)
        self._feed.linger = 0
        self.port = self._feed.bind_to_random_port(self.settings.bind)
        self._append(f"# replicas may follow port {self.port}")

    def record(self, actor: str, what: str) -> str:
        if self._feed is None:
            raise ValueError("ledger is not open")
        self._tip = hashlib.sha256(f"{self._tip}|{actor}|{what}".encode()).hexdigest()[:12]
        self._append(f"{self._tip} {actor} {what}")
        self._feed.send_string(f"{actor} {what} {self._tip}")
        return self._tip

    def _append(self, row: str) -> None:
        with self.settings.journal.open("a") as out:
            out.write(row + "\n")
            if self.settings.fsync:
                os.fsync(out.fileno())

    def seal(self) -> None:
        self._append(f"# sealed at {self._tip}")
        if self._feed is not None:
            self._feed.close()
            self._feed = None
